import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashOf,
  packAscending,
  packWeights,
  unpackAscending,
  unpackSteps,
} from '../../../src/engine/model/packed.ts';

test('hashes as FNV-1a does', () => {
  // Test vectors of the FNV reference code.
  expect(hashOf('')).toBe(0x811c9dc5);
  expect(hashOf('a')).toBe(0xe40c292c);
  expect(hashOf('foobar')).toBe(0xbf9cf968);
});

test('numbers come back as they were packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 0xffffffff })), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect(unpackAscending(packAscending(sorted))).toEqual(sorted);
    }),
  );
});

test('weights come back to within half a step of the largest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9000, max: 9000 })), (thousandths) => {
      const weights = thousandths.map((n) => n / 1000);
      const packed = packWeights(weights);
      const most = Math.max(0, ...weights.map(Math.abs));
      const back = [...unpackSteps(packed)].map((step) => step * packed.scale);
      expect(back).toHaveLength(weights.length);
      back.forEach((weight, i) => {
        expect(Math.abs(weight - (weights[i] ?? 0))).toBeLessThanOrEqual((most / 127) * 0.5001);
      });
    }),
  );
});
