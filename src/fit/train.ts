import { CONCERNS, type Concern } from '../engine/concerns.ts';
import type { PackedConcerns } from '../engine/model/concern-table.ts';
import { featureValue } from '../engine/model/feature-value.ts';
import type { Layer, PackedLayer } from '../engine/model/hidden-layer.ts';
import type { TextModel } from '../engine/model/model.ts';
import { hashOf, packAscending, packWeights, wideHashOf } from '../engine/model/packed.ts';
import type { PackedThemes } from '../engine/model/themes.ts';
import type { Calibration } from './calibrate.ts';
import type { FittedTable } from './concern-fit.ts';
import { condense } from './condense.ts';
import { type CorpusPost, hasSparred, isOutsider } from './corpus.ts';
import { doubtsIn } from './doubts.ts';
import { type Example, fitLogistic, type LogisticFit } from './logistic.ts';

/** A piece of a post with its features and the labels of what stands in it. */
export interface Lesson {
  readonly post: CorpusPost;
  readonly names: readonly string[];
  /** The names as the model keeps them: hashes, each once. */
  readonly features: Int32Array;
  /** Those of them that are marks (`isMark`). */
  readonly marks: Int32Array;
  /** Those of them that a hidden layer may listen to (`isHeard`): marks and words. */
  readonly heard: Int32Array;
  /** How many of the names are signs (`isSign`). */
  readonly signs: number;
  readonly pause: boolean;
  readonly concerns: readonly Concern[];
}

/** What says whether a pause is due: weights of features, which are in ascending order, and what stands beside them. */
export interface Weighed {
  readonly features: readonly number[];
  readonly fit: Omit<LogisticFit, 'members'> & { readonly hidden: Layer | null };
}

/** What a fit learnt, before it is packed. */
export interface Fitted {
  readonly pause: Weighed;
  /** Features that the hidden layer of `pause` listens to, in ascending order. */
  readonly inputs: readonly number[];
  /** By how much the log-odds sink of a lesson that has no sign, one, and so on. */
  readonly doubts: readonly number[];
  /** What tells concerns apart: the features of its rows, in ascending order, and the cells that may hold a weight. */
  readonly concerns: { readonly rows: readonly number[]; readonly cells: readonly number[] };
  /** Ids of the rules that were often enough there to be weighed. */
  readonly rules: readonly string[];
}

/** A feature seen in fewer posts teaches nothing that holds elsewhere. */
const RAREST = 3;
const PENALTY = 1;
/** Share of a lesson's features that each look leaves out; chosen on left-out hands. */
const LEFT_OUT = 0.5;
/**
 * What a post of a hand that sparred counts for "pause", where others count 1: chosen for being misjudged, such posts
 * bend the weights away from what people usually write. Chosen on left-out hands that did not spar.
 */
const SPARRED = 0.5;
/**
 * What a post of the general public counts: there are far more of theirs than the corpus has, and the harmless among
 * them should be left alone. Chosen so that the fewest of what anybody writes are held where as many risky posts are.
 */
const OUTSIDER = 1.5;
/** Features that are kept for "pause": those that say most. */
const MOST_WEIGHTS = 64_000;
/** Marks and words that are seen in fewer pieces are not listened to. */
const RAREST_MARK = 30;
const RAREST_WORD = 430;
/**
 * Rounds over the lessons, and hidden layers: to choose what is kept takes fewer than to learn what it says in one
 * another's company.
 */
const CHOOSING = { rounds: 12, members: 1 };
const LEARNING = { rounds: 20, members: 4 };
/** Bits of the weights for "pause", of those of its hidden layer, and of those for concerns. */
const PAUSE_BITS = 5;
const HIDDEN_BITS = 3;
const CONCERN_BITS = 4;
/** Features that are kept to tell concerns apart, and their kinds: words, what is known of them, and who stands beside them. */
const MOST_CONCERN_FEATURES = 22_000;
const CONCERN_FEATURE = /^[urcgmqwfpWkb]:/;
/** Of their weights, one for each concern, so many are kept. */
const MOST_CONCERN_WEIGHTS = 60_000;

/**
 * Fits the model: what speaks for a pause and, beside it, what tells concerns apart. Twice: on every feature, then on the
 * most telling ones alone, so that these make up for what was left out.
 */
export function train(lessons: readonly Lesson[], seed: number): Fitted {
  const counts = countsOf(lessons.map(({ features }) => features));
  const common = commonFeatures(counts, RAREST);
  const inputs = inputsIn(lessons);
  const inRisky = countsOf(lessons.filter(({ pause }) => pause).map(({ features }) => features));
  const candidates = concernFeaturesIn(lessons, common).filter((feature) => inRisky.has(feature));
  const fitOn = (
    features: readonly number[],
    rows: readonly number[],
    { rounds, members }: typeof CHOOSING,
    cells?: readonly number[],
  ) =>
    fitLogistic(examplesOf(lessons, features, inputs, rows), features.length, {
      rounds,
      penalty: PENALTY,
      leftOut: LEFT_OUT,
      committee: { members: inputs.length > 0 ? members : 0, inputs: inputs.length },
      table: { rows: rows.length, ...(cells && { cells }) },
      seed,
    });
  const first = fitOn(common, candidates, CHOOSING);
  const telling = first.weights.map((weight, i) => saidBy(weight, counts.get(common[i] ?? 0)));
  const kept = mostTelling(common, telling, MOST_WEIGHTS);
  const chosen = chooseCells(candidates, first.table, inRisky);
  const { members, ...fit } = fitOn(kept, chosen.rows, LEARNING, chosen.cells);
  const heard = examplesOf(lessons, [], inputs, []).map((example) => example.inputs);
  const { layer, bias } = condense(members, heard, inputs.length, seed, HIDDEN_BITS);
  return {
    pause: { features: kept, fit: { ...fit, bias: fit.bias + bias, hidden: layer } },
    inputs,
    doubts: doubtsIn(lessons),
    concerns: chosen,
    rules: rulesIn(lessons, new Set(common)),
  };
}

/** Common features of the kinds that may tell concerns apart, in ascending order. */
function concernFeaturesIn(lessons: readonly Lesson[], common: readonly number[]): number[] {
  const ofKind = new Set(
    lessons.flatMap(({ names }) => names.filter((name) => CONCERN_FEATURE.test(name)).map(hashOf)),
  );
  return common.filter((feature) => ofKind.has(feature));
}

/** The rows and, counted row by row, the cells of the table of concerns that say most. */
function chooseCells(
  candidates: readonly number[],
  table: FittedTable | null,
  counts: ReadonlyMap<number, number>,
): Fitted['concerns'] {
  const columns = CONCERNS.length;
  const said = Float64Array.from(table?.weights ?? [], (weight, cell) =>
    saidBy(weight, counts.get(candidates[Math.floor(cell / columns)] ?? 0)),
  );
  const cellsOf = (row: number) => said.subarray(row * columns, (row + 1) * columns);
  const byRow = Float64Array.from(candidates, (_, row) => Math.max(...cellsOf(row)));
  const rows = mostTelling(candidates, byRow, MOST_CONCERN_FEATURES);
  const rowOf = new Map(candidates.map((feature, row) => [feature, row]));
  const kept = Float64Array.from(rows.flatMap((row) => [...cellsOf(rowOf.get(row) ?? 0)]));
  return { rows, cells: mostTelling([...kept.keys()], kept, MOST_CONCERN_WEIGHTS) };
}

/** What a hidden layer listens to, in ascending order: common marks, and words that are more common still. */
function inputsIn(lessons: readonly Lesson[]): number[] {
  const marks = commonFeatures(countsOf(lessons.map(({ marks }) => marks)), RAREST_MARK);
  const words = commonFeatures(countsOf(lessons.map(({ heard }) => heard)), RAREST_WORD);
  return [...new Set([...marks, ...words])].sort((a, b) => a - b);
}

/**
 * Lessons by positions of those features that are in `known`, of those that a hidden layer may listen to that are in
 * `listened`, and of those that tell concerns apart that are in `rows`.
 */
function examplesOf(
  lessons: readonly Lesson[],
  known: readonly number[],
  listened: readonly number[],
  rows: readonly number[],
): Example[] {
  const placeOf = placesIn(known);
  const inputOf = placesIn(listened);
  const rowOf = placesIn(rows);
  return lessons.map((lesson) => {
    const features = placeOf(lesson.features);
    const told = rowOf(lesson.features);
    return {
      features,
      inputs: inputOf(lesson.heard),
      telling: {
        features: told,
        scale: featureValue(told.length),
        labels: lesson.pause
          ? { named: bitsOf(lesson.concerns), also: bitsOf(lesson.post.also) }
          : null,
      },
      scale: featureValue(features.length),
      label: Number(lesson.pause),
      weight: weightOf(lesson.post),
    };
  });
}

function weightOf(post: CorpusPost): number {
  return (isOutsider(post) ? OUTSIDER : 1) * (hasSparred(post) ? SPARRED : 1);
}

function bitsOf(concerns: readonly Concern[]): number {
  return concerns.reduce((bits, concern) => bits | (1 << CONCERNS.indexOf(concern)), 0);
}

/** Finds the positions in `known` of those features that are there. */
function placesIn(known: readonly number[]): (features: Int32Array) => Int32Array {
  const index = new Map(known.map((feature, i) => [feature, i]));
  return (features) =>
    features.map((feature) => index.get(feature) ?? -1).filter((position) => position >= 0);
}

/** The model as it ships, its log-odds straightened by `calibration`. */
export function packModel(
  { pause, inputs, doubts, concerns, rules }: Fitted,
  calibration: Calibration,
  themes: PackedThemes,
): TextModel {
  const shared = new Map(pause.features.map((feature, i) => [feature, pause.fit.weights[i] ?? 0]));
  const order = [...new Set([...pause.features, ...concerns.rows])].sort((a, b) => a - b);
  const places = new Map(order.map((feature, place) => [feature, place]));
  return {
    features: packAscending(order),
    pause: packWeights(
      order.map((feature) => (shared.get(feature) ?? 0) * calibration.slope),
      PAUSE_BITS,
    ),
    bias: round(pause.fit.bias * calibration.slope + calibration.shift),
    hidden: packLayer(inputs, pause.fit.hidden, calibration.slope),
    doubts: doubts.map((doubt) => round(doubt * calibration.slope)),
    chances: round(calibration.chances),
    concerns: packConcerns(concerns, pause.fit.table, places, calibration.slope),
    rules: packAscending(rules.map(wideHashOf).sort((a, b) => a - b)),
    themes,
  };
}

/** The hidden layer, what it says straightened by `slope`; without a layer one that has no units. */
function packLayer(inputs: readonly number[], layer: Layer | null, slope: number): PackedLayer {
  return {
    inputs: packAscending(inputs),
    weights: packWeights(Array.from(layer?.weights ?? []), HIDDEN_BITS),
    biases: Array.from(layer?.biases ?? [], round),
    says: Array.from(layer?.says ?? [], (one) => round(one * slope)),
  };
}

/** The table of the weights for concerns, what it says of a pause straightened by `slope`. */
function packConcerns(
  { rows, cells }: Fitted['concerns'],
  table: FittedTable | null,
  places: ReadonlyMap<number, number>,
  slope: number,
): PackedConcerns {
  const biases: Partial<Record<Concern, number>> = {};
  CONCERNS.forEach((concern, column) => {
    const bias = table?.biases[column];
    if (typeof bias === 'number') biases[concern] = round(bias);
  });
  return {
    features: packAscending(rows.map((feature) => places.get(feature) ?? 0)),
    cells: packAscending(cells),
    weights: packWeights(
      cells.map((cell) => table?.weights[cell] ?? 0),
      CONCERN_BITS,
    ),
    biases,
    share: round((table?.share ?? 0) * slope),
  };
}

const RULE = 'r:';

function rulesIn(lessons: readonly Lesson[], common: ReadonlySet<number>): string[] {
  const rules = lessons.flatMap(({ names }) => names.filter((name) => name.startsWith(RULE)));
  return [...new Set(rules)]
    .filter((name) => common.has(hashOf(name)))
    .map((name) => name.slice(RULE.length));
}

/** How many lessons have each feature, from the features of each. */
function countsOf(lessons: readonly Int32Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const features of lessons) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

/** In ascending order those of the features that at least `fewest` lessons have. */
function commonFeatures(counts: ReadonlyMap<number, number>, fewest: number): number[] {
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
}

/** How far a weight moves the lessons that have its feature: a small one that is met often says more than a rare one. */
function saidBy(weight: number, count = 0): number {
  return Math.abs(weight) * Math.sqrt(count);
}

/** The `most` features that tell most, in the order they have. */
function mostTelling(features: readonly number[], telling: Float64Array, most: number): number[] {
  const least = telling.toSorted().at(-most) ?? 0;
  return features.filter((_, i) => (telling[i] ?? 0) >= least);
}

function round(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
