/**
 * How the text model is kept in its file: names of features as 32-bit hashes, weights as one byte each,
 * both in base64. Names alone would take twice the room that the whole model has.
 */

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 code units: an unsigned 32-bit number. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Ascending unsigned 32-bit numbers as base64 of their differences, seven bits a byte. */
export function packAscending(numbers: Iterable<number>): string {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    let rest = number - before;
    before = number;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  }
  return toBase64(bytes);
}

/** What `packAscending` packed. */
export function unpackAscending(packed: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  let part = 0;
  let place = 1;
  for (const byte of fromBase64(packed)) {
    part += (byte & 0x7f) * place;
    if (byte >= 0x80) {
      place *= 0x80;
      continue;
    }
    sum += part;
    numbers.push(sum);
    part = 0;
    place = 1;
  }
  return numbers;
}

/** Weights as whole steps of `scale`, -127 to 127, one byte each. */
export interface PackedWeights {
  readonly scale: number;
  readonly steps: string;
}

const MOST_STEPS = 127;

export function packWeights(weights: readonly number[]): PackedWeights {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest === 0 ? 1 : Number((largest / MOST_STEPS).toPrecision(6));
  return {
    scale,
    steps: toBase64(weights.map((weight) => Math.round(weight / scale) & 0xff)),
  };
}

/** What `packWeights` packed, still in steps. */
export function unpackSteps({ steps }: PackedWeights): Int8Array {
  return new Int8Array(fromBase64(steps));
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
