import type { Layer } from '../engine/model/hidden-layer.ts';
import { levelsFor } from '../engine/model/packed.ts';
import { meanOf, someOf } from './committee.ts';
import { HiddenFit } from './hidden.ts';
import { mulberry32 } from './random.ts';
import { shuffle } from './shuffle.ts';

const UNITS = 64;
const RATE = 0.1;
const ROUNDS = 14;
/** So many rounds more, ever more slowly, are learnt with weights as coarse as in the file: they make up for each other. */
const SETTLING_ROUNDS = 6;
const SETTLING_RATE = 0.05;
/** Of every other look so many inputs are left out at most, so that it also learns what members make of less. */
const MOST_LEFT_OUT = 0.6;
/** A larger error is as much to learn from. */
const MOST_ERROR = 2;
const FIRST_SQUARES = 1e-4;

export interface Condensed {
  /** `null` where there are no members. */
  readonly layer: Layer | null;
  /** What the members say without regard to the inputs. */
  readonly bias: number;
}

/**
 * One hidden layer that says what the members say on average, in a fraction of the room. It learns what they make of the
 * inputs, not the labels, so that it takes over how sure they are (Bucilă, Caruana & Niculescu-Mizil 2006, "Model
 * compression"). The same members, inputs and seed always give the same layer.
 *
 * @param heard the inputs of each example.
 * @param inputs how many there are.
 * @param width bits that a weight of the layer will be packed in (`packWeights`).
 */
export function condense(
  members: readonly Layer[],
  heard: readonly Int32Array[],
  inputs: number,
  seed: number,
  width: number,
): Condensed {
  if (members.length === 0) return { layer: null, bias: 0 };
  const random = mulberry32(seed);
  const layer = new HiddenFit(inputs, { units: UNITS, rate: RATE, seed: seed + 1 });
  const order = heard.map((_, i) => i);
  let bias = 0;
  let squares = FIRST_SQUARES;
  for (let round = 0; round < ROUNDS + SETTLING_ROUNDS; round++) {
    const settling = round - ROUNDS;
    if (settling === 0) layer.settle(levelsFor(Array.from(layer.weights), width));
    if (settling >= 0) layer.pace(SETTLING_RATE * (1 - settling / SETTLING_ROUNDS));
    shuffle(order, random);
    for (const i of order) {
      const leftOut = random() < 0.5 ? 0 : MOST_LEFT_OUT * random();
      const some = someOf(heard[i] ?? new Int32Array(), leftOut, random);
      const wrong = bias + layer.look(some) - meanOf(members, some);
      const error = Math.max(-MOST_ERROR, Math.min(MOST_ERROR, wrong));
      layer.learn(error);
      squares += error * error;
      bias -= (RATE * error) / Math.sqrt(squares);
    }
  }
  return { layer, bias };
}
