import { expect, test } from 'vitest';
import type { Layer } from '../../../src/engine/model/hidden-layer.ts';
import { meanOf } from '../../../src/fit/committee.ts';
import { condense } from '../../../src/fit/condense.ts';

/** A layer of two units over three inputs: the first adds up what is there, the second wakes for the last alone. */
const layer = (says: readonly number[]): Layer => ({
  weights: Float32Array.of(1, 0, 1, 0, -1, 2),
  biases: [0, -0.5],
  says,
});
const MEMBERS = [layer([2, -1]), layer([0, -3])];
const HEARD = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

test('one layer says of the inputs what the members say on average', () => {
  const examples = Array.from({ length: 100 }, () => HEARD).flat();
  const { layer, bias } = condense(
    MEMBERS,
    examples.map((inputs) => Int32Array.from(inputs)),
    3,
    1,
  );
  if (!layer) throw new Error('No layer');
  for (const inputs of HEARD) {
    expect(bias + meanOf([layer], inputs)).toBeCloseTo(meanOf(MEMBERS, inputs), 1);
  }
});

test('members that differ in nothing but what they have without inputs differ in the mean', () => {
  const awake = { ...layer([1, 1]), biases: [4, 4] };
  expect(meanOf([awake, layer([0, 0])], [])).toBeCloseTo(4);
  expect(meanOf([awake, awake], [])).toBeCloseTo(8);
});

test('no members say nothing', () => {
  expect(condense([], [Int32Array.of()], 0, 1)).toEqual({ layer: null, bias: 0 });
});
