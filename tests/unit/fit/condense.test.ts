import { expect, test } from 'vitest';
import type { Layer } from '../../../src/engine/model/hidden-layer.ts';
import { packWeights, unpackCodes } from '../../../src/engine/model/packed.ts';
import { Committee, meanOf } from '../../../src/fit/committee.ts';
import { condense } from '../../../src/fit/condense.ts';

/** A layer of two units over three inputs: the first adds up what is there, the second wakes for the last alone. */
const layer = (says: readonly number[]): Layer => ({
  weights: Float32Array.of(1, 0, 1, 0, -1, 2),
  biases: [0, -0.5],
  says,
});
const MEMBERS = [layer([2, -1]), layer([0, -3])];
const HEARD = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];
const EXAMPLES = Array.from({ length: 100 }, () => HEARD.map((inputs) => Int32Array.from(inputs)));
/** Bits of a weight: as many as it takes, and as many as in the file. */
const FINE = 8;
const COARSE = 3;

/** One layer for what the members say, with weights of so many bits. */
function condensed(width: number): { readonly layer: Layer; readonly bias: number } {
  const { layer, bias } = condense(MEMBERS, EXAMPLES.flat(), 3, 1, width);
  if (!layer) throw new Error('No layer');
  return { layer, bias };
}

/** The weights as they come back when they are packed in so many bits. */
function packed(weights: Float32Array, width: number): Float32Array {
  const packed = packWeights(Array.from(weights), width);
  return Float32Array.from(
    unpackCodes(packed, weights.length),
    (code) => packed.levels[code] ?? Number.NaN,
  );
}

/** How far off a layer is for any inputs, squared, on average. */
function error(layer: Layer, bias: number): number {
  const squares = HEARD.map(
    (inputs) => (bias + meanOf([layer], inputs) - meanOf(MEMBERS, inputs)) ** 2,
  );
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

test('one layer says of the inputs what the members say on average', () => {
  const { layer, bias } = condensed(FINE);
  for (const inputs of HEARD) {
    expect(bias + meanOf([layer], inputs)).toBeCloseTo(meanOf(MEMBERS, inputs), 1);
  }
});

test('coarse weights make up for each other', () => {
  const inTheFile = (width: number) => {
    const { layer, bias } = condensed(width);
    return error({ ...layer, weights: packed(layer.weights, COARSE) }, bias);
  };
  expect(inTheFile(COARSE)).toBeLessThan(inTheFile(FINE) / 2);
});

test('a layer loses nothing more when it is packed', () => {
  const { weights } = condensed(COARSE).layer;
  packed(weights, COARSE).forEach((weight, i) => {
    expect(weight).toBeCloseTo(weights[i] ?? Number.NaN, 3);
  });
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
  expect(condense([], [Int32Array.of()], 0, 1, COARSE)).toEqual({ layer: null, bias: 0 });
});
