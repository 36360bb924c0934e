/** Longer quotations than this (UTF-16 code units) are shortened in the middle. */
const LONGEST = 160;
const HEAD = 90;
const TAIL = 50;

/** The writer's words, whole (`end` is null) or as the two ends that are shown. */
export interface Quote {
  readonly start: string;
  readonly end: string | null;
}

/**
 * Prepares the writer's exact words for showing. A long quotation loses its middle, cut between words
 * where there are words, and never inside a character.
 */
export function quote(text: string): Quote {
  const words = text.trim();
  if (words.length <= LONGEST) return { start: words, end: null };
  return { start: lastWholeWords(words.slice(0, HEAD)), end: firstWholeWords(words.slice(-TAIL)) };
}

function lastWholeWords(text: string): string {
  const cut = text.search(/\s\S*$/);
  return cut > HEAD / 2 ? text.slice(0, cut) : text.replace(/[\uD800-\uDBFF]$/, '');
}

function firstWholeWords(text: string): string {
  const cut = text.search(/\s/);
  return cut >= 0 && cut < TAIL / 2 ? text.slice(cut + 1) : text.replace(/^[\uDC00-\uDFFF]/, '');
}
