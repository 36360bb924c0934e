import { expect, test } from 'vitest';
import { type PackedLayer, unpackLayer } from '../../../src/engine/model/hidden-layer.ts';
import { packAscending, packWeights } from '../../../src/engine/model/packed.ts';

/** One unit that two marks wake only together, and one that the third wakes alone and that speaks against. */
const packed: PackedLayer = {
  inputs: packAscending([11, 22, 33]),
  weights: packWeights([2, 0, 2, 0, 0, 2], 4),
  biases: [-2.5, -0.5],
  says: [4, -1],
};
const layer = unpackLayer(packed);
const hear = (...hashes: number[]) =>
  layer.hear(hashes.map((hash) => layer.inputOf(hash)).filter((input) => input !== undefined));

test('a layer hears in company what neither mark says alone', () => {
  expect(hear(11).logOdds).toBe(0);
  expect(hear(22).logOdds).toBe(0);
  expect(hear(11, 22).logOdds).toBeGreaterThan(4);
  expect(hear(33).logOdds).toBeLessThan(0);
});

test('it listens to nothing else', () => {
  expect(layer.inputOf(44)).toBeUndefined();
  expect(hear(44).logOdds).toBe(0);
});

test('what it adds is that of its inputs, and what its units have without any', () => {
  const { logOdds, parts } = hear(11, 22, 33);
  const awake = -2.5 * 4 + -0.5 * -1;
  expect(parts().reduce((sum, part) => sum + part, awake)).toBeCloseTo(logOdds);
  expect(parts()[0]).toBeGreaterThan(0);
  expect(parts()[2]).toBeLessThan(0);
  // Asleep, a unit says nothing of whoever tried to wake it.
  expect(hear(11).parts()).toEqual([0]);
});

test('a layer without units says nothing', () => {
  const none = unpackLayer({
    inputs: packAscending([]),
    weights: packWeights([], 4),
    biases: [],
    says: [],
  });
  expect(none.hear([]).logOdds).toBe(0);
});
