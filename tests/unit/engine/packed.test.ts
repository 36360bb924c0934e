import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashOf,
  packAscending,
  packWeights,
  unpackAscending,
  unpackCodes,
} from '../../../src/engine/model/packed.ts';

test('hashes as FNV-1a does, folded to 24 bits', () => {
  // Test vectors of the FNV reference code: 811c9dc5, e40c292c, bf9cf968.
  expect(hashOf('')).toBe(0x1c9dc5 ^ 0x81);
  expect(hashOf('a')).toBe(0x0c292c ^ 0xe4);
  expect(hashOf('foobar')).toBe(0x9cf968 ^ 0xbf);
});

test('numbers come back as they were packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 0xffffffff })), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect(unpackAscending(packAscending(sorted))).toEqual(sorted);
    }),
  );
});

const back = (weights: readonly number[]) => {
  const packed = packWeights(weights);
  return [...unpackCodes(packed, weights.length)].map((code) => packed.levels[code] ?? Number.NaN);
};

test('up to fifteen weights and none come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, -2, -1, -0.1, 0.3, 0.7, 4)), (weights) => {
      expect(back(weights)).toEqual(weights);
    }),
  );
});

test('many weights come back close, and with their signs', () => {
  const weights = Array.from({ length: 3000 }, (_, i) => Math.sin(i) ** 5);
  const errors = back(weights).map((weight, i) => (weight - (weights[i] ?? 0)) ** 2);
  const spread = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  expect(errors.reduce((sum, error) => sum + error, 0)).toBeLessThan(0.01 * spread);
});
