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
  readonly concerns: ReadonlyMap<Concern, LogisticFit>;
}

/** A feature seen in fewer posts teaches nothing that holds elsewhere. */
const RAREST = 4;
const PAUSE_PENALTY = 2;
const CONCERN_PENALTY = 2;
/** Features that are kept for "pause", and for each concern besides: those with the largest weights. */
const MOST_WEIGHTS = 27_000;
const MOST_CONCERN_WEIGHTS = 700;

/** Hands that write as people outside the caring professions, who will seldom use Pause. */
const OUTSIDERS: readonly string[] = ['anybody', 'anyone', 'everybody', 'crowd'];

export function isOutsider(post: CorpusPost): boolean {
  return OUTSIDERS.includes(post.hand);
}

/** Fits the model of "pause" and, unless `concerns` is false, that of each concern. */
export function train(lessons: readonly Lesson[], seed: number, concerns = true): Fitted {
  const names = commonFeatures(lessons);
  const index = new Map(names.map((name, i) => [name, i]));
  const examples = lessons.map(({ features }) => {
    const known = Int32Array.from(features.flatMap((feature) => index.get(feature) ?? []));
    return { features: known, scale: featureValue(known.length) };
  });
  const labelled = (label: (lesson: Lesson) => number | null): Example[] =>
    lessons.flatMap((lesson, i) => {
      const value = label(lesson);
      const example = examples[i];
      return value === null || !example ? [] : [{ ...example, label: value, weight: 1 }];
    });

  const pause = fitLogistic(
    labelled((lesson) => Number(lesson.pause)),
    names.length,
    PAUSE_PENALTY,
    seed,
  );
  const fits = new Map<Concern, LogisticFit>();
  for (const concern of concerns ? CONCERNS : []) {
    const of = labelled((lesson) => {
      if (!lesson.pause || lesson.post.also.includes(concern)) return null;
      return Number(lesson.concerns.includes(concern));
    });
    if (!of.some((example) => example.label === 1)) continue;
    fits.set(concern, fitLogistic(of, names.length, CONCERN_PENALTY, seed));
  }
  return {
    names,
    pause: { ...pause, weights: without(pause.weights, MOST_WEIGHTS) },
    concerns: new Map(
      [...fits].map(([concern, fit]) => [
        concern,
        { ...fit, weights: without(fit.weights, MOST_CONCERN_WEIGHTS) },
      ]),
    ),
  };
}

/** The model as it ships, its log-odds straightened by `calibration`. */
export function packModel(fitted: Fitted, calibration: Calibration): TextModel {
  const { names, pause, concerns } = fitted;
  const used = (i: number) =>
    pause.weights[i] !== 0 || [...concerns.values()].some(({ weights }) => weights[i] !== 0);
  const order = names
    .map((name, i) => ({ hash: hashOf(name), i }))
    .filter(({ i }) => used(i))
    .sort((a, b) => a.hash - b.hash);
  const packed: Partial<Record<Concern, ConcernWeights>> = {};
  for (const [concern, { bias, weights }] of concerns) {
    const own = order
      .map(({ i }, position) => ({ position, weight: weights[i] ?? 0 }))
      .filter(({ weight }) => weight !== 0);
    packed[concern] = {
      bias: round(bias),
      features: packAscending(own.map(({ position }) => position)),
      ...packWeights(own.map(({ weight }) => weight)),
    };
  }
  return {
    features: packAscending(order.map(({ hash }) => hash)),
    pause: packWeights(order.map(({ i }) => (pause.weights[i] ?? 0) * calibration.slope)),
    bias: round(pause.bias * calibration.slope + calibration.shift),
    chances: round(calibration.chances),
    concerns: packed,
  };
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
