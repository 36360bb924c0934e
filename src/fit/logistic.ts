import type { Layer } from '../engine/model/hidden-layer.ts';
import { sigmoid } from '../engine/score.ts';
import { Committee } from './committee.ts';
import { ConcernFit, type FittedTable, type Telling } from './concern-fit.ts';
import { mulberry32 } from './random.ts';
import { shuffle } from './shuffle.ts';

/** One post as the fit sees it: indexes of its features, already scaled by `scale`. */
export interface Example {
  readonly features: Int32Array;
  /** Indexes of what a hidden layer beside the weights listens to. */
  readonly inputs: Int32Array;
  /** What it tells of concerns. */
  readonly telling: Telling;
  /** Value of every feature present. */
  readonly scale: number;
  /** 1 or 0. */
  readonly label: number;
  /** How much it counts; 1 for most. */
  readonly weight: number;
}

export interface FitOptions {
  /** How often each example is looked at. */
  readonly rounds: number;
  /** Of the squared weights. */
  readonly penalty: number;
  /** Share of an example's features that each look at it leaves out, from 0 to below 1. */
  readonly leftOut: number;
  /** Hidden layers beside the weights, and how many inputs they listen to; no members for no layer. */
  readonly committee: { readonly members: number; readonly inputs: number };
  /** Rows of the table of concerns beside the weights, and the cells that may hold a weight, all without; 0 for no table. */
  readonly table: { readonly rows: number; readonly cells?: readonly number[] };
  readonly seed: number;
}

export interface LogisticFit {
  readonly bias: number;
  readonly weights: Float64Array;
  /** The hidden layers, of which each by itself stands beside the weights. */
  readonly members: readonly Layer[];
  readonly table: FittedTable | null;
}

const RATE = 0.1;

/**
 * Logistic regression with an L2 penalty, by AdaGrad (Duchi, Hazan & Singer 2011) over the examples in
 * a seeded order: the same corpus and seed always give the same weights. Before the fit every feature is
 * scaled by how unevenly it falls on the two labels (Wang & Manning 2012, "Baselines and bigrams"), so
 * that what tells nothing is held down; the weights come back for the features as they are. Each look at an example
 * leaves out some features by chance, so that none is leant on alone (dropout; for such models Wager, Wang & Liang
 * 2013, "Dropout training as adaptive regularization"). Hidden layers and a table of concerns, where there are, learn along;
 * the weights learn from what is wrong with all layers on average.
 */
export function fitLogistic(
  examples: readonly Example[],
  dimensions: number,
  { rounds, penalty, leftOut, committee: { members, inputs }, table, seed }: FitOptions,
): LogisticFit {
  const scaling = unevenness(examples, dimensions);
  const weights = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = mulberry32(seed);
  const committee = new Committee(inputs, members, seed + 1);
  const errors = new Float64Array(Math.max(1, members));
  const tellings = examples.map(({ telling }) => telling);
  const concerns =
    table.rows > 0 ? new ConcernFit(tellings, table.rows, table.cells, seed + 2) : null;
  const order = examples.map((_, i) => i);
  // The penalty of a weight is shared out among the examples that touch it.
  const touched = new Float64Array(dimensions);
  for (const { features } of examples) for (const f of features) touched[f] = (touched[f] ?? 0) + 1;
  const most = examples.reduce((length, { features }) => Math.max(length, features.length), 0);
  const room = new Int32Array(most);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      const seen = someOf(example.features, leftOut, random, room);
      // What is left speaks for what is left out.
      const scale = example.scale / (1 - leftOut);
      let sum = bias + (concerns?.look(example.telling) ?? 0);
      for (const f of seen) sum += (weights[f] ?? 0) * scale * (scaling[f] ?? 0);
      const said = committee.look(example.inputs);
      let error = 0;
      for (let member = 0; member < errors.length; member++) {
        const p = sigmoid(sum + (said[member] ?? 0));
        const own = example.weight * (p - example.label);
        errors[member] = own;
        error += own / errors.length;
      }
      committee.learn(errors);
      concerns?.learn(error, example.telling.labels);
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const f of seen) {
        const weight = weights[f] ?? 0;
        const gradient = error * scale * (scaling[f] ?? 0) + (penalty * weight) / (touched[f] || 1);
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = weight - (RATE * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
  }
  return {
    bias,
    weights: weights.map((weight, f) => weight * (scaling[f] ?? 0)),
    members: committee.members,
    table: concerns?.fitted() ?? null,
  };
}

/** The features, in their order, without a share of them by chance, in `room`. */
function someOf(
  features: Int32Array,
  leftOut: number,
  random: () => number,
  room: Int32Array,
): Int32Array {
  if (leftOut === 0) return features;
  let kept = 0;
  for (const feature of features) if (random() >= leftOut) room[kept++] = feature;
  return room.subarray(0, kept);
}

/** Kept by features that fall evenly, and what smooths the counts of rare ones; chosen on left-out hands. */
const LEAST = 0.2;
const SMOOTHING = 0.5;

/** For each feature, how far its log-odds between the labels is from none at all. */
function unevenness(examples: readonly Example[], dimensions: number): Float64Array {
  const counts = [0, 1].map(() => new Float64Array(dimensions).fill(SMOOTHING));
  for (const { features, label } of examples) {
    const count = counts[label];
    if (count) for (const f of features) count[f] = (count[f] ?? 0) + 1;
  }
  const [without, having] = counts.map((count) => {
    const total = count.reduce((sum, one) => sum + one, 0);
    return count.map((one) => Math.log(one / total));
  });
  return new Float64Array(dimensions).map(
    (_, f) => Math.abs((having?.[f] ?? 0) - (without?.[f] ?? 0)) + LEAST,
  );
}
