import { BitReader, BitWriter } from './bits.ts';

/**
 * Symbols as bits, the commoner in the fewer (Huffman 1952). The codes are canonical: in order of their length, then of
 * the symbol, so that the lengths alone, written before them, tell them all (RFC 1951, 3.2.2).
 */

/** Bits of the length of a code. */
const LENGTH_BITS = 5;
/** No symbol counts for less than this share of all, so that no code is longer than a length can say. */
const RAREST = 1 / 2 ** 16;

/** Symbols, all of them below `kinds`. */
export function packSymbols(symbols: readonly number[], kinds: number): Uint8Array {
  const lengths = lengthsOf(symbols, kinds);
  const codes = codesOf(lengths);
  const bits = new BitWriter();
  for (const length of lengths) bits.write(length, LENGTH_BITS);
  for (const symbol of symbols) bits.write(codes[symbol] ?? 0, lengths[symbol] ?? 0);
  return bits.toBytes();
}

/** The first `count` symbols that `packSymbols` packed with as many `kinds`, 256 at most. */
export function unpackSymbols(packed: Uint8Array, count: number, kinds: number): Uint8Array {
  const bits = new BitReader(packed);
  const lengths = Array.from({ length: kinds }, () => bits.read(LENGTH_BITS));
  const inOrder = byCode(lengths);
  const longest = Math.max(0, ...lengths);
  /** By length, how many codes there are. */
  const counts = Uint32Array.from(
    { length: longest + 1 },
    (_, length) => lengths.filter((one) => one === length).length,
  );
  const symbols = new Uint8Array(count);
  // As in Mark Adler's "puff": codes of one length follow each other, so that how far a code is beyond the first of its
  // length says which it is.
  for (let i = 0; i < count; i++) {
    let code = 0;
    let first = 0;
    let before = 0;
    for (let length = 1; length <= longest; length++) {
      code = code * 2 + bits.readBit();
      first *= 2;
      const ofLength = counts[length] ?? 0;
      if (code < first + ofLength) {
        symbols[i] = inOrder[before + code - first] ?? 0;
        break;
      }
      first += ofLength;
      before += ofLength;
    }
  }
  return symbols;
}

/** By symbol, the bits of its code; 0 where it is not there. */
function lengthsOf(symbols: readonly number[], kinds: number): number[] {
  const lengths = Array.from({ length: kinds }, () => 0);
  const counts = lengths.slice();
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  let trees = counts
    .map((count, symbol) => ({
      weight: Math.max(count, RAREST * symbols.length),
      leaves: [symbol],
    }))
    .filter((_, symbol) => (counts[symbol] ?? 0) > 0);
  if (trees.length === 1) for (const { leaves } of trees) lengths[leaves[0] ?? 0] = 1;
  while (trees.length > 1) {
    const [a, b, ...rest] = trees.toSorted((x, y) => x.weight - y.weight);
    if (!a || !b) break;
    const leaves = [...a.leaves, ...b.leaves];
    for (const leaf of leaves) lengths[leaf] = (lengths[leaf] ?? 0) + 1;
    trees = [...rest, { weight: a.weight + b.weight, leaves }];
  }
  return lengths;
}

/** Those symbols that have a code, in the order of their codes. */
function byCode(lengths: readonly number[]): number[] {
  const lengthOf = (symbol: number) => lengths[symbol] ?? 0;
  return [...lengths.keys()]
    .filter((symbol) => lengthOf(symbol) > 0)
    .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
}

/** By symbol, its code. */
function codesOf(lengths: readonly number[]): number[] {
  const codes = lengths.map(() => 0);
  let next = 0;
  let before = 0;
  for (const symbol of byCode(lengths)) {
    const length = lengths[symbol] ?? 0;
    next *= 2 ** (length - before);
    codes[symbol] = next++;
    before = length;
  }
  return codes;
}
