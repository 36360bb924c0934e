import { CONCERNS, type Concern } from '../engine/concerns.ts';
import { type ConcernWeights, featureValue, type TextModel } from '../engine/model/model.ts';
import { hashOf, packAscending, packWeights } from '../engine/model/packed.ts';
import type { Calibration } from './calibrate.ts';
import type { CorpusPost } from './corpus.ts';
import { type Example, fitLogistic, type LogisticFit } from './logistic.ts';

/** A piece of a post with the names of its features and the labels of what stands in it. */
export interface Lesson {
  readonly post: CorpusPost;
  readonly features: readonly string[];
  readonly pause: boolean;
  readonly concerns: readonly Concern[];
}

/** What a fit learnt, before it is packed. */
export interface Fitted {
  readonly names: readonly string[];
  readonly pause: LogisticFit;
  /** What tells concerns apart: features of its own and, for each concern, their weights. */
  readonly concerns: {
    readonly names: readonly string[];
    readonly fits: ReadonlyMap<Concern, LogisticFit>;
  };
}

/** A feature seen in fewer posts teaches nothing that holds elsewhere. */
const RAREST = 3;
const PENALTY = 2;
/** Features that are kept for "pause": those with the largest weights. */
const MOST_WEIGHTS = 60_000;
/** Features that are kept to tell concerns apart, and their kinds: single words and what is known of them. */
const MOST_CONCERN_FEATURES = 4000;
const CONCERN_FEATURE = /^[urcgwfpW]:/;

/** Fits the model of "pause" and, unless `concerns` is false, that of each concern. */
export function train(lessons: readonly Lesson[], seed: number, concerns = true): Fitted {
  const names = commonFeatures(lessons);
  const pause = fitLogistic(
    examplesOf(lessons, names, (lesson) => Number(lesson.pause)),
    names.length,
    PENALTY,
    seed,
  );
  return {
    names,
    pause: { ...pause, weights: without(pause.weights, MOST_WEIGHTS) },
    concerns: concerns ? trainConcerns(lessons, names, seed) : { names: [], fits: new Map() },
  };
}

/**
 * Fits twice: on every feature of the kinds that matter here, then on the most telling of them alone, so
 * that these make up for what was left out.
 */
function trainConcerns(
  lessons: readonly Lesson[],
  names: readonly string[],
  seed: number,
): Fitted['concerns'] {
  const risky = lessons.filter(({ pause }) => pause);
  const fitAll = (some: readonly string[]): Map<Concern, LogisticFit> => {
    const fits = new Map<Concern, LogisticFit>();
    for (const concern of CONCERNS) {
      const examples = examplesOf(risky, some, ({ post, concerns }) =>
        post.also.includes(concern) ? null : Number(concerns.includes(concern)),
      );
      if (!examples.some(({ label }) => label === 1)) continue;
      fits.set(concern, fitLogistic(examples, some.length, PENALTY, seed));
    }
    return fits;
  };
  const candidates = names.filter((name) => CONCERN_FEATURE.test(name));
  const first = [...fitAll(candidates).values()];
  const telling = Float64Array.from(candidates, (_, i) =>
    Math.max(0, ...first.map(({ weights }) => Math.abs(weights[i] ?? 0))),
  );
  const kept = without(telling, MOST_CONCERN_FEATURES);
  const chosen = candidates.filter((_, i) => kept[i] !== 0);
  return { names: chosen, fits: fitAll(chosen) };
}

/** Lessons with a label (`null` leaves one out), by positions of those features that are in `names`. */
function examplesOf(
  lessons: readonly Lesson[],
  names: readonly string[],
  label: (lesson: Lesson) => number | null,
): Example[] {
  const index = new Map(names.map((name, i) => [name, i]));
  return lessons.flatMap((lesson) => {
    const value = label(lesson);
    if (value === null) return [];
    const features = Int32Array.from(lesson.features.flatMap((name) => index.get(name) ?? []));
    return [{ features, scale: featureValue(features.length), label: value }];
  });
}

/** The model as it ships, its log-odds straightened by `calibration`. */
export function packModel(fitted: Fitted, calibration: Calibration): TextModel {
  const { names, pause, concerns } = fitted;
  const shared = byHash(names, pause.weights);
  const chosen = new Set(concerns.names.map(hashOf));
  const order = [...new Set([...shared.keys(), ...chosen])].sort((a, b) => a - b);
  const positions = [...order.keys()].filter((position) => chosen.has(order[position] ?? -1));
  const packed: Partial<Record<Concern, ConcernWeights>> = {};
  for (const [concern, fit] of concerns.fits) {
    const own = byHash(concerns.names, fit.weights);
    packed[concern] = {
      bias: round(fit.bias),
      ...packWeights(positions.map((position) => own.get(order[position] ?? -1) ?? 0)),
    };
  }
  return {
    features: packAscending(order),
    pause: packWeights(order.map((hash) => (shared.get(hash) ?? 0) * calibration.slope)),
    bias: round(pause.bias * calibration.slope + calibration.shift),
    chances: round(calibration.chances),
    concernFeatures: packAscending(positions),
    concerns: packed,
  };
}

/** Weights other than 0 by the hash of their names; where two names share one, the larger. */
function byHash(names: readonly string[], weights: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  names.forEach((name, i) => {
    const weight = weights[i] ?? 0;
    const hash = hashOf(name);
    if (Math.abs(weight) > Math.abs(found.get(hash) ?? 0)) found.set(hash, weight);
  });
  return found;
}

function commonFeatures(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of lessons) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= RAREST)
    .map(([feature]) => feature)
    .sort();
}

/** The weights with all but the `most` largest, either way, set to 0. */
function without(weights: Float64Array, most: number): Float64Array {
  const sizes = weights.map(Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}

function round(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
