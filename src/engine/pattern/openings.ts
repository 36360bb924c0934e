import { IntPairMap } from './int-pair-map.ts';
import { LARGEST_PATTERN } from './limits.ts';
import { Op, type Program } from './program.ts';
import { ANY, EDGES, FIELDS, FOUND, NONE, type OpeningTree, ROOT } from './walk.ts';

/** How many steps of a pattern may be spelt out, however short it is. */
const FEWEST_STEPS = 32;

/** Where a pattern can be at one place of the text, and how it goes on from there. */
interface Fan {
  /** It may have matched. */
  readonly ends: boolean;
  /** States to go on with, by the atom that leads to them. */
  readonly byAtom: ReadonlyMap<number, readonly number[]>;
  /** States to go on with after any word. */
  readonly any: readonly number[];
}

interface Step {
  readonly node: number;
  readonly fan: Fan;
}

/**
 * How many states the patterns that begin alike may have together: as many as one pattern alone may have, so
 * that a pack made to be slow gains nothing by being many patterns. Ours come to a fiftieth of it.
 */
const MOST_SEARCHED = LARGEST_PATTERN;

/** What it means to meet a pattern: it has matched; it may have and is to be searched; it is never met. */
export type Meeting = 'plain' | 'searched' | 'refused';

/** A pattern to be entered. */
export interface Opening {
  readonly start: number;
  /** Number of its states. */
  readonly states: number;
  /**
   * It always matches the same number of words, none of them by a class: then whoever has gone through
   * all of it knows where it ends, and nothing needs to be searched.
   */
  readonly plain: boolean;
}

/**
 * How patterns begin: a tree of atoms that all patterns share, so that the words of a text lead to the few
 * patterns that can match here, out of any number. A plain phrase is in it from end to end. Of others as
 * much as fits in about their own size, so that the tree grows with the patterns as written.
 */
export class Openings {
  private readonly edges = new IntPairMap();
  /** For each edge, the node that it goes out from and its atom. */
  private readonly edgeNodes: number[] = [];
  private readonly edgeAtoms: number[] = [];
  private readonly anyWord: number[] = [NONE];
  /** For each node, the patterns that are found there. */
  private readonly found: number[][] = [[]];
  /** For each node, how many states are to be searched for whoever arrives there. */
  private readonly loads: number[] = [0];

  constructor(private readonly program: Program) {}

  /** Enters pattern `id`, and tells what it is to whoever meets it. */
  add(id: number, { start, states, plain }: Opening): Meeting {
    const budget = Math.max(FEWEST_STEPS, states);
    // Many words lead to the same state: what follows is worked out once.
    const fans = new Map<number, Fan>();
    const fanAt = (starts: readonly number[]): Fan => {
      const [only = 0] = starts;
      if (starts.length > 1) return this.fanOf(starts);
      const fan = fans.get(only) ?? this.fanOf(starts);
      fans.set(only, fan);
      return fan;
    };
    const places: number[] = [];
    let steps = 0;
    let level: Step[] = [{ node: ROOT, fan: fanAt([start]) }];
    for (let depth = 0; level.length > 0; depth++) {
      for (const { fan } of level) steps += fan.byAtom.size + (fan.any.length > 0 ? 1 : 0);
      if (steps > budget && depth > 0) {
        for (const { node } of level) places.push(node);
        return this.enter(id, states, places) ? 'searched' : 'refused';
      }
      const next: Step[] = [];
      const arrive = (node: number, fan: Fan): void => {
        if (fan.ends) places.push(node);
        else next.push({ node, fan });
      };
      for (const { node, fan } of level) {
        if (fan.any.length > 0) arrive(this.afterAny(node), fanAt(fan.any));
        for (const [atom, starts] of fan.byAtom) arrive(this.after(node, atom), fanAt(starts));
      }
      level = next;
    }
    if (plain) return this.enter(id, 0, places) ? 'plain' : 'refused';
    return this.enter(id, states, places) ? 'searched' : 'refused';
  }

  /** Has the pattern found at these nodes, unless one of them has too much to search already. */
  private enter(id: number, states: number, places: readonly number[]): boolean {
    if (places.some((node) => (this.loads[node] ?? 0) + states > MOST_SEARCHED)) return false;
    for (const node of places) {
      this.found[node]?.push(id);
      this.loads[node] = (this.loads[node] ?? 0) + states;
    }
    return true;
  }

  private after(node: number, atom: number): number {
    let next = this.edges.get(node, atom);
    if (next < 0) {
      next = this.newNode();
      this.edges.add(node, atom, next);
      this.edgeNodes.push(node);
      this.edgeAtoms.push(atom);
    }
    return next;
  }

  private afterAny(node: number): number {
    let next = this.anyWord[node] ?? NONE;
    if (next < 0) {
      next = this.newNode();
      this.anyWord[node] = next;
    }
    return next;
  }

  private newNode(): number {
    this.found.push([]);
    this.loads.push(0);
    return this.anyWord.push(NONE) - 1;
  }

  private fanOf(starts: readonly number[]): Fan {
    const { ops, args, nexts, sets, targets } = this.program;
    const byAtom = new Map<number, number[]>();
    const any: number[] = [];
    let ends = false;
    const add = (atom: number, next: number): void => {
      const list = byAtom.get(atom);
      if (list) list.push(next);
      else byAtom.set(atom, [next]);
    };
    // A set also goes through what is added to it on the way.
    const states = new Set(starts);
    for (const state of states) {
      const arg = args[state] ?? 0;
      const next = nexts[state] ?? 0;
      switch (ops[state]) {
        case Op.Accept:
          ends = true;
          break;
        case Op.Atom:
          add(arg, next);
          break;
        case Op.OneOf:
          for (const atom of sets[arg] ?? []) add(atom, next);
          break;
        case Op.Any:
          any.push(next);
          break;
        default:
          for (const target of targets[state] ?? []) states.add(target);
      }
    }
    return { ends, byAtom, any };
  }

  /**
   * Lays the tree out for walking: what is needed at a node lies side by side, so that a walk through
   * thousands of nodes stays in the processor's cache.
   */
  seal(): OpeningTree {
    const count = this.edgeNodes.length;
    const atoms = this.edgeAtoms.reduce((most, atom) => Math.max(most, atom), 0) + 1;
    const keys = Float64Array.from(
      this.edgeNodes,
      (node, i) => node * atoms + (this.edgeAtoms[i] ?? 0),
    ).sort();
    const sealed: OpeningTree = {
      roots: new Int32Array(atoms).fill(NONE),
      nodes: new Int32Array((this.anyWord.length + 1) * FIELDS),
      atoms: new Int32Array(count),
      targets: new Int32Array(count),
      found: Int32Array.from(this.found.flat()),
    };
    let [edge, patterns] = [0, 0];
    this.anyWord.forEach((any, node) => {
      const at = node * FIELDS;
      sealed.nodes[at + ANY] = any;
      sealed.nodes[at + FOUND] = patterns;
      sealed.nodes[at + EDGES] = edge;
      patterns += this.found[node]?.length ?? 0;
      for (; edge < count && Math.floor((keys[edge] ?? 0) / atoms) === node; edge++) {
        const atom = (keys[edge] ?? 0) % atoms;
        const target = this.edges.get(node, atom);
        sealed.atoms[edge] = atom;
        sealed.targets[edge] = target;
        if (node === ROOT) sealed.roots[atom] = target;
      }
    });
    // One more, so that every node ends where the next begins.
    sealed.nodes[this.anyWord.length * FIELDS + FOUND] = patterns;
    sealed.nodes[this.anyWord.length * FIELDS + EDGES] = edge;
    return sealed;
  }
}
