/** Writes numbers of so many bits one after the other, the upper bits first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private length = 0;

  /** Writes the lower `width` bits of an unsigned number, 32 at most. */
  write(number: number, width: number): void {
    for (let place = width - 1; place >= 0; place--) {
      if (this.length % 8 === 0) this.bytes.push(0);
      const bit = Math.floor(number / 2 ** place) % 2;
      const last = this.bytes.length - 1;
      this.bytes[last] = (this.bytes[last] ?? 0) | (bit << (7 - (this.length % 8)));
      this.length++;
    }
  }

  /** What was written, filled up with zeros to the next byte. */
  toBytes(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next `width` bits as an unsigned number, 32 at most; zeros after the end. */
  read(width: number): number {
    let number = 0;
    for (let rest = width; rest > 0; ) {
      const left = 8 - (this.position & 7);
      const taken = Math.min(left, rest);
      const byte = this.bytes[this.position >> 3] ?? 0;
      number = number * 2 ** taken + ((byte >> (left - taken)) & ((1 << taken) - 1));
      this.position += taken;
      rest -= taken;
    }
    return number;
  }

  /** The next bit; zeros after the end. */
  readBit(): number {
    const byte = this.bytes[this.position >> 3] ?? 0;
    const bit = (byte >> (7 - (this.position & 7))) & 1;
    this.position++;
    return bit;
  }

  /** How many ones come before the next zero; reads that zero as well. */
  readOnes(): number {
    let ones = 0;
    while (this.readBit() === 1) ones++;
    return ones;
  }
}
