import type { Concern } from '../concerns.ts';
import { sigmoid } from '../score.ts';
import type { Features } from './features.ts';
import { hashOf, type PackedWeights, unpackAscending, unpackCodes, wideHashOf } from './packed.ts';
import { Places } from './places.ts';
import { type PackedThemes, type Themes, unpackThemes } from './themes.ts';
import { chancesOf, logOddsOf } from './together.ts';

/**
 * A small text model, fitted on our own corpus (`npm run fit`): how likely a post is to deserve a pause,
 * and which concerns a post that does would be held for. Plain weights, so that every score can be
 * taken apart into the words it came from.
 */
export interface TextModel {
  /** Hashes of the names of its features, packed. */
  readonly features: string;
  /** Weight of each feature for "pause", in the order of `features`. */
  readonly pause: PackedWeights;
  readonly bias: number;
  /**
   * How much the log-odds of a post sink with `chancesOf` its pieces: each further one is another chance of a
   * false alarm.
   */
  readonly chances: number;
  /** Positions, among the features, of those that tell concerns apart, packed. */
  readonly concernFeatures: string;
  readonly concerns: Partial<Record<Concern, ConcernWeights>>;
  /**
   * Wide hashes of the ids of the rules that it has weighed, packed. One that it does not know must not be taken
   * for one that it does: it would count for nothing.
   */
  readonly rules: string;
  /** Words by theme (`themes.ts`). */
  readonly themes: PackedThemes;
}

/** What belongs to the model besides its weights. */
export interface TextModelData extends TextModel {
  /** Shown with a sentence that the model points at. */
  readonly reasons: Partial<Record<Concern, string>>;
}

/** Given that a post deserves a pause: is it for this concern? In the order of `concernFeatures`. */
export interface ConcernWeights extends PackedWeights {
  readonly bias: number;
}

/** What the model makes of one piece of a post. */
export interface Judgement {
  /** Log-odds that a careful colleague would pause for the piece. */
  readonly logOdds: number;
  /** By concern: how likely it is what they would pause for, 0 to 1, in terms of the likeliest one, which has 1. */
  readonly shares: ReadonlyMap<Concern, number>;
  /** The sentences that speak for a concern, the one that says most first. */
  telling(concern: Concern): readonly number[];
}

/**
 * Value of each feature of a piece that has `count` of them with a weight, in the fit as in use. A long piece must not
 * shout, nor a short one be judged by its one or two words alone.
 */
export function featureValue(count: number): number {
  return 6 / Math.sqrt(count + 100);
}

/** A sentence is worth pointing at when it says at least this share of what the most telling one says. */
const TELLING = 0.25;
const MOST_TELLING = 4;

interface Weights {
  readonly bias: number;
  readonly levels: readonly number[];
  /** By feature, a place in `levels`; 0 where it has no weight. */
  readonly codes: Uint8Array;
}

export class CompiledModel {
  readonly themes: Themes;
  private readonly index: Places;
  private readonly rules: ReadonlySet<number>;
  private readonly pause: Weights;
  private readonly chances: number;
  private readonly byConcern: ReadonlyMap<Concern, Weights>;

  constructor(data: TextModel) {
    this.themes = unpackThemes(data.themes);
    this.rules = new Set(unpackAscending(data.rules));
    this.index = new Places(unpackAscending(data.features));
    const { levels } = data.pause;
    this.pause = { bias: data.bias, levels, codes: unpackCodes(data.pause, this.index.size) };
    this.chances = data.chances;
    const positions = unpackAscending(data.concernFeatures);
    this.byConcern = new Map(
      Object.entries(data.concerns).map(([concern, packed]) => {
        const codes = new Uint8Array(this.index.size);
        const given = unpackCodes(packed, positions.length);
        positions.forEach((feature, i) => {
          codes[feature] = given[i] ?? 0;
        });
        return [concern as Concern, { bias: packed.bias, levels: packed.levels, codes }];
      }),
    );
  }

  /** Whether the model has learnt what this rule (`pack/rule`) is worth. */
  knowsRule(id: string): boolean {
    return this.rules.has(wideHashOf(id));
  }

  /** How likely a careful colleague would pause for a post, 0 to 1, by the log-odds of its pieces. */
  probability(pieces: readonly number[]): number {
    return sigmoid(logOddsOf(pieces) - this.chances * chancesOf(pieces.length));
  }

  /** Judges a piece of a post by its features, leaving out those of the sentences in `without`. */
  judge(features: Features, without: ReadonlySet<number> = new Set()): Judgement {
    const seen: number[] = [];
    const sentences: number[] = [];
    for (const [name, sentence] of features) {
      const feature = this.index.get(hashOf(name));
      if (feature === undefined || without.has(sentence)) continue;
      seen.push(feature);
      sentences.push(sentence);
    }
    const logOdds = ({ bias, levels, codes }: Weights): number => {
      let sum = 0;
      let known = 0;
      for (const feature of seen) {
        const code = codes[feature] ?? 0;
        if (code === 0) continue;
        sum += levels[code] ?? 0;
        known++;
      }
      return bias + sum * featureValue(known);
    };
    const given = new Map<Concern, number>();
    for (const [concern, weights] of this.byConcern) given.set(concern, sigmoid(logOdds(weights)));
    const most = Math.max(...given.values(), Number.MIN_VALUE);
    return {
      logOdds: logOdds(this.pause),
      shares: new Map([...given].map(([concern, share]) => [concern, share / most])),
      telling: (concern) => {
        const weightOf = (weights: Weights | undefined, feature: number) =>
          weights?.levels[weights.codes[feature] ?? 0] ?? 0;
        const own = this.byConcern.get(concern);
        const sums = new Map<number, number>();
        seen.forEach((feature, i) => {
          const weight = weightOf(this.pause, feature) + weightOf(own, feature);
          const sentence = sentences[i] ?? 0;
          sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
        });
        const ranked = [...sums].sort((a, b) => b[1] - a[1]);
        const best = ranked[0]?.[1] ?? 0;
        return ranked
          .filter(([, sum], i) => i === 0 || (i < MOST_TELLING && sum >= best * TELLING))
          .map(([sentence]) => sentence);
      },
    };
  }
}
