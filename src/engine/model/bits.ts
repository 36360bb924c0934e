/**
 * Signs of Z85 (ZeroMQ RFC 32): four bytes become five signs, where base64 needs five and a third. None of them has to
 * be escaped in JSON.
 */
const SIGNS =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
const BYTES = 4;
const SIGNS_FOR_BYTES = 5;

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

  /** What was written, filled up with zeros to the next four bytes. */
  toText(): string {
    const signs: string[] = [];
    for (let at = 0; at < this.bytes.length; at += BYTES) {
      let four = 0;
      for (let i = 0; i < BYTES; i++) four = four * 256 + (this.bytes[at + i] ?? 0);
      const five: string[] = [];
      for (let i = 0; i < SIGNS_FOR_BYTES; i++) {
        five.unshift(SIGNS.charAt(four % SIGNS.length));
        four = Math.floor(four / SIGNS.length);
      }
      signs.push(...five);
    }
    return signs.join('');
  }
}

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(text: string) {
    const values = new Uint8Array(128);
    for (let value = 0; value < SIGNS.length; value++) values[SIGNS.charCodeAt(value)] = value;
    const fours = new DataView(new ArrayBuffer(Math.floor(text.length / SIGNS_FOR_BYTES) * BYTES));
    for (let at = 0; at < fours.byteLength; at += BYTES) {
      let four = 0;
      for (let i = 0; i < SIGNS_FOR_BYTES; i++) {
        const sign = text.charCodeAt((at / BYTES) * SIGNS_FOR_BYTES + i);
        four = four * SIGNS.length + (values[sign] ?? 0);
      }
      fours.setUint32(at, four);
    }
    this.bytes = new Uint8Array(fours.buffer);
  }

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

  /** How many ones come before the next zero; reads that zero as well. */
  readOnes(): number {
    let ones = 0;
    while (this.read(1) === 1) ones++;
    return ones;
  }
}
