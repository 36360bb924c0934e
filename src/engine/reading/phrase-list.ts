import { type Token, wordForm } from '../text/tokens.ts';

/** Names of one or more words, looked up by their first word: thousands cost a text no more than ten. */
export class PhraseList {
  private readonly phrases: ReadonlySet<string>;
  /** First word → how many words the longest phrase has that begins with it. */
  private readonly longest = new Map<string, number>();

  /** @param phrases in lower case, as they are written; a hyphen counts as a space. */
  constructor(phrases: Iterable<string>) {
    this.phrases = new Set([...phrases].map(formOf));
    for (const phrase of this.phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    }
  }

  /**
   * Index after the longest phrase that begins at token `at` and has neither punctuation nor the end of a
   * sentence between its words; `at` where there is none.
   */
  endOf(tokens: readonly Token[], at: number): number {
    const most = this.longest.get(tokens[at]?.form ?? '') ?? 0;
    let end = at;
    let phrase = '';
    for (let i = at; i < at + most; i++) {
      const token = tokens[i];
      if (!token || (i > at && (token.broken || token.first))) break;
      phrase = i === at ? token.form : `${phrase} ${token.form}`;
      if (this.phrases.has(phrase)) end = i + 1;
    }
    return end;
  }
}

/** The forms of a phrase's tokens. Lists are long and made at every start: most need no more than a look. */
function formOf(phrase: string): string {
  if (!/['-]/.test(phrase)) return phrase;
  return phrase
    .split(/[ -]/)
    .map((word) => wordForm(word))
    .join(' ');
}
