import { fold } from './fold.ts';

export type TokenKind = 'word' | 'number' | 'mention' | 'link' | 'emoji';

/** A word of the post. `start` and `end` are UTF-16 offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded (see `fold`), without a clitic such as 's or 'll. */
  readonly form: string;
  readonly kind: TokenKind;
  /** The first letter is upper case. */
  readonly capital: boolean;
  /** Every letter is upper case, and there are at least two. */
  readonly shouted: boolean;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** First word of its sentence or line, where a capital means nothing. */
  readonly first: boolean;
  /** Punctuation that is not a space or hyphen stands between this word and the one before it. */
  readonly broken: boolean;
  /** Written as a hashtag. */
  readonly tag: boolean;
}

const LETTER = /\p{L}/u;
const JOINER = /[\u00ad\u200b-\u200d\u2060\ufeff]|\p{Mn}/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const CLITIC = /(?:'s|'m|'re|'ve|'ll|'d|s')$/;

enum Class {
  Other,
  Letter,
  Digit,
  Space,
  Emoji,
  /** Invisible or combining: part of the word it stands in, never the beginning of one. */
  Joiner,
}

function classOf(code: number, text: string, at: number): Class {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return Class.Letter;
  if (code >= 48 && code <= 57) return Class.Digit;
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return Class.Space;
  if (code < 128) return Class.Other;
  const char = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (LETTER.test(char)) return Class.Letter;
  if (JOINER.test(char)) return Class.Joiner;
  if (EMOJI.test(char)) return Class.Emoji;
  return Class.Other;
}

/** Characters that stand for a letter inside a word that is dodging a filter: dr*ggie, sh!t, @ddict. */
function isMask(code: number): boolean {
  return code === 42 /* * */ || code === 64 /* @ */ || code === 36 /* $ */ || code === 33 /* ! */;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc;
}

/** What a word looks like, wherever it stands. */
type Shape = Pick<Token, 'form' | 'capital' | 'shouted'>;

const MOST_SHAPES = 20_000;
/**
 * Words longer than this are not remembered, here or elsewhere: V8 keeps a longer piece of a text as a view
 * of it, so that the whole post would stay in memory with the word.
 */
export const LONGEST_REMEMBERED = 12;

/** The same few thousand words make up most of all texts: what they fold to is worked out once. */
const shapes = new Map<string, Shape>();

function shapeOf(raw: string): Shape {
  const known = shapes.get(raw);
  if (known) return known;
  const shape: Shape = {
    form: wordForm(raw),
    capital: raw[0] !== raw[0]?.toLowerCase(),
    shouted: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
  };
  if (raw.length <= LONGEST_REMEMBERED) {
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(raw, shape);
  }
  return shape;
}

/** Abbreviations after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
  'rev',
  'sr',
  'jr',
  'vs',
  'eg',
  'ie',
  'etc',
  'approx',
  'no',
]);

/**
 * Cuts a text into words, in one pass and linear time for any input. Hyphens separate words without
 * breaking them apart (`bed-blocker` = `bed blocker`); `#HomeVisit` is two words; links and
 * `@mentions` are one token each. Lone surrogates and control characters are skipped.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let sentence = 0;
  let fresh = true; // no word yet in this sentence
  let broken = true;
  let last = '';

  const push = (start: number, end: number, kind: TokenKind, tag = false): void => {
    const raw = text.slice(start, end);
    const { form, capital, shouted } =
      kind === 'word' ? shapeOf(raw) : { form: raw, capital: false, shouted: false };
    tokens.push({
      start,
      end,
      form,
      kind,
      capital,
      shouted,
      sentence,
      first: fresh,
      broken,
      tag,
    });
    fresh = false;
    broken = false;
    last = form;
  };
  const endSentence = (): void => {
    if (!fresh) sentence++;
    fresh = true;
    broken = true;
    last = '';
  };

  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const kind = classOf(code, text, i);
    if (kind === Class.Letter) {
      const end = wordEnd(text, i);
      if (isLink(text, i, end)) {
        const stop = linkEnd(text, i);
        push(i, stop, 'link');
        i = stop;
        continue;
      }
      const tag = i > 0 && text.charCodeAt(i - 1) === 35;
      if (tag) for (const [from, to] of humps(text, i, end)) push(from, to, 'word', true);
      else push(i, end, 'word');
      i = end;
    } else if (kind === Class.Digit) {
      const end = numberEnd(text, i);
      push(i, end, 'number');
      i = end;
    } else if (kind === Class.Emoji) {
      const end = i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);
      push(i, end, 'emoji');
      broken = true;
      i = end;
    } else if (code === 64 && i + 1 < length && isHandle(text.charCodeAt(i + 1))) {
      let end = i + 1;
      while (end < length && isHandle(text.charCodeAt(end))) end++;
      push(i, end, 'mention');
      i = end;
    } else {
      if (code === 10 || code === 13) endSentence();
      else if (code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002) {
        const dots =
          code === 46 && (text.charCodeAt(i + 1) === 46 || text.charCodeAt(i - 1) === 46);
        const inside = code === 46 && isWordChar(text.charCodeAt(i + 1));
        if (dots || code === 0x2026) broken = true;
        else if (
          !inside &&
          !(code === 46 && (ABBREVIATIONS.has(last) || (last.length === 1 && last !== 'i')))
        ) {
          endSentence();
        }
      } else if (
        kind !== Class.Space &&
        kind !== Class.Joiner &&
        code !== 45 &&
        code !== 0x2010 &&
        code !== 35
      )
        broken = true;
      i++;
    }
  }
  return tokens;
}

function isWordChar(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isHandle(code: number): boolean {
  return isWordChar(code) || code === 95;
}

/** End of the word that starts at `start`: letters, digits after letters, inner apostrophes and masks. */
function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = classOf(code, text, i);
    if (kind === Class.Letter) i += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else if (kind === Class.Digit || kind === Class.Joiner) i++;
    else if (isApostrophe(code) || isMask(code) || code === 38 /* & */) {
      // Part of the word only when a letter follows (l*d), or a run of masks does (f***ed).
      let next = i + 1;
      while (next < text.length && isMask(text.charCodeAt(next))) next++;
      if (next < text.length && classOf(text.charCodeAt(next), text, next) === Class.Letter)
        i = next;
      else break;
    } else break;
  }
  return i;
}

function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isWordChar(code)) i++;
    else if ((code === 46 || code === 44 || code === 58) && isDigit(text.charCodeAt(i + 1))) i++;
    else break;
  }
  return i;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLink(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) === 58 && text.startsWith('//', end + 1)) return true;
  return (
    text.charCodeAt(end) === 46 &&
    end - start === 3 &&
    text.slice(start, end).toLowerCase() === 'www'
  );
}

function linkEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && text.charCodeAt(i) > 32) i++;
  return i;
}

/** The words of a CamelCase hashtag, as [start, end) offsets. */
function humps(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (let i = start + 1; i < end; i++) {
    const here = text.charCodeAt(i);
    const before = text.charCodeAt(i - 1);
    if (here >= 65 && here <= 90 && before >= 97 && before <= 122) {
      parts.push([from, i]);
      from = i;
    }
  }
  parts.push([from, end]);
  return parts;
}

/** The form under which a written word is looked up: folded, and without 's, 'm, 're, 've, 'll or 'd. */
export function wordForm(raw: string): string {
  const form = fold(raw);
  if (!form.includes("'")) return form;
  const stripped = form.replace(CLITIC, (clitic) => (clitic === "s'" ? 's' : ''));
  return stripped === '' ? form : stripped;
}
