import type { Tape } from './tape.ts';

export const ROOT = 0;
export const NONE = -1;

/** Fields of a node in `OpeningTree.nodes`. */
export const ANY = 0;
export const FOUND = 1;
export const EDGES = 2;
export const FIELDS = 3;

/** Up to this many edges are looked through one by one. */
const FEW_EDGES = 8;

/** The tree of `Openings`, in a few arrays. */
export interface OpeningTree {
  /** Node after the first word, by atom; or -1. */
  readonly roots: Int32Array;
  /**
   * For each node: the node after any word; where its patterns begin in `found`; where its edges begin in
   * `atoms` and `targets`. They end where those of the next node begin.
   */
  readonly nodes: Int32Array;
  /** Atoms of the edges, in ascending order for each node. */
  readonly atoms: Int32Array;
  readonly targets: Int32Array;
  readonly found: Int32Array;
}

/** Goes from the words of one text through the openings. */
export class Walk {
  /** Nodes gone to. */
  steps = 0;

  constructor(
    private readonly tree: OpeningTree,
    private readonly tape: Tape,
    private readonly meet: (id: number) => void,
  ) {}

  /** Meets what begins at word `at`, the first word taken as entry `entry` of the tape. */
  from(at: number, entry: number): void {
    const node = this.tree.roots[this.tape.atoms[entry] ?? 0] ?? NONE;
    if (node >= 0) this.arrive(node, this.tape.ends[entry] ?? 0, this.tape.limits[at] ?? 0);
  }

  /** Meets what begins at word `at` with any word. */
  fromAny(at: number): void {
    const node = this.tree.nodes[ROOT * FIELDS + ANY] ?? NONE;
    if (node >= 0) this.arrive(node, at + 1, this.tape.limits[at] ?? 0);
  }

  private arrive(node: number, at: number, limit: number): void {
    this.steps++;
    const { nodes, found } = this.tree;
    const here = node * FIELDS;
    const lastFound = nodes[here + FIELDS + FOUND] ?? 0;
    for (let i = nodes[here + FOUND] ?? 0; i < lastFound; i++) this.meet(found[i] ?? 0);
    if (at >= limit) return;
    const any = nodes[here + ANY] ?? NONE;
    if (any >= 0) this.arrive(any, at + 1, limit);
    const from = nodes[here + EDGES] ?? 0;
    const to = nodes[here + FIELDS + EDGES] ?? 0;
    if (from === to) return;
    const { offsets, atoms, ends } = this.tape;
    const last = offsets[at + 1] ?? 0;
    for (let i = offsets[at] ?? 0; i < last; i++) {
      const next = this.follow(from, to, atoms[i] ?? 0);
      if (next >= 0) this.arrive(next, ends[i] ?? 0, limit);
    }
  }

  /** Where the edge with this atom among the edges `from` up to, not including, `to` leads; or -1. */
  private follow(from: number, to: number, atom: number): number {
    const { atoms, targets } = this.tree;
    let low = from;
    let high = to;
    while (high - low > FEW_EDGES) {
      const middle = (low + high) >> 1;
      if ((atoms[middle] ?? 0) <= atom) low = middle;
      else high = middle;
    }
    for (let i = low; i < high; i++) if (atoms[i] === atom) return targets[i] ?? NONE;
    return NONE;
  }
}
