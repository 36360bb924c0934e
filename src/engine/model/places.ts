/** Where each of many numbers stands in a list: a hash table with open addressing in one array. */
export class Places {
  private readonly table: Int32Array;
  private readonly mask: number;

  /** @param numbers unsigned, each once, spread evenly in their lower bits as hashes are. */
  constructor(private readonly numbers: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(2 * numbers.length + 1));
    this.mask = size - 1;
    this.table = new Int32Array(size).fill(-1);
    for (let place = 0; place < numbers.length; place++) {
      this.table[this.slotOf(numbers[place] ?? 0)] = place;
    }
  }

  /** How many numbers there are. */
  get size(): number {
    return this.numbers.length;
  }

  /** The place of a number, counted from 0; `undefined` where it is none of them. */
  get(number: number): number | undefined {
    const place = this.table[this.slotOf(number)] ?? -1;
    return place < 0 ? undefined : place;
  }

  /** The slot where a number stands, or would stand. */
  private slotOf(number: number): number {
    for (let slot = number & this.mask; ; slot = (slot + 1) & this.mask) {
      const place = this.table[slot] ?? -1;
      if (place < 0 || this.numbers[place] === number) return slot;
    }
  }
}
