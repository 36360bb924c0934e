import { expect, test } from 'vitest';
import { packSymbols, unpackSymbols } from '../../../src/engine/model/huffman.ts';

const repeated = (counts: readonly number[]) =>
  counts.flatMap((count, symbol) => Array.from({ length: count }, () => symbol));

test.each([
  ['none at all', []],
  ['a single kind', [3, 3, 3, 3]],
  ['two kinds', [0, 7, 7, 0, 7]],
  ['all kinds in turn', Array.from({ length: 64 }, (_, i) => i % 8)],
  ['some far commoner than others', repeated([1, 2, 4, 8, 16, 400, 3, 1])],
])('comes back as it was: %s', (_, symbols) => {
  expect([...unpackSymbols(packSymbols(symbols, 8), symbols.length, 8)]).toEqual(symbols);
});

test('comes back as it was where each kind is nearly twice as common as the one before', () => {
  const counts = [1, 1];
  while (counts.length < 26) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
  const symbols = repeated(counts);
  const back = unpackSymbols(packSymbols(symbols, 32), symbols.length, 32);
  expect(back.every((symbol, i) => symbol === symbols[i])).toBe(true);
});

test('commoner symbols take less room', () => {
  const kinds = 8;
  const even = packSymbols(repeated([100, 100, 100, 100, 100, 100, 100, 100]), kinds);
  const uneven = packSymbols(repeated([730, 10, 10, 10, 10, 10, 10, 10]), kinds);
  const header = packSymbols([], kinds).length;
  expect(even.length).toBe(header + (800 * 3) / 8);
  // 730 of one bit, and seven of three to five.
  expect(uneven.length).toBeLessThan(header + 150);
});
