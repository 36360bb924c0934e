/**
 * The pattern language of rule packs, parsed. `docs/rule-packs.md` is its reference:
 *
 *   visit               the word in any inflection (visits, visited, visiting)
 *   =visit              exactly this form; with a capital (=SU) also exactly this case
 *   safeguard*          any word that begins so
 *   (mum | dad | her nan)  alternatives, each one or more words
 *   foster? (mum)?      optional word or group
 *   <client>            a word class
 *   <number 5-17>       a number in a range; <number 5> one number, <number 65+> that and above
 *   <age 5-17>          an age in years, likewise
 *   _                   any one word
 *   ...  ...8           up to 5 (or 8) words in between, in the same sentence
 */
export type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'exact'; readonly word: string; readonly cased: boolean }
  | { readonly type: 'prefix'; readonly prefix: string }
  | { readonly type: 'class'; readonly name: string; readonly column: number }
  | { readonly type: 'number'; readonly from: number; readonly to: number }
  | { readonly type: 'age'; readonly from: number; readonly to: number; readonly column: number }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'sequence'; readonly parts: readonly Node[] }
  | { readonly type: 'either'; readonly options: readonly Node[] }
  | { readonly type: 'maybe'; readonly part: Node };

/**
 * A pattern that cannot be read: what is wrong and what was expected (together the message), where (0-based
 * column in the pattern), and how to mend it.
 */
export class PatternError extends Error {
  readonly problem: string;
  readonly column: number;
  readonly expected: string;
  readonly mend: string;
  constructor(problem: string, column: number, expected: string, mend: string) {
    super(`${problem}; expected ${expected}`);
    this.problem = problem;
    this.name = 'PatternError';
    this.column = column;
    this.expected = expected;
    this.mend = mend;
  }
}

export const LONGEST_PATTERN = 2000;
const LONGEST_GAP = 12;
const MOST_GAPS = 3;
const DEEPEST = 6;

/** Parses one pattern. Throws `PatternError`; never anything else, whatever the source. */
export function parsePattern(source: string): Node {
  if (source.length > LONGEST_PATTERN) {
    throw new PatternError(
      `this pattern has ${source.length} characters`,
      LONGEST_PATTERN,
      `at most ${LONGEST_PATTERN}`,
      'split it into several patterns',
    );
  }
  const parser = new Parser(source);
  const node = parser.alternatives(0, false);
  parser.finish(node);
  return node;
}

/** What ends a word, from a place on. */
const SPECIAL = /[ \t\n()|<>?]|$/g;
const NO_SPACE = /\S|$/g;
/** Most words of most patterns: nothing about them needs a closer look. */
const PLAIN_WORD = /^[a-z]+$/;

class Parser {
  private at = 0;
  private gaps = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  finish(node: Node): void {
    if (this.at < this.source.length) {
      throw new PatternError(
        'a closing bracket without an opening one',
        this.at,
        'the end of the pattern',
        'remove this ")"',
      );
    }
    if (matchesNothing(node)) {
      throw new PatternError(
        'this pattern could match no words at all',
        0,
        'a word that must be there',
        'leave at least one word outside "?" and "..."',
      );
    }
  }

  alternatives(depth: number, bracketed: boolean): Node {
    if (depth > DEEPEST) {
      throw new PatternError(
        'brackets are nested too deeply',
        this.at,
        `at most ${DEEPEST} brackets inside one another`,
        'use a simpler pattern',
      );
    }
    const options = [this.sequence(depth)];
    while (this.source[this.at] === '|') {
      this.at++;
      options.push(this.sequence(depth));
    }
    if (bracketed && this.source[this.at] !== ')') {
      throw new PatternError('a bracket is not closed', this.at, '")" or "|"', 'add ")"');
    }
    const [only] = options;
    return options.length === 1 && only ? only : { type: 'either', options };
  }

  private sequence(depth: number): Node {
    const parts: Node[] = [];
    for (;;) {
      this.at = this.next(NO_SPACE);
      const char = this.source[this.at];
      if (char === undefined || char === ')' || char === '|') break;
      parts.push(this.optional(this.term(char, depth)));
    }
    const [only] = parts;
    if (!only) {
      throw new PatternError(
        'a word is missing here',
        this.at,
        'a word, "(" or a class such as <client>',
        'write a word, or remove the empty part',
      );
    }
    return parts.length === 1 ? only : { type: 'sequence', parts };
  }

  private optional(part: Node): Node {
    if (this.source[this.at] !== '?') return part;
    this.at++;
    return { type: 'maybe', part };
  }

  private term(char: string, depth: number): Node {
    if (char === '(') {
      this.at++;
      const node = this.alternatives(depth + 1, true);
      this.at++;
      return node;
    }
    if (char === '<') return this.className();
    if (char === '?' || char === '>') {
      throw new PatternError(
        `"${char}" stands alone`,
        this.at,
        'a word, "(" or a class such as <client>',
        char === '?'
          ? 'put "?" right after the word that may be missing'
          : 'write a class as <client>',
      );
    }
    const start = this.at;
    this.at = this.next(SPECIAL);
    return this.word(this.source.slice(start, this.at), start);
  }

  /** Where the next match of `what`, a pattern with the flag `g`, begins. */
  private next(what: RegExp): number {
    what.lastIndex = this.at;
    return what.exec(this.source)?.index ?? this.source.length;
  }

  private className(): Node {
    const start = this.at;
    const close = this.source.indexOf('>', start);
    if (close < 0) throw new PatternError('a class is not closed', start, '">"', 'add ">"');
    const inside = this.source.slice(start + 1, close).trim();
    this.at = close + 1;
    const ranged = /^(number|age)(?:\s+(.*))?$/.exec(inside);
    if (ranged?.[2] !== undefined) {
      const range = readRange(ranged[1] ?? '', ranged[2], start);
      if (ranged[1] === 'age') return { type: 'age', ...range, column: start };
      return { type: 'number', ...range };
    }
    if (inside === 'number') return { type: 'number', from: 0, to: Number.POSITIVE_INFINITY };
    if (!/^[a-z][a-z0-9-]*$/.test(inside)) {
      throw new PatternError(
        `"${inside}" is no name of a class`,
        start + 1,
        'small letters, digits and hyphens',
        'write for example <client>, <number 5-17> or <age 65+>',
      );
    }
    return { type: 'class', name: inside, column: start };
  }

  private word(raw: string, start: number): Node {
    if (PLAIN_WORD.test(raw)) return { type: 'word', word: raw };
    const gap = /^\.\.\.(\d{1,2})?$/.exec(raw);
    if (gap) {
      const most = gap[1] === undefined ? 5 : Number(gap[1]);
      if (most < 1 || most > LONGEST_GAP) {
        throw new PatternError(
          `a gap of ${most} words`,
          start,
          `1 to ${LONGEST_GAP} words`,
          `use a gap of 1 to ${LONGEST_GAP} words`,
        );
      }
      if (++this.gaps > MOST_GAPS) {
        throw new PatternError(
          'too many gaps',
          start,
          `at most ${MOST_GAPS}`,
          `use at most ${MOST_GAPS} gaps in a pattern`,
        );
      }
      return { type: 'gap', most };
    }
    if (raw === '_') return { type: 'any' };
    if (raw.startsWith('=')) {
      const word = raw.slice(1);
      if (!isWord(word)) throw notAWord(raw, start);
      return { type: 'exact', word, cased: word !== word.toLowerCase() };
    }
    if (raw.endsWith('*') && raw.length > 3 && isWord(raw.slice(0, -1))) {
      return { type: 'prefix', prefix: raw.slice(0, -1).toLowerCase() };
    }
    if (!isWord(raw)) throw notAWord(raw, start);
    const parts = raw.split('-').filter((part) => part !== '');
    const words = parts.map((word): Node => ({ type: 'word', word }));
    const [only] = words;
    return words.length === 1 && only ? only : { type: 'sequence', parts: words };
  }
}

/** `5`, `5-17` or `65+`. */
function readRange(name: string, text: string, column: number): { from: number; to: number } {
  const range = /^(\d{1,9})(?:\s*-\s*(\d{1,9})|(\+))?$/.exec(text);
  if (!range) {
    throw new PatternError(
      `"${text}" is no range`,
      column,
      'a number, two with a hyphen, or one with "+"',
      `write for example <${name} 5-17> or <${name} 65+>`,
    );
  }
  const from = Number(range[1]);
  const to = range[3] ? Number.POSITIVE_INFINITY : Number(range[2] ?? range[1]);
  if (to < from) {
    throw new PatternError(
      'this range runs backwards',
      column,
      'the smaller number first',
      `write <${name} ${to}-${from}>`,
    );
  }
  return { from, to };
}

function isWord(text: string): boolean {
  if (/^\p{Extended_Pictographic}$/u.test(text)) return true;
  return /^[\p{L}\p{N}\p{M}'’&-]+$/u.test(text) && /[\p{L}\p{N}]/u.test(text);
}

function notAWord(raw: string, start: number): PatternError {
  return new PatternError(
    `"${raw}" is not a word`,
    start,
    'a word, a group, a class or a gap',
    'use letters, digits, apostrophes and hyphens; for alternatives write (this | that)',
  );
}

function matchesNothing(node: Node): boolean {
  switch (node.type) {
    case 'gap':
    case 'maybe':
      return true;
    case 'sequence':
      return node.parts.every(matchesNothing);
    case 'either':
      return node.options.some(matchesNothing);
    default:
      return false;
  }
}
