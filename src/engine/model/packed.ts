/**
 * How the text model is kept in its file: names of features as 24-bit hashes, weights as one of sixteen
 * levels, both in base64. Names alone would take four times the room that the whole model has; a name
 * that the model does not know falls on one that it knows once in some hundreds, on a small weight mostly.
 */

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 code units, folded to an unsigned 24-bit number. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 24) ^ hash) & 0xffffff;
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

/** Weights as places in `levels`, four bits each, the first of a byte in its upper half. */
export interface PackedWeights {
  /** The first is 0, for what has no weight. */
  readonly levels: readonly number[];
  readonly codes: string;
}

const LEVELS = 16;
const ROUNDS = 30;

/** Puts each weight on the nearest of a few levels, chosen so that they lie where the weights are. */
export function packWeights(weights: readonly number[]): PackedWeights {
  const sorted = Float64Array.from(weights.filter((weight) => weight !== 0)).sort();
  const levels = [0, ...levelsOf(sorted)];
  const codes = weights.map((weight) => (weight === 0 ? 0 : nearest(weight, levels)));
  const bytes: number[] = [];
  for (let i = 0; i < codes.length; i += 2) bytes.push((codes[i] ?? 0) * 16 + (codes[i + 1] ?? 0));
  return { levels, codes: toBase64(bytes) };
}

/** Lloyd's quantizer (1982): levels in the middle of the weights that fall to them. */
function levelsOf(sorted: Float64Array): number[] {
  const count = LEVELS - 1;
  let levels = Array.from(
    { length: count },
    (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / count)] ?? 0,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = levels.map(() => 0);
    const counts = levels.map(() => 0);
    for (const weight of sorted) {
      const level = nearest(weight, levels);
      sums[level] = (sums[level] ?? 0) + weight;
      counts[level] = (counts[level] ?? 0) + 1;
    }
    levels = levels.map((level, i) => (counts[i] ? (sums[i] ?? 0) / (counts[i] ?? 1) : level));
  }
  return levels.map((level) => Number(level.toPrecision(4)));
}

/** Place of the level nearest to `weight`; never that of an exact 0, which means "no weight". */
function nearest(weight: number, levels: readonly number[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? 0;
    const distance = Math.abs(level - weight);
    if (level !== 0 && distance < least) {
      best = i;
      least = distance;
    }
  }
  return Math.max(best, 0);
}

/** The code of each of `count` weights, a place in `levels`. */
export function unpackCodes({ codes }: PackedWeights, count: number): Uint8Array {
  const bytes = fromBase64(codes);
  return Uint8Array.from({ length: count }, (_, i) => {
    const byte = bytes[i >> 1] ?? 0;
    return i % 2 === 0 ? byte >> 4 : byte & 15;
  });
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
