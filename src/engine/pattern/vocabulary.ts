import { respell } from '../text/fold.ts';
import { LONGEST_REMEMBERED, type Token, wordForm } from '../text/tokens.ts';
import { inflections } from './inflect.ts';
import { MaskedWords } from './masked-words.ts';
import { type Node, PatternError } from './syntax.ts';
import type { Tape } from './tape.ts';

/** Where words of a class stand: for each token index, the classes that begin there and where they end. */
export type ClassSpans = ReadonlyMap<number, readonly ClassSpan[]>;

export interface ClassSpan {
  readonly name: string;
  /** Index of the first token after the class. */
  readonly end: number;
}

/** The parts of a pattern that stand for themselves. */
export type Leaf = Extract<
  Node,
  { readonly type: 'word' | 'exact' | 'prefix' | 'class' | 'number' | 'age' }
>;

interface RangeAtom {
  readonly atom: number;
  readonly from: number;
  readonly to: number;
}

const MOST_CACHED_FORMS = 20_000;
const AGE = 'age';
const NONE: readonly number[] = [];

/**
 * Everything that patterns can ask of one word, each numbered: an *atom* is a word in any inflection, an
 * exact form, a beginning, a number in a range, a class. A word of a text is looked up once, whatever
 * the number of patterns.
 */
export class Vocabulary {
  private readonly atoms = new Map<string, number>();
  /** Atoms of words as patterns spell them: nearly all that is asked for, thousands of times. */
  private readonly words = new Map<string, number>();
  private readonly forms = new Map<string, number[]>();
  private readonly cased = new Map<string, number>();
  private readonly prefixes = new Map<number, Map<string, number>>();
  private readonly classes = new Map<string, number>();
  private readonly numbers: RangeAtom[] = [];
  private readonly ages: RangeAtom[] = [];
  private readonly masked = new MaskedWords(() => this.forms.keys());
  private readonly resolvedWords = new Map<string, readonly number[]>();
  private readonly resolvedNumbers = new Map<string, readonly number[]>();

  /** `known` names the classes that a pattern may use. */
  constructor(private readonly known: ReadonlySet<string>) {}

  /** How many atoms there are. */
  get size(): number {
    return this.atoms.size;
  }

  /** The atom of a leaf, which is from now on looked for. Throws `PatternError` for an unknown class. */
  atomOf(leaf: Leaf): number {
    switch (leaf.type) {
      case 'word': {
        const known = this.words.get(leaf.word);
        if (known !== undefined) return known;
        const word = wordForm(leaf.word);
        const atom = this.intern(`w:${word}`, (added) => {
          for (const form of inflections(word)) this.addForm(form, added);
        });
        this.words.set(leaf.word, atom);
        return atom;
      }
      case 'exact':
        return this.intern(`${leaf.cased ? 'C' : 'e'}:${leaf.word}`, (atom) => {
          if (leaf.cased) this.cased.set(leaf.word, atom);
          else this.addForm(wordForm(leaf.word), atom);
        });
      case 'prefix':
        return this.intern(`p:${leaf.prefix}`, (atom) => {
          const { length } = leaf.prefix;
          const sameLength = this.prefixes.get(length);
          if (sameLength) sameLength.set(leaf.prefix, atom);
          else this.prefixes.set(length, new Map([[leaf.prefix, atom]]));
        });
      case 'class':
        this.mustKnow(leaf.name, leaf.column);
        return this.intern(`c:${leaf.name}`, (atom) => this.classes.set(leaf.name, atom));
      case 'number':
        return this.intern(`n:${leaf.from}-${leaf.to}`, (atom) =>
          this.numbers.push({ atom, from: leaf.from, to: leaf.to }),
        );
      case 'age':
        this.mustKnow(AGE, leaf.column);
        return this.intern(`a:${leaf.from}-${leaf.to}`, (atom) =>
          this.ages.push({ atom, from: leaf.from, to: leaf.to }),
        );
    }
  }

  private intern(key: string, setUp: (atom: number) => void): number {
    let atom = this.atoms.get(key);
    if (atom === undefined) {
      atom = this.atoms.size;
      this.atoms.set(key, atom);
      setUp(atom);
    }
    return atom;
  }

  private addForm(form: string, atom: number): void {
    const list = this.forms.get(form);
    if (list) list.push(atom);
    else this.forms.set(form, [atom]);
  }

  private mustKnow(name: string, column: number): void {
    if (!this.known.has(name)) throw unknownClass(name, column, this.known);
  }

  /** Writes on the tape what stands at each token. */
  read(tokens: readonly Token[], spans: ClassSpans, text: string, tape: Tape): void {
    tape.begin(tokens.length);
    let at = 0;
    for (const token of tokens) {
      this.readToken(token, at, text, tape);
      const here = spans.get(at);
      if (here) this.readClasses(here, at, tokens, tape);
      tape.endWord(at);
      at++;
    }
    let limit = at;
    for (let i = at - 1; i >= 0; i--) {
      if (tokens[i]?.sentence !== tokens[limit - 1]?.sentence) limit = i + 1;
      tape.limits[i] = limit;
    }
  }

  private readToken(token: Token, at: number, text: string, tape: Tape): void {
    if (token.kind === 'word' || token.kind === 'emoji') {
      for (const atom of this.resolveWord(token.form)) tape.put(atom, at + 1);
      if (token.capital && this.cased.size > 0) {
        const atom = this.cased.get(text.slice(token.start, token.end));
        if (atom !== undefined) tape.put(atom, at + 1);
      }
    } else if (token.kind === 'number') {
      for (const atom of this.resolveNumber(token.form)) tape.put(atom, at + 1);
    }
  }

  private readClasses(
    spans: readonly ClassSpan[],
    at: number,
    tokens: readonly Token[],
    tape: Tape,
  ): void {
    const ordered = spans.length > 1 ? longestFirst(spans) : spans;
    for (const { name, end } of ordered) {
      const atom = this.classes.get(name);
      if (atom !== undefined) tape.put(atom, end);
      if (name !== AGE || this.ages.length === 0) continue;
      const years = yearsOf(tokens, at, end);
      for (const age of this.ages) {
        if (years >= age.from && years <= age.to) tape.put(age.atom, end);
      }
    }
  }

  private resolveWord(form: string): readonly number[] {
    const found = this.resolvedWords.get(form);
    if (found) return found;
    const atoms = new Set(this.lookUp(form));
    for (const [length, list] of this.prefixes) {
      if (form.length < length) continue;
      const atom = list.get(form.slice(0, length));
      if (atom !== undefined) atoms.add(atom);
    }
    return remember(this.resolvedWords, form, atoms.size === 0 ? NONE : [...atoms]);
  }

  private lookUp(form: string): readonly number[] {
    const direct = this.forms.get(form);
    if (direct) return direct;
    for (const other of respell(form)) {
      const atoms = this.forms.get(other);
      if (atoms) return atoms;
    }
    const masked = this.masked.find(form);
    return (masked && this.forms.get(masked)) || NONE;
  }

  private resolveNumber(form: string): readonly number[] {
    const found = this.resolvedNumbers.get(form);
    if (found) return found;
    const value = numberOf(form);
    const atoms = this.numbers
      .filter(({ from, to }) => value >= from && value <= to)
      .map(({ atom }) => atom);
    return remember(this.resolvedNumbers, form, [
      ...atoms,
      ...(this.forms.get(form.toLowerCase()) ?? NONE),
    ]);
  }
}

/** The error for a class that is not among the `known` ones. */
export function unknownClass(name: string, column: number, known: Iterable<string>): PatternError {
  return new PatternError(
    `there is no class <${name}>`,
    column,
    'the name of a class',
    `use one of: ${[...known].sort().join(', ')}`,
  );
}

/** The classes in the order in which they were found, of each the longest span first. */
function longestFirst(spans: readonly ClassSpan[]): readonly ClassSpan[] {
  const rank = new Map<string, number>();
  for (const { name } of spans) if (!rank.has(name)) rank.set(name, rank.size);
  if (rank.size === spans.length) return spans;
  return [...spans].sort(
    (a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0) || b.end - a.end,
  );
}

function remember(
  cache: Map<string, readonly number[]>,
  form: string,
  atoms: readonly number[],
): readonly number[] {
  if (form.length > LONGEST_REMEMBERED) return atoms;
  if (cache.size >= MOST_CACHED_FORMS) cache.clear();
  cache.set(form, atoms);
  return atoms;
}

/** The value of a number token such as `14`, `1,200` or `14yo`; NaN when it has none. */
export function numberOf(form: string): number {
  const digits = /^[\d,.]+/.exec(form)?.[0].replace(/,/g, '');
  return digits ? Number.parseFloat(digits) : Number.NaN;
}

/** The age in years that the tokens `start` up to, not including, `end` give: `14yo`, `18 months old`. */
function yearsOf(tokens: readonly Token[], start: number, end: number): number {
  const figure = tokens[start]?.form ?? '';
  const unit = end > start + 1 ? tokens[start + 1]?.form : /[a-z]+$/i.exec(figure)?.[0];
  const value = numberOf(figure);
  if (/^(?:months?|mths?|mo)$/i.test(unit ?? '')) return Math.floor(value / 12);
  if (/^weeks?$/i.test(unit ?? '')) return Math.floor(value / 52);
  return value;
}
