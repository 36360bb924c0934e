import { CONCERNS, type Concern } from '../engine/concerns.ts';
import type { PackedConcerns } from '../engine/model/concern-table.ts';
import { featureValue } from '../engine/model/feature-value.ts';
import type { Layer, PackedLayer } from '../engine/model/hidden-layer.ts';
import type { TextModel } from '../engine/model/model.ts';
import { hashOf, packAscending, packWeights, wideHashOf } from '../engine/model/packed.ts';
import type { PackedThemes } from '../engine/model/themes.ts';
import type { Calibration } from './calibrate.ts';
import { type CorpusPost, hasSparred } from './corpus.ts';
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
  readonly pause: boolean;
  readonly concerns: readonly Concern[];
}

/** Weights of features, which are in ascending order. */
export interface Weighed {
  readonly features: readonly number[];
  readonly fit: LogisticFit;
}

/** What a fit learnt, before it is packed. */
export interface Fitted {
  readonly pause: Weighed;
  /** Features that the hidden layer of `pause` listens to, in ascending order. */
  readonly inputs: readonly number[];
  /** What tells concerns apart: features of its own and, for each concern, their weights. */
  readonly concerns: {
    readonly features: readonly number[];
    /** How many risky lessons have each of them. */
    readonly counts: readonly number[];
    readonly fits: ReadonlyMap<Concern, LogisticFit>;
  };
  /** Ids of the rules that were often enough there to be weighed. */
  readonly rules: readonly string[];
}

/** A feature seen in fewer posts teaches nothing that holds elsewhere. */
const RAREST = 3;
const PENALTY = 1;
/**
 * Share of a lesson's features that a fit of "pause" leaves out each time; chosen on left-out hands. What tells
 * concerns apart is a few words in a post, and suffers from it.
 */
const LEFT_OUT = 0.4;
/**
 * What a post of a hand that sparred counts for "pause", where others count 1: chosen for being misjudged, such posts
 * bend the weights away from what people usually write. Chosen on left-out hands that did not spar.
 */
const SPARRED = 0.5;
/** Features that are kept for "pause": those that say most. */
const MOST_WEIGHTS = 91_000;
/** Marks and words that are seen in fewer pieces are not listened to. */
const RAREST_MARK = 30;
const RAREST_WORD = 400;
/**
 * Rounds over the lessons: what tells concerns apart is learnt after fewer than what features say in one another's company.
 */
const PAUSE_ROUNDS = 20;
const CONCERN_ROUNDS = 12;
/** Bits of the weights for "pause", of those of its hidden layer, and of those for concerns. */
const PAUSE_BITS = 5;
const HIDDEN_BITS = 3;
const CONCERN_BITS = 4;
/** Features that are kept to tell concerns apart, and their kinds: single words and what is known of them. */
const MOST_CONCERN_FEATURES = 16_000;
const CONCERN_FEATURE = /^[urcgmqwfpW]:/;
/** Of their weights, one for each concern, so many are kept. */
const MOST_CONCERN_WEIGHTS = 45_000;

/**
 * Fits the model of "pause" and, unless `concerns` is false, that of each concern. Each is fitted twice: on every
 * feature, then on the most telling of them alone, so that these make up for what was left out.
 */
export function train(lessons: readonly Lesson[], seed: number, concerns = true): Fitted {
  const counts = countsOf(lessons.map(({ features }) => features));
  const common = commonFeatures(counts, RAREST);
  const inputs = inputsIn(lessons);
  const fitOn = (features: readonly number[]) =>
    fitLogistic(
      examplesOf(lessons, features, inputs, ({ pause, post }) => ({
        label: Number(pause),
        weight: hasSparred(post) ? SPARRED : 1,
      })),
      features.length,
      {
        rounds: PAUSE_ROUNDS,
        penalty: PENALTY,
        leftOut: LEFT_OUT,
        inputs: inputs.length,
        seed,
      },
    );
  const { weights } = fitOn(common);
  const telling = weights.map((weight, i) => saidBy(weight, counts.get(common[i] ?? 0)));
  const kept = mostTelling(common, telling, MOST_WEIGHTS);
  return {
    pause: { features: kept, fit: fitOn(kept) },
    inputs,
    concerns: concerns
      ? trainConcerns(lessons, common, seed)
      : { features: [], counts: [], fits: new Map<Concern, LogisticFit>() },
    rules: rulesIn(lessons, new Set(common)),
  };
}

function trainConcerns(
  lessons: readonly Lesson[],
  common: readonly number[],
  seed: number,
): Fitted['concerns'] {
  const risky = lessons.filter(({ pause }) => pause);
  const fitAll = (some: readonly number[]): Map<Concern, LogisticFit> => {
    const fits = new Map<Concern, LogisticFit>();
    for (const concern of CONCERNS) {
      const examples = examplesOf(risky, some, [], ({ post, concerns }) =>
        post.also.includes(concern)
          ? null
          : { label: Number(concerns.includes(concern)), weight: 1 },
      );
      if (!examples.some(({ label }) => label === 1)) continue;
      fits.set(
        concern,
        fitLogistic(examples, some.length, {
          rounds: CONCERN_ROUNDS,
          penalty: PENALTY,
          leftOut: 0,
          inputs: 0,
          seed,
        }),
      );
    }
    return fits;
  };
  const ofKind = new Set(
    lessons.flatMap(({ names }) => names.filter((name) => CONCERN_FEATURE.test(name)).map(hashOf)),
  );
  const candidates = common.filter((feature) => ofKind.has(feature));
  const first = [...fitAll(candidates).values()];
  const counts = countsOf(risky.map(({ features }) => features));
  const telling = Float64Array.from(candidates, (feature, i) =>
    Math.max(0, ...first.map(({ weights }) => saidBy(weights[i] ?? 0, counts.get(feature)))),
  );
  const features = mostTelling(candidates, telling, MOST_CONCERN_FEATURES);
  return {
    features,
    counts: features.map((feature) => counts.get(feature) ?? 0),
    fits: fitAll(features),
  };
}

/** What a hidden layer listens to, in ascending order: common marks, and words that are more common still. */
function inputsIn(lessons: readonly Lesson[]): number[] {
  const marks = commonFeatures(countsOf(lessons.map(({ marks }) => marks)), RAREST_MARK);
  const words = commonFeatures(countsOf(lessons.map(({ heard }) => heard)), RAREST_WORD);
  return [...new Set([...marks, ...words])].sort((a, b) => a - b);
}

/**
 * Lessons as `teach` has them (`null` leaves one out), by positions of those features that are in `known` and of those
 * that a hidden layer may listen to that are in `listened`.
 */
function examplesOf(
  lessons: readonly Lesson[],
  known: readonly number[],
  listened: readonly number[],
  teach: (lesson: Lesson) => Pick<Example, 'label' | 'weight'> | null,
): Example[] {
  const placeOf = placesIn(known);
  const inputOf = placesIn(listened);
  return lessons.flatMap((lesson) => {
    const taught = teach(lesson);
    if (taught === null) return [];
    const features = placeOf(lesson.features);
    const inputs = inputOf(lesson.heard);
    return [{ features, inputs, scale: featureValue(features.length), ...taught }];
  });
}

/** Finds the positions in `known` of those features that are there. */
function placesIn(known: readonly number[]): (features: Int32Array) => Int32Array {
  const index = new Map(known.map((feature, i) => [feature, i]));
  return (features) =>
    features.map((feature) => index.get(feature) ?? -1).filter((position) => position >= 0);
}

/** The model as it ships, its log-odds straightened by `calibration`. */
export function packModel(
  { pause, inputs, concerns, rules }: Fitted,
  calibration: Calibration,
  themes: PackedThemes,
): TextModel {
  const shared = new Map(pause.features.map((feature, i) => [feature, pause.fit.weights[i] ?? 0]));
  const order = [...new Set([...pause.features, ...concerns.features])].sort((a, b) => a - b);
  const places = new Map(order.map((feature, place) => [feature, place]));
  return {
    features: packAscending(order),
    pause: packWeights(
      order.map((feature) => (shared.get(feature) ?? 0) * calibration.slope),
      PAUSE_BITS,
    ),
    bias: round(pause.fit.bias * calibration.slope + calibration.shift),
    hidden: packLayer(inputs, pause.fit.hidden, calibration.slope),
    chances: round(calibration.chances),
    concerns: packConcerns(concerns, places),
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

/** The table of the weights for concerns, with those cells that tell most. */
function packConcerns(
  { features, counts, fits }: Fitted['concerns'],
  places: ReadonlyMap<number, number>,
): PackedConcerns {
  const table = features.flatMap((_, row) =>
    CONCERNS.map((concern) => fits.get(concern)?.weights[row] ?? 0),
  );
  const cells = mostTelling(
    [...table.keys()],
    Float64Array.from(table, (weight, cell) =>
      saidBy(weight, counts[Math.floor(cell / CONCERNS.length)]),
    ),
    MOST_CONCERN_WEIGHTS,
  );
  const biases: Partial<Record<Concern, number>> = {};
  for (const [concern, { bias }] of fits) biases[concern] = round(bias);
  return {
    features: packAscending(features.map((feature) => places.get(feature) ?? 0)),
    cells: packAscending(cells),
    weights: packWeights(
      cells.map((cell) => table[cell] ?? 0),
      CONCERN_BITS,
    ),
    biases,
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
