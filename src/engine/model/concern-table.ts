import { CONCERNS, type Concern } from '../concerns.ts';
import { sigmoid } from '../score.ts';
import { featureValue } from './feature-value.ts';
import { type PackedWeights, unpackAscending, unpackCodes } from './packed.ts';

/**
 * Given that a post deserves a pause: is it for this concern? A table with a row for each feature that tells concerns
 * apart and a column for each concern (`CONCERNS`); most of its cells are empty. How likely the concerns are together
 * says something of a pause, too: a post for which no concern is likely hardly deserves one.
 */
export interface PackedConcerns {
  /** Positions of these features among all, packed. */
  readonly features: Uint8Array;
  /** The cells that hold a weight, counted row by row, packed. */
  readonly cells: Uint8Array;
  /** In the order of `cells`. */
  readonly weights: PackedWeights;
  /** A concern without a bias is never named. */
  readonly biases: Partial<Record<Concern, number>>;
  /** How much each 1 that the concerns together are likelier (`together`) adds to the log-odds of a pause. */
  readonly share: number;
}

/** The logarithm of the sum of the odds of concerns, from the log-odds of each; 0 without any. */
export function together(logOdds: readonly number[]): number {
  if (logOdds.length === 0) return 0;
  const most = Math.max(...logOdds);
  return most + Math.log(logOdds.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

/** What the table makes of a piece. */
export interface Told {
  /** How likely each concern is, given that the piece deserves a pause: 0 to 1. */
  readonly chances: ReadonlyMap<Concern, number>;
  /** What it adds to the log-odds of a pause. */
  readonly logOdds: number;
  /** What a feature that is there adds to them if this concern is the one. */
  readonly partFor: (concern: Concern, feature: number) => number;
}

/** The table in use. */
export class ConcernTable {
  /** By feature, its row counted from 1; 0 where it has none. */
  private readonly rows: Uint16Array;
  /** Weights row by row, a column for each concern. The row 0 is empty. */
  private readonly weights: Float32Array;
  private readonly biases: readonly (readonly [Concern, number])[];
  private readonly share: number;

  /** @param features how many features the model has. */
  constructor(packed: PackedConcerns, features: number) {
    const positions = unpackAscending(packed.features);
    this.rows = new Uint16Array(features);
    positions.forEach((feature, row) => {
      this.rows[feature] = row + 1;
    });
    this.weights = new Float32Array((positions.length + 1) * CONCERNS.length);
    const cells = unpackAscending(packed.cells);
    const codes = unpackCodes(packed.weights, cells.length);
    cells.forEach((cell, i) => {
      this.weights[CONCERNS.length + cell] = packed.weights.levels[codes[i] ?? 0] ?? 0;
    });
    this.biases = CONCERNS.flatMap((concern) => {
      const bias = packed.biases[concern];
      return bias === undefined ? [] : [[concern, bias] as const];
    });
    this.share = packed.share;
  }

  /** What a piece with these features is about. */
  tell(seen: readonly number[]): Told {
    const sums = new Float64Array(CONCERNS.length);
    let known = 0;
    for (const feature of seen) {
      const row = this.rows[feature] ?? 0;
      if (row === 0) continue;
      known++;
      for (let column = 0; column < CONCERNS.length; column++) {
        sums[column] = (sums[column] ?? 0) + (this.weights[row * CONCERNS.length + column] ?? 0);
      }
    }
    const value = featureValue(known);
    const logOdds = this.biases.map(
      ([concern, bias]) => bias + (sums[CONCERNS.indexOf(concern)] ?? 0) * value,
    );
    return {
      chances: new Map(this.biases.map(([concern], i) => [concern, sigmoid(logOdds[i] ?? 0)])),
      logOdds: this.share * together(logOdds),
      partFor: (concern, feature) => this.share * value * this.weightFor(concern, feature),
    };
  }

  /** Weight of a feature for a concern; 0 where it has none. */
  private weightFor(concern: Concern, feature: number): number {
    const row = this.rows[feature] ?? 0;
    return this.weights[row * CONCERNS.length + CONCERNS.indexOf(concern)] ?? 0;
  }
}
