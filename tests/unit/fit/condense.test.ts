import { expect, test } from 'vitest';
import type { Layer } from '../../../src/engine/model/hidden-layer.ts';
import { packWeights } from '../../../src/engine/model/packed.ts';
import { Committee, meanOf } from '../../../src/fit/committee.ts';
import { condense } from '../../../src/fit/condense.ts';

/** A layer of two units over three inputs: the first adds up what is there, the second wakes for the last alone. */
const layer = (says: readonly number[]): Layer => ({
  weights: Float32Array.of(1, 0, 1, 0, -1, 2),
  biases: [0, -0.5],
  says,
});
const MEMBERS = [layer([2, -1]), layer([0, -3])];
/** Bits of a weight. */
const WIDTH = 3;
const HEARD = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

const EXAMPLES = Array.from({ length: 100 }, () => HEARD.map((inputs) => Int32Array.from(inputs)));

test('one layer says of the inputs nearly what the members say on average', () => {
  const { layer, bias } = condense(MEMBERS, EXAMPLES.flat(), 3, 1, WIDTH);
  if (!layer) throw new Error('No layer');
  for (const inputs of HEARD) {
    const off = bias + meanOf([layer], inputs) - meanOf(MEMBERS, inputs);
    expect(Math.abs(off)).toBeLessThan(0.15);
  }
});

test('the layer loses nothing more when it is packed', () => {
  const { layer } = condense(MEMBERS, EXAMPLES.flat(), 3, 1, WIDTH);
  if (!layer) throw new Error('No layer');
  const { levels } = packWeights(Array.from(layer.weights), WIDTH);
  for (const weight of layer.weights) {
    expect(Math.min(...levels.map((level) => Math.abs(level - weight)))).toBeLessThan(0.001);
  }
});

test('the mean of members counts each of them as much', () => {
  const awake = { ...layer([1, 1]), biases: [4, 4] };
  const silent = layer([0, 0]);
  expect(meanOf([awake, silent], [])).toBeCloseTo(4);
  expect(meanOf([awake, awake, silent, silent], [])).toBeCloseTo(4);
});

test('members begin apart, and learn each from its own error', () => {
  const committee = new Committee(1, 2, 1);
  const inputs = Int32Array.of(0);
  const [first = 0, second = 0] = committee.look(inputs);
  expect(first).not.toBe(second);
  const before = committee.members.map((member) => meanOf([member], []));
  for (let round = 0; round < 20; round++) {
    committee.look(inputs);
    committee.learn(Float64Array.of(0.5, 0));
  }
  const after = committee.members.map((member) => meanOf([member], []));
  expect(after[0]).toBeLessThan(before[0] ?? 0);
  expect(after[1]).toBe(before[1]);
});

test('no members say nothing', () => {
  expect(condense([], [Int32Array.of()], 0, 1, WIDTH)).toEqual({ layer: null, bias: 0 });
});
