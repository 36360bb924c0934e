import { respell } from '../text/fold.ts';
import { type Token, wordForm } from '../text/tokens.ts';
import { inflections } from './inflect.ts';
import { type Node, PatternError } from './syntax.ts';

/** Where words of a class stand: for each token index, the classes that begin there and where they end. */
export type ClassSpans = ReadonlyMap<number, readonly ClassSpan[]>;

export interface ClassSpan {
  readonly name: string;
  /** Index of the first token after the class. */
  readonly end: number;
}

/** A place where a pattern matched: tokens `start` up to, not including, `end`. */
export interface PatternHit<Key> {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
}

type Step =
  | { readonly op: 'atom'; readonly atom: number }
  | { readonly op: 'any' }
  | { readonly op: 'gap'; readonly most: number }
  | { readonly op: 'sequence'; readonly parts: readonly Step[] }
  | { readonly op: 'either'; readonly options: readonly Step[] }
  | { readonly op: 'maybe'; readonly part: Step };

interface NumberAtom {
  readonly atom: number;
  readonly from: number;
  readonly to: number;
}

interface Entry<Key> {
  readonly key: Key;
  readonly step: Step;
}

const MOST_CACHED_FORMS = 20_000;
const SHORTEST_MASKED = 4;

/**
 * All patterns of all packs, compiled together. One pass over the tokens; at each token only those
 * patterns are tried that can begin with it, so the cost hardly depends on their number. Gaps are
 * bounded and stay inside a sentence, so the time grows linearly with the text.
 */
export class PatternSet<Key> {
  private readonly entries: Entry<Key>[] = [];
  private readonly atoms = new Map<string, number>();
  private readonly forms = new Map<string, number[]>();
  private readonly cased = new Map<string, number>();
  private readonly prefixes = new Map<number, Map<string, number>>();
  private readonly classes = new Map<string, number>();
  private readonly numbers: NumberAtom[] = [];
  private readonly starts = new Map<number, number[]>();
  private readonly openStarts: number[] = [];
  private readonly resolved = new Map<string, readonly number[]>();
  private readonly byLength = new Map<number, string[]>();

  /** `known` names the classes that a pattern may use; any other is a `PatternError`. */
  constructor(
    patterns: Iterable<{ readonly key: Key; readonly node: Node }>,
    private readonly known: ReadonlySet<string>,
  ) {
    for (const { key, node } of patterns) {
      const step = this.compile(node);
      const index = this.entries.push({ key, step }) - 1;
      const first = new Set<number>();
      const open = this.firstAtoms(step, first);
      if (open) this.openStarts.push(index);
      for (const atom of first) {
        const list = this.starts.get(atom);
        if (list) list.push(index);
        else this.starts.set(atom, [index]);
      }
    }
    for (const form of this.forms.keys()) {
      const list = this.byLength.get(form.length);
      if (list) list.push(form);
      else this.byLength.set(form.length, [form]);
    }
  }

  private intern(key: string): number {
    let atom = this.atoms.get(key);
    if (atom === undefined) {
      atom = this.atoms.size;
      this.atoms.set(key, atom);
    }
    return atom;
  }

  private addForm(form: string, atom: number): void {
    const list = this.forms.get(form);
    if (!list) this.forms.set(form, [atom]);
    else if (!list.includes(atom)) list.push(atom);
  }

  private compile(node: Node): Step {
    switch (node.type) {
      case 'word': {
        const word = wordForm(node.word);
        const atom = this.intern(`w:${word}`);
        for (const form of inflections(word)) this.addForm(form, atom);
        return { op: 'atom', atom };
      }
      case 'exact': {
        const atom = this.intern(`${node.cased ? 'C' : 'e'}:${node.word}`);
        if (node.cased) this.cased.set(node.word, atom);
        else this.addForm(wordForm(node.word), atom);
        return { op: 'atom', atom };
      }
      case 'prefix': {
        const atom = this.intern(`p:${node.prefix}`);
        const length = node.prefix.length;
        const list = this.prefixes.get(length) ?? new Map<string, number>();
        list.set(node.prefix, atom);
        this.prefixes.set(length, list);
        return { op: 'atom', atom };
      }
      case 'class': {
        if (!this.known.has(node.name)) {
          const names = [...this.known].sort().join(', ');
          throw new PatternError(`there is no class <${node.name}>`, 0, `use one of: ${names}`);
        }
        const atom = this.intern(`c:${node.name}`);
        this.classes.set(node.name, atom);
        return { op: 'atom', atom };
      }
      case 'number': {
        const atom = this.intern(`n:${node.from}-${node.to}`);
        if (!this.numbers.some((n) => n.atom === atom)) {
          this.numbers.push({ atom, from: node.from, to: node.to });
        }
        return { op: 'atom', atom };
      }
      case 'any':
        return { op: 'any' };
      case 'gap':
        return { op: 'gap', most: node.most };
      case 'sequence':
        return { op: 'sequence', parts: node.parts.map((part) => this.compile(part)) };
      case 'either':
        return { op: 'either', options: node.options.map((option) => this.compile(option)) };
      case 'maybe':
        return { op: 'maybe', part: this.compile(node.part) };
    }
  }

  /** Collects the atoms that `step` can begin with; true when it can also begin with any word. */
  private firstAtoms(step: Step, into: Set<number>): boolean {
    switch (step.op) {
      case 'atom':
        into.add(step.atom);
        return false;
      case 'any':
      case 'gap':
        return true;
      case 'maybe':
        return this.firstAtoms(step.part, into);
      case 'either':
        return step.options.map((option) => this.firstAtoms(option, into)).includes(true);
      case 'sequence':
        for (const part of step.parts) {
          if (this.firstAtoms(part, into)) return true;
          if (!canBeEmpty(part)) return false;
        }
        return false;
    }
  }

  /** The word atoms that a token stands for. */
  private resolve(token: Token): readonly number[] {
    const found = this.resolved.get(token.form);
    if (found) return found;
    const atoms = new Set<number>(this.lookUp(token.form));
    for (const [length, list] of this.prefixes) {
      if (token.form.length < length) continue;
      const atom = list.get(token.form.slice(0, length));
      if (atom !== undefined) atoms.add(atom);
    }
    const result = [...atoms];
    if (this.resolved.size >= MOST_CACHED_FORMS) this.resolved.clear();
    this.resolved.set(token.form, result);
    return result;
  }

  private lookUp(form: string): readonly number[] {
    const direct = this.forms.get(form);
    if (direct) return direct;
    for (const other of respell(form)) {
      const atoms = this.forms.get(other);
      if (atoms) return atoms;
    }
    return form.includes('*') && form.length >= SHORTEST_MASKED ? this.unmask(form) : [];
  }

  /** `dr*ggie` stands for the known words of the same length that agree in every visible letter. */
  private unmask(form: string): readonly number[] {
    if (form.replace(/\*/g, '').length < 2) return [];
    for (const candidate of this.byLength.get(form.length) ?? []) {
      let same = true;
      for (let i = 0; i < form.length && same; i++) {
        same = form[i] === '*' || form[i] === candidate[i];
      }
      if (same) return this.forms.get(candidate) ?? [];
    }
    return [];
  }

  /** Every place where a pattern matches; at one place a pattern matches at most once. */
  match(tokens: readonly Token[], classes: ClassSpans, text: string): PatternHit<Key>[] {
    const hits: PatternHit<Key>[] = [];
    const atoms = tokens.map((token, at) => this.atomsAt(token, classes.get(at), text));
    const run = new Run(tokens, (at, atom) => {
      if (!atoms[at]?.includes(atom)) return [];
      const spans = classes.get(at)?.filter((span) => this.classes.get(span.name) === atom) ?? [];
      return spans.length > 0 ? spans.map((span) => span.end).sort((a, b) => b - a) : [at + 1];
    });
    const tried = new Set<number>();
    const attempt = (index: number, at: number): void => {
      const entry = this.entries[index];
      if (!entry || tried.has(index)) return;
      tried.add(index);
      const end = run.from(entry.step, at);
      if (end > at) hits.push({ key: entry.key, start: at, end });
    };
    for (let at = 0; at < tokens.length; at++) {
      tried.clear();
      for (const atom of atoms[at] ?? []) {
        for (const index of this.starts.get(atom) ?? []) attempt(index, at);
      }
      for (const index of this.openStarts) attempt(index, at);
    }
    return hits;
  }

  private atomsAt(
    token: Token,
    spans: readonly ClassSpan[] | undefined,
    text: string,
  ): readonly number[] {
    const plain = token.kind === 'word' || token.kind === 'emoji' ? this.resolve(token) : [];
    if (!spans && token.kind !== 'number' && !token.capital) return plain;
    const atoms = [...plain];
    if (token.capital) {
      const atom = this.cased.get(text.slice(token.start, token.end));
      if (atom !== undefined) atoms.push(atom);
    }
    if (token.kind === 'number') {
      const value = numberOf(token.form);
      for (const n of this.numbers) if (value >= n.from && value <= n.to) atoms.push(n.atom);
      atoms.push(...(this.forms.get(token.form.toLowerCase()) ?? []));
    }
    for (const span of spans ?? []) {
      const atom = this.classes.get(span.name);
      if (atom !== undefined) atoms.push(atom);
    }
    return atoms;
  }
}

function canBeEmpty(step: Step): boolean {
  switch (step.op) {
    case 'maybe':
    case 'gap':
      return true;
    case 'sequence':
      return step.parts.every(canBeEmpty);
    case 'either':
      return step.options.some(canBeEmpty);
    default:
      return false;
  }
}

/** The value of a number token such as `14`, `1,200` or `14yo`; NaN when it has none. */
export function numberOf(form: string): number {
  const digits = /^[\d,.]+/.exec(form)?.[0].replace(/,/g, '');
  return digits ? Number.parseFloat(digits) : Number.NaN;
}

/** Tries one pattern at one place, by bounded backtracking. */
class Run {
  private sentence = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly atomEnds: (at: number, atom: number) => readonly number[],
  ) {}

  /** Index after the last token of the match that begins at `at`, or -1. */
  from(step: Step, at: number): number {
    this.sentence = this.tokens[at]?.sentence ?? -1;
    return this.run(step, at, (end) => end);
  }

  private inside(at: number): boolean {
    return this.tokens[at]?.sentence === this.sentence;
  }

  private run(step: Step, at: number, next: (at: number) => number): number {
    switch (step.op) {
      case 'atom': {
        if (!this.inside(at)) return -1;
        for (const end of this.atomEnds(at, step.atom)) {
          const result = next(end);
          if (result >= 0) return result;
        }
        return -1;
      }
      case 'any':
        return this.inside(at) ? next(at + 1) : -1;
      case 'gap': {
        for (let skip = 0; skip <= step.most; skip++) {
          if (skip > 0 && !this.inside(at + skip - 1)) return -1;
          const result = next(at + skip);
          if (result >= 0) return result;
        }
        return -1;
      }
      case 'maybe': {
        const result = this.run(step.part, at, next);
        return result >= 0 ? result : next(at);
      }
      case 'either': {
        for (const option of step.options) {
          const result = this.run(option, at, next);
          if (result >= 0) return result;
        }
        return -1;
      }
      case 'sequence': {
        const from = (index: number, here: number): number => {
          const part = step.parts[index];
          return part ? this.run(part, here, (end) => from(index + 1, end)) : next(here);
        };
        return from(0, at);
      }
    }
  }
}
