import type { Concern } from '../concerns.ts';
import type { Features } from './features.ts';

/**
 * A small text model, fitted on our own corpus (`npm run fit`): how likely a post is to deserve a pause,
 * and which concerns a post that does would be held for. Plain weights, so that every score can be
 * taken apart into the words it came from.
 */
export interface TextModel {
  /** Feature names, joined by newlines. */
  readonly features: string;
  /** Weight of each feature for "pause", in thousandths, in the order of `features`. */
  readonly pause: readonly number[];
  readonly bias: number;
  readonly concerns: Partial<Record<Concern, ConcernWeights>>;
  /** Shown with a sentence that the model points at. */
  readonly reasons: Partial<Record<Concern, string>>;
}

/** Given that a post deserves a pause: is it for this concern? Weights in thousandths, by feature index. */
export interface ConcernWeights {
  readonly bias: number;
  readonly weights: readonly (readonly [feature: number, weight: number])[];
}

export interface Judgement {
  /** By concern: how likely a careful colleague would pause for it, 0 to 1. */
  readonly scores: ReadonlyMap<Concern, number>;
  /** The sentences that speak for a concern, the one that says most first. */
  telling(concern: Concern): readonly number[];
}

const SCALE = 1000;
/**
 * Value of each feature of a piece that has `count` of them, in the fit as in use. A long piece must not
 * shout, nor a short one be judged by its one or two words alone.
 */
export function featureValue(count: number): number {
  return 6 / Math.sqrt(count + 100);
}

/** How much the log-odds of a piece sink with the logarithm of the number of pieces. */
const CHANCES = 0.6;

/** A sentence is worth pointing at when it says at least this share of what the most telling one says. */
const TELLING = 0.5;
const MOST_TELLING = 3;

export class CompiledModel {
  private readonly index: ReadonlyMap<string, number>;
  private readonly byConcern: ReadonlyMap<Concern, { bias: number; weights: Map<number, number> }>;

  constructor(readonly model: TextModel) {
    this.index = new Map(model.features.split('\n').map((feature, i) => [feature, i]));
    this.byConcern = new Map(
      Object.entries(model.concerns).map(([concern, { bias, weights }]) => [
        concern as Concern,
        { bias, weights: new Map(weights) },
      ]),
    );
  }

  /** Whether the model has learnt what this rule (`pack/rule`) is worth. */
  knowsRule(id: string): boolean {
    return this.index.has(`r:${id}`);
  }

  /**
   * Judges a piece of a post by its features, leaving out those of the sentences in `without`. Each
   * further piece is another chance of a false alarm, so with `pieces` of them each must say more.
   */
  judge(features: Features, pieces = 1, without: ReadonlySet<number> = new Set()): Judgement {
    const seen: { feature: number; sentence: number }[] = [];
    for (const [name, sentence] of features) {
      const feature = this.index.get(name);
      if (feature !== undefined && !without.has(sentence)) seen.push({ feature, sentence });
    }
    const scale = featureValue(seen.length) / SCALE;
    let pause = this.model.bias - CHANCES * Math.log(pieces);
    for (const { feature } of seen) pause += (this.model.pause[feature] ?? 0) * scale;
    const probability = sigmoid(pause);

    const given = new Map<Concern, number>();
    for (const [concern, { bias, weights }] of this.byConcern) {
      let sum = bias;
      for (const { feature } of seen) sum += (weights.get(feature) ?? 0) * scale;
      given.set(concern, sigmoid(sum));
    }
    // The likeliest concern carries the whole probability of a pause, the others their share of it.
    const most = Math.max(...given.values(), Number.MIN_VALUE);
    return {
      scores: new Map(
        [...given].map(([concern, share]) => [concern, (probability * share) / most]),
      ),
      telling: (concern) => {
        const weights = this.byConcern.get(concern)?.weights;
        const sums = new Map<number, number>();
        for (const { feature, sentence } of seen) {
          const weight = (this.model.pause[feature] ?? 0) + (weights?.get(feature) ?? 0);
          sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
        }
        const ranked = [...sums].sort((a, b) => b[1] - a[1]);
        const best = ranked[0]?.[1] ?? 0;
        return ranked
          .filter(([, sum], i) => i === 0 || (i < MOST_TELLING && sum >= best * TELLING))
          .map(([sentence]) => sentence);
      },
    };
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
