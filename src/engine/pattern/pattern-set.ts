import type { Token } from '../text/tokens.ts';
import { limitSize } from './limits.ts';
import { Needs } from './needs.ts';
import { Openings } from './openings.ts';
import { type Part, Program } from './program.ts';
import { Search } from './search.ts';
import type { Node } from './syntax.ts';
import { Tape } from './tape.ts';
import { type ClassSpans, Vocabulary } from './vocabulary.ts';
import { type OpeningTree, Walk } from './walk.ts';

/** A place where a pattern matched: tokens `start` up to, not including, `end`. */
export interface PatternHit<Key> {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
}

interface Entry<Key> {
  readonly key: Key;
  readonly part: Part;
  /** Most words it can match, a class counted as one. */
  readonly words: number;
  /** How many words it always matches, where its opening alone tells that it has matched; or 0. */
  readonly plain: number;
  /** What it cannot match without (`Needs`). */
  readonly needs: readonly number[];
}

/** Patterns by their number, and the word at which each was met. */
interface Met {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
}

const NO_MATCH = -1;
const LAST_TICK = 0x7fffffff;
const FEW = 16;

/**
 * All patterns of all packs, compiled into one automaton over the words of a text. Each word is looked up
 * once; from each word the openings that all patterns share (`Openings`) lead to the patterns that can
 * match there, so the cost hardly depends on their number; what such a pattern says beyond its opening
 * is followed state by state (`Search`), no choice twice at the same word, and only in a sentence that has the words
 * it needs (`Needs`). So whatever a pattern says, the
 * time grows with the length of the text alone, and not with the number of ways to match.
 */
export class PatternSet<Key> {
  /** Which of the patterns, from 0, were left out because too many begin like them. */
  readonly refused: readonly number[];
  private readonly entries: Entry<Key>[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly program: Program;
  private readonly openings: OpeningTree;
  private readonly tape = new Tape();
  private readonly search: Search;
  private readonly needs: Needs;
  /** For each pattern, when it was met last: it may be met in several ways at one word. */
  private readonly metAt: Int32Array;
  /** Counts the words that were gone from. */
  private tick = 0;
  /** The patterns that may stand in the text that was read last. */
  private met: Met = { ids: [], starts: [] };
  /** Steps through openings in the text that was read last. */
  private walked = 0;

  /**
   * `known` names the classes that a pattern may use. Throws `PatternError` for a pattern that uses
   * another one or is too large.
   */
  constructor(
    patterns: Iterable<{ readonly key: Key; readonly node: Node }>,
    known: ReadonlySet<string>,
  ) {
    this.vocabulary = new Vocabulary(known);
    this.program = new Program(this.vocabulary);
    this.needs = new Needs(this.vocabulary);
    const openings = new Openings(this.program);
    const refused: number[] = [];
    this.search = new Search(this.program, this.tape);
    let index = 0;
    for (const { key, node } of patterns) {
      const { words, fewest, classes } = limitSize(node);
      const part = this.program.add(node);
      const plain = words === fewest && !classes;
      const meeting = openings.add(this.entries.length, { ...part, plain });
      if (meeting === 'refused') refused.push(index);
      else if (meeting === 'plain')
        this.entries.push({ key, part, words, plain: words, needs: [] });
      else this.entries.push({ key, part, words, plain: 0, needs: this.needs.add(node) });
      index++;
    }
    this.refused = refused;
    this.openings = openings.seal();
    this.metAt = new Int32Array(this.entries.length);
  }

  /** Every place in a text where a pattern matches, as `hits` gives them. */
  match(tokens: readonly Token[], classes: ClassSpans, text: string): PatternHit<Key>[] {
    this.read(tokens, classes, text);
    return this.hits(() => true);
  }

  /** Reads a text, of which `hits` then tells what is in it. */
  read(tokens: readonly Token[], classes: ClassSpans, text: string): void {
    this.vocabulary.read(tokens, classes, text, this.tape);
    this.met = this.meetAll();
    this.needs.begin(this.tape);
    this.search.steps = 0;
  }

  /**
   * How many steps were taken since the last `read` began: what tests and the benchmark go by where a clock on a busy
   * machine cannot be trusted.
   */
  get steps(): number {
    return this.walked + this.search.steps + this.needs.steps;
  }

  /**
   * Every place in the text that was read last where a pattern matches whose key is `wanted`: what nobody asks for is
   * not searched. A pattern matches at most once at one place. In the order of the
   * text; at one word those that begin with the word itself come first, then those that begin with a
   * class, then those that begin with any word; otherwise in the order of the patterns.
   */
  hits(wanted: (key: Key) => boolean): PatternHit<Key>[] {
    const { ids, starts } = this.met;
    const ends = this.endsOf(wanted);
    const hits: PatternHit<Key>[] = [];
    ids.forEach((id, i) => {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? NO_MATCH;
      const entry = this.entries[id];
      if (entry && end > start) hits.push({ key: entry.key, start, end });
    });
    return hits;
  }

  /** The patterns whose openings stand in the text, and where, in the order that `match` promises. */
  private meetAll(): Met {
    const ids: number[] = [];
    const starts: number[] = [];
    let first = 0;
    const meet = (id: number): void => {
      if (this.metAt[id] === this.tick) return;
      this.metAt[id] = this.tick;
      ids.push(id);
    };
    const endGroup = (at: number): void => {
      if (ids.length > first + 1) sortFrom(ids, first);
      for (; first < ids.length; first++) starts.push(at);
    };
    const { offsets, length } = this.tape;
    const walk = new Walk(this.openings, this.tape, meet);
    for (let at = 0; at < length; at++) {
      this.nextTick();
      for (let i = offsets[at] ?? 0; i < (offsets[at + 1] ?? 0); i++) {
        walk.from(at, i);
        endGroup(at);
      }
      walk.fromAny(at);
      endGroup(at);
    }
    this.walked = walk.steps;
    return { ids, starts };
  }

  private nextTick(): void {
    if (this.tick === LAST_TICK) {
      this.metAt.fill(0);
      this.tick = 0;
    }
    this.tick++;
  }

  /** Where each pattern that was met ends, or `NO_MATCH`; that, too, for one that is not wanted. */
  private endsOf(wanted: (key: Key) => boolean): number[] {
    const { ids, starts } = this.met;
    const ends: number[] = [];
    const searched = new Map<number, number[]>();
    ids.forEach((id, i) => {
      const entry = this.entries[id];
      if (!entry || !wanted(entry.key)) {
        ends.push(NO_MATCH);
        return;
      }
      const { plain, needs } = entry;
      const start = starts[i] ?? 0;
      ends.push(plain > 0 ? start + plain : NO_MATCH);
      if (plain > 0 || !this.needs.areMet(needs, start)) return;
      const places = searched.get(id);
      if (places) places.push(i);
      else searched.set(id, [i]);
    });
    // One pattern after the other, so that what a search has learnt serves the next.
    for (const [id, places] of searched) {
      const entry = this.entries[id];
      if (!entry) continue;
      this.search.begin(entry.part, entry.words);
      for (const i of places) ends[i] = this.search.from(starts[i] ?? 0);
    }
    return ends;
  }
}

/** Sorts the numbers from index `first` on. */
function sortFrom(numbers: number[], first: number): void {
  if (numbers.length - first > FEW) {
    const sorted = numbers.splice(first).sort((a, b) => a - b);
    for (const number of sorted) numbers.push(number);
    return;
  }
  for (let i = first + 1; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    let j = i;
    for (; j > first && (numbers[j - 1] ?? 0) > number; j--) numbers[j] = numbers[j - 1] ?? 0;
    numbers[j] = number;
  }
}
