import type { Concern } from '../concerns.ts';
import { sigmoid } from '../score.ts';
import { ConcernTable, type PackedConcerns } from './concern-table.ts';
import { doubtAt, isSign } from './doubt.ts';
import { featureValue } from './feature-value.ts';
import { type Features, isHeard } from './features.ts';
import { type HiddenLayer, type PackedLayer, unpackLayer } from './hidden-layer.ts';
import { type PackedWeights, unpackAscending, unpackCodes, wideHashOf } from './packed.ts';
import { Places } from './places.ts';
import { type PackedThemes, type Themes, unpackThemes } from './themes.ts';
import { chancesOf, logOddsOf } from './together.ts';

/**
 * A small text model, fitted on our own corpus (`npm run fit`): how likely a post is to deserve a pause,
 * and which concerns a post that does would be held for. Plain weights, one hidden layer of linear units and, for each
 * concern, weights of its own, so that every score can be taken apart into the words it came from.
 */
export interface TextModel {
  /** Hashes of the names of its features, packed. */
  readonly features: Uint8Array;
  /** Weight of each feature for "pause", in the order of `features`. */
  readonly pause: PackedWeights;
  readonly bias: number;
  readonly hidden: PackedLayer;
  /** By how much the log-odds of a piece sink that has no sign, one, and so on (`doubt.ts`). */
  readonly doubts: readonly number[];
  /**
   * How much the log-odds of a post sink with `chancesOf` its pieces: each further one is another chance of a
   * false alarm.
   */
  readonly chances: number;
  readonly concerns: PackedConcerns;
  /**
   * Wide hashes of the ids of the rules that it has weighed, packed. One that it does not know must not be taken
   * for one that it does: it would count for nothing.
   */
  readonly rules: Uint8Array;
  /** Words by theme (`themes.ts`). */
  readonly themes: PackedThemes;
}

/** What belongs to the model besides its weights. */
export interface TextModelData extends TextModel {
  /** Shown with a sentence that the model points at. */
  readonly reasons: Partial<Record<Concern, string>>;
}

/** What the model makes of one piece of a post. */
export interface Judgement {
  /** Log-odds that a careful colleague would pause for the piece. */
  readonly logOdds: number;
  /**
   * By concern, 0 to 1: 1 for the likeliest one and for all that are likely enough (`LIKELY`), and of the others how
   * near they come to it.
   */
  readonly shares: ReadonlyMap<Concern, number>;
  /** The sentences that speak for a concern, the one that says most first. */
  telling(concern: Concern): readonly number[];
}

/**
 * Where they pause, a concern that is this likely is named like the likeliest one: the table, of which each look leaves out
 * some, sounds less sure than it could be.
 */
const LIKELY = 0.4;

/** A sentence is worth pointing at when it says at least this share of what the most telling one says. */
const TELLING = 0.1;
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
  private readonly hidden: HiddenLayer;
  private readonly doubts: readonly number[];
  private readonly chances: number;
  private readonly concerns: ConcernTable;

  constructor(data: TextModel) {
    this.themes = unpackThemes(data.themes);
    this.rules = new Set(unpackAscending(data.rules));
    this.index = new Places(unpackAscending(data.features));
    const { levels } = data.pause;
    this.pause = { bias: data.bias, levels, codes: unpackCodes(data.pause, this.index.size) };
    this.hidden = unpackLayer(data.hidden);
    this.doubts = data.doubts;
    this.chances = data.chances;
    this.concerns = new ConcernTable(data.concerns, this.index.size);
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
    const inputs: number[] = [];
    const inputSentences: number[] = [];
    let signs = 0;
    features.hashes.forEach((hash, i) => {
      const sentence = features.sentences[i] ?? 0;
      if (without.has(sentence)) return;
      const feature = this.index.get(hash);
      if (feature !== undefined) {
        seen.push(feature);
        sentences.push(sentence);
      }
      const kind = features.kinds[i] ?? '';
      if (isSign(kind)) signs++;
      const input = isHeard(kind) ? this.hidden.inputOf(hash) : undefined;
      if (input !== undefined) {
        inputs.push(input);
        inputSentences.push(sentence);
      }
    });
    const told = this.concerns.tell(seen);
    const most = Math.max(...told.chances.values(), Number.MIN_VALUE);
    const heard = this.hidden.hear(inputs);
    const { sum, value } = this.sumOf(seen);
    const said = this.pause.bias + sum * value + heard.logOdds + told.logOdds;
    return {
      logOdds: said - doubtAt(this.doubts, signs),
      shares: new Map(
        [...told.chances].map(([concern, share]) => [
          concern,
          Math.min(1, share / Math.min(most, LIKELY)),
        ]),
      ),
      telling: (concern) => {
        const sums = new Map<number, number>();
        const add = (sentence: number, part: number) =>
          sums.set(sentence, (sums.get(sentence) ?? 0) + part);
        seen.forEach((feature, i) => {
          const part = this.weightOf(feature) * value + told.partFor(concern, feature);
          add(sentences[i] ?? 0, part);
        });
        heard.parts().forEach((part, i) => {
          add(inputSentences[i] ?? 0, part);
        });
        const ranked = [...sums].sort((a, b) => b[1] - a[1]);
        const best = ranked[0]?.[1] ?? 0;
        return ranked
          .filter(([, sum], i) => i === 0 || (i < MOST_TELLING && sum >= best * TELLING))
          .map(([sentence]) => sentence);
      },
    };
  }

  private weightOf(feature: number): number {
    return this.pause.levels[this.pause.codes[feature] ?? 0] ?? 0;
  }

  /** The weights of these features for a pause together, and what each counts for. */
  private sumOf(seen: readonly number[]): { readonly sum: number; readonly value: number } {
    const { levels, codes } = this.pause;
    let sum = 0;
    let known = 0;
    for (const feature of seen) {
      const code = codes[feature] ?? 0;
      if (code === 0) continue;
      sum += levels[code] ?? 0;
      known++;
    }
    return { sum, value: featureValue(known) };
  }
}
