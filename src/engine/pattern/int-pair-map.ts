const EMPTY = -1;
const SLOT = 3;

/**
 * Whole numbers by pairs of whole numbers, none below 0, in one typed array: looking up is a few machine
 * instructions and makes no garbage, however many pairs there are.
 */
export class IntPairMap {
  private size = 0;
  private mask = 15;
  private slots = new Int32Array((this.mask + 1) * SLOT).fill(EMPTY);

  /** The number kept for the pair, or -1. */
  get(first: number, second: number): number {
    const { slots, mask } = this;
    for (let i = hash(first, second) & mask; ; i = (i + 1) & mask) {
      const at = i * SLOT;
      const found = slots[at];
      if (found === EMPTY) return EMPTY;
      if (found === first && slots[at + 1] === second) return slots[at + 2] ?? EMPTY;
    }
  }

  /** Keeps `value` for a pair that has none yet. */
  add(first: number, second: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow();
    this.size++;
    this.put(first, second, value);
  }

  private put(first: number, second: number, value: number): void {
    let i = hash(first, second) & this.mask;
    while (this.slots[i * SLOT] !== EMPTY) i = (i + 1) & this.mask;
    this.slots[i * SLOT] = first;
    this.slots[i * SLOT + 1] = second;
    this.slots[i * SLOT + 2] = value;
  }

  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * SLOT).fill(EMPTY);
    for (let at = 0; at < old.length; at += SLOT) {
      const first = old[at] ?? EMPTY;
      if (first !== EMPTY) this.put(first, old[at + 1] ?? 0, old[at + 2] ?? 0);
    }
  }
}

/** Spreads pairs that lie close together over the whole table. */
function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
