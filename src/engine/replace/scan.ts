import type { Reading } from '../reading/read.ts';
import type { Token } from '../text/tokens.ts';
import type { Phrasebook } from './phrasebook.ts';

/** Other words for a stretch of the text. UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Looks at the words around a place in a post, for those who want to put it differently. */
export class Scan {
  readonly tokens: readonly Token[];

  constructor(
    readonly reading: Reading,
    readonly book: Phrasebook,
  ) {
    this.tokens = reading.tokens;
  }

  /** The folded word at a token index; '' where there is none. */
  form(at: number): string {
    return this.tokens[at]?.form ?? '';
  }

  /** The word at a token index as it is written. */
  raw(at: number): string {
    const token = this.tokens[at];
    return token ? this.reading.text.slice(token.start, token.end) : '';
  }

  /** Whether token `at` follows the one before it with nothing but a space or hyphen in between. */
  joined(at: number): boolean {
    const token = this.tokens[at];
    const before = this.tokens[at - 1];
    if (!token || !before || token.broken || token.sentence !== before.sentence) return false;
    const gap = this.reading.text.slice(before.end, token.start);
    return (
      /^[\s\u2010-]*$/.test(gap) || (gap === '. ' && /^(?:st|mr|mrs|ms|dr)$/.test(before.form))
    );
  }

  /** Whether token `at` hangs on the one before it by a hyphen. */
  hyphened(at: number): boolean {
    return (
      this.joined(at) &&
      /[-\u2010]/.test(this.reading.text[(this.tokens[at]?.start ?? 0) - 1] ?? '')
    );
  }

  is(at: number, name: string): boolean {
    return this.reading.classes.spans.get(at)?.some((span) => span.name === name) ?? false;
  }

  /**
   * Whether what stands before token `at` may be a whole noun phrase: nothing that follows belongs to it.
   * After `one` person a verb has an ending; without it ("druggie sob story") it would be a noun.
   */
  ends(at: number, one = false): boolean {
    const token = this.tokens[at];
    if (!token) return true;
    // "frequent flyer #3"
    if (token.kind === 'number' && this.reading.text[token.start - 1] === '#') return false;
    if (!this.joined(at)) return true;
    if (this.hyphened(at)) return false;
    if (token.kind !== 'word') return token.kind !== 'number';
    if (token.tag || this.book.words.after.has(token.form)) return true;
    if (token.capital && !token.shouted) return false;
    if (/..(?:ing|ly|ed)$/.test(token.form)) return true;
    return (this.is(at, 'says') || this.is(at, 'does')) && (!one || token.form.endsWith('s'));
  }

  /** Whether the word has 's, s' or another ending that the folded form leaves out. */
  hasClitic(at: number): boolean {
    const token = this.tokens[at];
    if (!token) return false;
    const { text } = this.reading;
    // "the druggies' corner": an apostrophe at the end that closes no quotation.
    const open = /['’‘]/.test(text[token.start - 1] ?? '');
    if (!open && /s$/.test(token.form) && /^['’]\s?\p{L}/u.test(text.slice(token.end))) return true;
    return /['’ʼ‘](?:s|m|re|ve|ll|d)?$/i.test(this.raw(at));
  }

  /**
   * What "'s" after token `at` stands for, when it is no possessive: "is" or "has"; null when it may be
   * one, or when there is some other ending.
   */
  contraction(at: number): 'is' | 'has' | null {
    if (!/['’ʼ‘]s$/i.test(this.raw(at)) || !this.joined(at + 1)) return null;
    const next = this.form(at + 1);
    if (/^(?:been|got|had|gone|done)$/.test(next)) return 'has';
    return /^(?:not|back|in|on|at|here|still|a|an|the|so|too|very|only|already|always|never|off|out|up|just|going|coming|asking|kicking|screaming|shouting|crying|sitting|doing|getting|having)$/.test(
      next,
    )
      ? 'is'
      : null;
  }

  /** An edit over the tokens `first` to `last`, in capitals where those were. */
  edit(first: number, last: number, words: string): Edit | null {
    const from = this.tokens[first];
    const to = this.tokens[last];
    if (!from || !to) return null;
    return { start: from.start, end: to.end, text: this.likeCapitals(first, last, words) };
  }

  /** The same edit, with the article before token `first` changed where it no longer fits. */
  withArticle(first: number, last: number, words: string): Edit | null {
    const at = first - 1;
    const article = this.form(at);
    if (!this.joined(first) || (article !== 'a' && article !== 'an')) {
      return this.edit(first, last, words);
    }
    const wanted = articleFor(words);
    if (wanted === article) return this.edit(first, last, words);
    return this.edit(at, last, `${wanted} ${words}`);
  }

  private likeCapitals(first: number, last: number, words: string): string {
    const token = this.tokens[first];
    if (!token) return words;
    const shouted = (at: number) => this.tokens[at]?.shouted === true;
    const loud =
      (shouted(first) || shouted(last)) &&
      ((this.joined(first) && shouted(first - 1)) || (this.joined(last + 1) && shouted(last + 1)));
    if (loud) return words.toUpperCase();
    return token.capital && token.first ? capitalised(words) : words;
  }
}

/** The indefinite article before these words. */
export function articleFor(words: string): 'a' | 'an' {
  if (/^(?:hour|honest|heir)/i.test(words)) return 'an';
  if (/^(?:uni|use|user|eu|one\b|once\b)/i.test(words)) return 'a';
  return /^[aeiou]/i.test(words) ? 'an' : 'a';
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
