import type { Node } from './syntax.ts';
import type { Tape } from './tape.ts';
import type { Leaf, Vocabulary } from './vocabulary.ts';

/** Alternatives of more than so many words are not asked for: that would take as long as the search. */
const MOST_WORDS = 64;
/** So many alternatives of a pattern are asked for, those of the fewest words. */
const MOST_NEEDS = 4;
const SENTENCES = 32;
const LAST_TICK = 0x7fffffff;

/**
 * What a pattern cannot do without. Most of those that begin somewhere in a text come to nothing, because a word
 * that they need is not in that sentence at all: to know so takes a look at a few bits, and no search.
 */
export class Needs {
  /** Atoms looked at for needs since `begin`. */
  steps = 0;
  /** Each need: atoms of which one must stand in the sentence. */
  private readonly sets: (readonly number[])[] = [];
  private readonly setIds = new Map<string, number>();
  private readonly known = new WeakMap<Node, readonly Leaf[][]>();
  /** For each atom, in which sentences it stands: a bit for each, by their number modulo 32. */
  private bits = new Int32Array(0);
  private readonly standing: number[] = [];
  /** For each word, the bit of its sentence. */
  private sentenceBits = new Int32Array(0);
  /** For each need, the sentences that meet it, and the text for which that was worked out. */
  private met = new Int32Array(0);
  private metIn = new Int32Array(0);
  private tick = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Enters what a pattern needs, and gives the numbers to ask for it with. */
  add(node: Node): readonly number[] {
    return [...this.neededBy(node)]
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_NEEDS)
      .map((leaves) => this.numberOf(leaves));
  }

  /** Sets of leaves: every match has at least one leaf of each set. */
  private neededBy(node: Node): readonly Leaf[][] {
    switch (node.type) {
      case 'any':
      case 'gap':
      case 'maybe':
        return [];
      case 'sequence':
        return node.parts.flatMap((part) => this.neededBy(part));
      case 'either': {
        let needed = this.known.get(node);
        if (!needed) {
          needed = this.neededByOneOf(node.options);
          this.known.set(node, needed);
        }
        return needed;
      }
      default:
        return [[node]];
    }
  }

  /** Whichever option matches, something that this option needs is there. */
  private neededByOneOf(options: readonly Node[]): readonly Leaf[][] {
    const together: Leaf[] = [];
    for (const option of options) {
      const [first, ...others] = this.neededBy(option);
      if (!first) return [];
      together.push(...others.reduce((a, b) => (b.length < a.length ? b : a), first));
      if (together.length > MOST_WORDS) return [];
    }
    return [together];
  }

  private numberOf(leaves: readonly Leaf[]): number {
    const atoms = [...new Set(leaves.map((leaf) => this.vocabulary.atomOf(leaf)))];
    const key = atoms.sort((a, b) => a - b).join();
    const known = this.setIds.get(key);
    if (known !== undefined) return known;
    const number = this.sets.push(atoms) - 1;
    this.setIds.set(key, number);
    return number;
  }

  /** Takes note of what stands in which sentence of the text on the tape. */
  begin(tape: Tape): void {
    this.steps = 0;
    this.clear(tape.length);
    const { offsets, atoms, limits, length } = tape;
    let sentence = 0;
    for (let at = 0; at < length; at++) {
      if (at > 0 && limits[at] !== limits[at - 1]) sentence++;
      const bit = 1 << (sentence % SENTENCES);
      this.sentenceBits[at] = bit;
      for (let i = offsets[at] ?? 0; i < (offsets[at + 1] ?? 0); i++) {
        const atom = atoms[i] ?? 0;
        if (this.bits[atom] === 0) this.standing.push(atom);
        this.bits[atom] = (this.bits[atom] ?? 0) | bit;
      }
    }
  }

  private clear(words: number): void {
    for (const atom of this.standing) this.bits[atom] = 0;
    this.standing.length = 0;
    if (this.bits.length < this.vocabulary.size) this.bits = new Int32Array(this.vocabulary.size);
    if (this.sentenceBits.length < words) this.sentenceBits = new Int32Array(words * 2);
    if (this.tick === LAST_TICK || this.met.length < this.sets.length) {
      this.met = new Int32Array(this.sets.length);
      this.metIn = new Int32Array(this.sets.length);
      this.tick = 0;
    }
    this.tick++;
  }

  /** Whether the sentence of word `at` has what these needs ask for; where it has not, nothing can match there. */
  areMet(needs: readonly number[], at: number): boolean {
    const here = this.sentenceBits[at] ?? 0;
    for (const need of needs) if ((this.sentencesWith(need) & here) === 0) return false;
    return true;
  }

  private sentencesWith(need: number): number {
    if (this.metIn[need] !== this.tick) {
      let sentences = 0;
      for (const atom of this.sets[need] ?? []) sentences |= this.bits[atom] ?? 0;
      this.steps += this.sets[need]?.length ?? 0;
      this.met[need] = sentences;
      this.metIn[need] = this.tick;
    }
    return this.met[need] ?? 0;
  }
}
