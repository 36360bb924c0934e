import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashOf,
  packAscending,
  packNumbers,
  packWeights,
  unpackAscending,
  unpackCodes,
  unpackNumbers,
} from '../../../src/engine/model/packed.ts';
import { Places } from '../../../src/engine/model/places.ts';

test('hashes as FNV-1a does, folded to 26 bits', () => {
  // Test vectors of the FNV reference code: 811c9dc5, e40c292c, bf9cf968.
  expect(hashOf('')).toBe((0x811c9dc5 & 0x3ffffff) ^ (0x811c9dc5 >>> 26));
  expect(hashOf('a')).toBe((0xe40c292c & 0x3ffffff) ^ (0xe40c292c >>> 26));
  expect(hashOf('foobar')).toBe((0xbf9cf968 & 0x3ffffff) ^ (0xbf9cf968 >>> 26));
});

test('numbers come back as they were packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 0xffffffff })), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect([...unpackAscending(packAscending(sorted))]).toEqual(sorted);
    }),
  );
});

test('numbers take their bits and no more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 32 }),
      fc.array(fc.nat({ max: 0xffffffff })),
      (width, any) => {
        const numbers = any.map((number) => number % 2 ** width);
        const packed = packNumbers(numbers, width);
        expect(packed).toHaveLength(Math.ceil((numbers.length * width) / 8));
        expect([...unpackNumbers(packed, numbers.length, width)]).toEqual(numbers);
      },
    ),
  );
});

test('bits are written one after the other, the upper ones first', () => {
  expect([...packNumbers([0b101, 0b011, 0b110], 3)]).toEqual([0b10101111, 0b00000000]);
});

test('hashes that are spread evenly take two bits more than their share of the room', () => {
  const numbers = Array.from({ length: 4096 }, (_, i) => i * 64 + (i % 7));
  const bits = packAscending(numbers).length * 8;
  expect(bits).toBeLessThan(4096 * (6 + 2) + 64);
});

const back = (weights: readonly number[]) => {
  const packed = packWeights(weights, 4);
  return [...unpackCodes(packed, weights.length)].map((code) => packed.levels[code] ?? Number.NaN);
};

test('up to fifteen weights and none come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, -2, -1, -0.1, 0.3, 0.7, 4)), (weights) => {
      expect(back(weights)).toEqual(weights);
    }),
  );
});

test('few weights come back as they were however much rarer some are', () => {
  const weights = [...Array.from({ length: 10_000 }, () => 0.1), -2, -1.9, 4, 4.1];
  expect(back(weights)).toEqual(weights);
});

test('many weights come back close, and with their signs', () => {
  const weights = Array.from({ length: 3000 }, (_, i) => Math.sin(i) ** 5);
  const errors = back(weights).map((weight, i) => (weight - (weights[i] ?? 0)) ** 2);
  const spread = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  expect(errors.reduce((sum, error) => sum + error, 0)).toBeLessThan(0.01 * spread);
});

test('each number is found at its place, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 300 })), (numbers) => {
      const places = new Places(Uint32Array.from(numbers));
      for (let number = 0; number <= 300; number++) {
        const place = numbers.indexOf(number);
        expect(places.get(number)).toBe(place < 0 ? undefined : place);
      }
    }),
  );
});
