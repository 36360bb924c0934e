import { BitReader, BitWriter } from './bits.ts';
import { packSymbols, unpackSymbols } from './huffman.ts';

/**
 * How the text model is kept in its file: names of features as 26-bit hashes, weights as one of a few
 * levels, both as bits (`bits.ts`, `huffman.ts`). Names alone would take four times the room that the whole model has.
 * A name that the model does not know falls on one that it knows once in some thousand, on a small weight mostly.
 */

const HASH_BITS = 26;

/** The hash of an empty name. */
export const HASH_START = 0x811c9dc5;

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 code units, a signed 32-bit number: goes on from the hash of what stands before `text`. */
export function hashOn(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The same of a whole name: an unsigned 32-bit number. */
export function wideHashOf(name: string): number {
  return hashOn(HASH_START, name) >>> 0;
}

/** A 32-bit hash folded to an unsigned number of `bits` bits. */
export function foldHash(hash: number, bits = HASH_BITS): number {
  return ((hash >>> bits) ^ hash) & ((1 << bits) - 1);
}

/** The hash by which the model keeps a name: an unsigned 26-bit number. */
export function hashOf(name: string): number {
  return foldHash(hashOn(HASH_START, name));
}

const COUNT_BITS = 32;
const SPLIT_BITS = 5;

/**
 * Ascending unsigned 32-bit numbers as Rice codes of their differences (Golomb 1966; Rice & Plaunt 1971): of
 * each the upper part as so many ones and a zero, the lower as so many bits as suit the average.
 */
export function packAscending(numbers: readonly number[]): Uint8Array {
  const bits = new BitWriter();
  const average = ((numbers.at(-1) ?? 0) + 1) / Math.max(1, numbers.length);
  const split = Math.min(31, Math.floor(Math.log2(Math.max(1, average))));
  bits.write(numbers.length, COUNT_BITS);
  bits.write(split, SPLIT_BITS);
  let before = 0;
  for (const number of numbers) {
    const upper = Math.floor((number - before) / 2 ** split);
    for (let i = 0; i < upper; i++) bits.write(1, 1);
    bits.write(0, 1);
    bits.write((number - before) % 2 ** split, split);
    before = number;
  }
  return bits.toBytes();
}

/** What `packAscending` packed. */
export function unpackAscending(packed: Uint8Array): Uint32Array {
  const bits = new BitReader(packed);
  const numbers = new Uint32Array(bits.read(COUNT_BITS));
  const split = bits.read(SPLIT_BITS);
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += bits.readOnes() * 2 ** split + bits.read(split);
    numbers[i] = sum;
  }
  return numbers;
}

/** Unsigned numbers below 2 to the power of `width`, each in so many bits. */
export function packNumbers(numbers: readonly number[], width: number): Uint8Array {
  const bits = new BitWriter();
  for (const number of numbers) bits.write(number, width);
  return bits.toBytes();
}

/** The first `count` numbers that `packNumbers` packed with this width. */
export function unpackNumbers(packed: Uint8Array, count: number, width: number): Uint32Array {
  const bits = new BitReader(packed);
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = bits.read(width);
  return numbers;
}

/** Weights as places in `levels`. */
export interface PackedWeights {
  /** The first is 0, for what has no weight. */
  readonly levels: readonly number[];
  readonly codes: Uint8Array;
}

const ROUNDS = 30;

/**
 * Puts each weight on the nearest of up to 2 to the power of `width` levels, which lie where the weights are.
 */
export function packWeights(weights: readonly number[], width: number): PackedWeights {
  const levels = [0, ...levelsFor(weights, width)];
  const codes = weights.map((weight) => (weight === 0 ? 0 : nearest(weight, levels)));
  return { levels, codes: packSymbols(codes, levels.length) };
}

/**
 * The levels but for the 0 that `packWeights` puts these weights on, in ascending order: their own where they lie on so
 * few, else those of Lloyd's quantizer (1982), in the middle of the weights that fall to them.
 */
export function levelsFor(weights: readonly number[], width: number): number[] {
  const sorted = Float64Array.from(weights.filter((weight) => weight !== 0)).sort();
  const count = 2 ** width - 1;
  const distinct = new Set(sorted);
  const levels = distinct.size <= count ? [...distinct] : levelsAmong(sorted, count);
  return levels.map((level) => Number(level.toPrecision(4)));
}

function levelsAmong(sorted: Float64Array, count: number): number[] {
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
  return levels;
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
export function unpackCodes({ levels, codes }: PackedWeights, count: number): Uint8Array {
  return unpackSymbols(codes, count, levels.length);
}
