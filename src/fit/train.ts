import { CONCERNS, type Concern } from '../engine/concerns.ts';
import { type ConcernWeights, featureValue, type TextModel } from '../engine/model/model.ts';
import type { CorpusPost } from './corpus.ts';
import { type Example, fitLogistic, type LogisticFit } from './logistic.ts';

/** A piece of a post with the names of its features and the labels of what stands in it. */
export interface Lesson {
  readonly post: CorpusPost;
  readonly features: readonly string[];
  readonly pause: boolean;
  readonly concerns: readonly Concern[];
}

/** A feature seen in fewer posts teaches nothing that holds elsewhere. */
const RAREST = 4;
const PAUSE_PENALTY = 1;
const CONCERN_PENALTY = 2;
const SCALE = 1000;
/** A concern's model keeps the weights that matter most. */
const MOST_CONCERN_WEIGHTS = 330;
const SMALLEST_WEIGHT = 0.185;

/** Hands that write as people outside the caring professions, who will seldom use Pause. */
const OUTSIDERS: readonly string[] = ['anybody'];
const OUTSIDER_WEIGHT = 2.0;

export interface TrainOptions {
  readonly seed: number;
  /** Share of posts that deserve a pause where the model is used. */
  readonly baseRate: number;
}

/** Fits the model. `reasons` are left to whoever ships it. */
export function train(
  lessons: readonly Lesson[],
  options: TrainOptions,
): Omit<TextModel, 'reasons'> {
  const names = commonFeatures(lessons);
  const index = new Map(names.map((name, i) => [name, i]));
  const examples = lessons.map(({ features }) => {
    const known = features.flatMap((feature) => index.get(feature) ?? []);
    return { features: known, scale: featureValue(known.length) };
  });
  const labelled = (label: (lesson: Lesson) => number | null): Example[] =>
    lessons.flatMap((lesson, i) => {
      const value = label(lesson);
      const example = examples[i];
      return value === null || !example
        ? []
        : [{ ...example, label: value, weight: weightOf(lesson.post) }];
    });

  const pause = fitLogistic(
    labelled((lesson) => Number(lesson.pause)),
    names.length,
    PAUSE_PENALTY,
    options.seed,
  );
  const fits = new Map<Concern, LogisticFit>();
  for (const concern of CONCERNS) {
    const of = labelled((lesson) => {
      if (!lesson.pause || lesson.post.also.includes(concern)) return null;
      return Number(lesson.concerns.includes(concern));
    });
    if (!of.some((example) => example.label === 1)) continue;
    fits.set(concern, fitLogistic(of, names.length, CONCERN_PENALTY, options.seed));
  }

  const kept = new Set<number>();
  names.forEach((_, i) => {
    if (Math.abs(pause.weights[i] ?? 0) >= SMALLEST_WEIGHT) kept.add(i);
  });
  for (const fit of fits.values()) for (const i of heaviest(fit, MOST_CONCERN_WEIGHTS)) kept.add(i);
  const order = [...kept].sort((a, b) => a - b);
  const position = new Map(order.map((feature, i) => [feature, i]));

  const concerns: Partial<Record<Concern, ConcernWeights>> = {};
  for (const [concern, fit] of fits) {
    concerns[concern] = {
      bias: round(fit.bias),
      weights: heaviest(fit, MOST_CONCERN_WEIGHTS).map((feature) => [
        position.get(feature) ?? 0,
        Math.round((fit.weights[feature] ?? 0) * SCALE),
      ]),
    };
  }
  return {
    features: order.map((feature) => names[feature]).join('\n'),
    pause: order.map((feature) => Math.round((pause.weights[feature] ?? 0) * SCALE)),
    // Far more of the corpus deserves a pause than of what people really write.
    bias: round(pause.bias + logit(options.baseRate) - logit(rateOf(lessons))),
    concerns,
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

/** The features with the largest weights either way, in their own order. */
function heaviest({ weights }: LogisticFit, most: number): number[] {
  return [...weights.keys()]
    .sort((a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function weightOf(post: CorpusPost): number {
  return OUTSIDERS.includes(post.hand) ? OUTSIDER_WEIGHT : 1;
}

/** Share of the corpus, by weight, that deserves a pause. */
function rateOf(lessons: readonly Lesson[]): number {
  let all = 0;
  let pause = 0;
  for (const { post, pause: risky } of lessons) {
    all += weightOf(post);
    if (risky) pause += weightOf(post);
  }
  return pause / all;
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function round(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
