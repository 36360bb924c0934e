/** A stretch of the text inside quotation marks, without them. UTF-16 offsets. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“' };
const LONGEST_QUOTATION = 600;

/** Quotations in the text, curly or straight; an apostrophe inside a word is none. Linear time. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { readonly at: number; readonly closes: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (open && (char === '\n' || i - open.at > LONGEST_QUOTATION)) open = null;
    if (open && char === open.closes) {
      if (char !== "'" && char !== '’') {
        found.push({ start: open.at + 1, end: i });
        open = null;
      } else if (!isLetter(text[i + 1]) && i - open.at > 1) {
        found.push({ start: open.at + 1, end: i });
        open = null;
      }
      continue;
    }
    if (open) continue;
    if (char === '"') open = { at: i, closes: '"' };
    else if (char === "'" && !isLetter(text[i - 1]) && isLetter(text[i + 1]))
      open = { at: i, closes: "'" };
    else if (PAIRS[char]) open = { at: i, closes: PAIRS[char] };
  }
  return found;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
