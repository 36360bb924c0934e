import { CONCERNS } from '../engine/concerns.ts';
import { mulberry32 } from './random.ts';

/** What an example says of concerns, by their places in `CONCERNS`, a bit each. */
export interface ConcernLabels {
  readonly named: number;
  /** Those that one could name or leave: nothing is learnt of them. */
  readonly also: number;
}

/** What a lesson tells of concerns. */
export interface Telling {
  /** Places of its features in the table. */
  readonly features: Int32Array;
  /** Value of every feature present. */
  readonly scale: number;
  /** `null` for a harmless one, of which there is nothing to name. */
  readonly labels: ConcernLabels | null;
}

/** The table of what tells concerns apart, as it was learnt. */
export interface FittedTable {
  /** Row by row, a column for each concern. */
  readonly weights: Float32Array;
  /** By concern; `null` for one that nobody named. */
  readonly biases: readonly (number | null)[];
  /** How much it adds to the log-odds of a pause for each 1 that the concerns together are likelier. */
  readonly share: number;
}

const COLUMNS = CONCERNS.length;
const ALL = CONCERNS.map((_, column) => column);
const RATE = 0.1;
const SHARE_RATE = 0.02;
const FIRST_BIAS = -2;
const FIRST_SHARE = 0.3;
const FIRST_SQUARES = 1e-6;
const FIRST_SHARE_SQUARES = 1e-4;
/**
 * Share of the features that each look leaves out, and what naming a concern counts where telling a pause counts 1; both
 * chosen on left-out hands.
 */
const LEFT_OUT = 0.5;
const NAMING = 0.2;
/** Errors below teach nothing that is worth the time. */
const LEAST_ERROR = 0.003;
/** Kept by features that fall evenly, and what smooths the counts of rare ones, as in `fitLogistic`. */
const LEAST = 0.2;
const SMOOTHING = 0.5;

/**
 * Fits the table of concerns beside the weights for a pause: a logistic regression for each concern over the risky
 * examples, whose log-odds together, as the logarithm of the sum of their odds, add to those of a pause, a share of them that
 * is learnt, too. So each concern is an expert for its own kind of risk (after Jordan & Jacobs 1994, "Hierarchical mixtures
 * of experts"), and harmless examples tell it what only sounds like it. By AdaGrad, with some features left out by chance,
 * as in `fitLogistic`.
 */
export class ConcernFit {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly scaling: Float32Array;
  private readonly touched: Float32Array;
  private readonly there: readonly number[];
  private readonly biases = new Float64Array(COLUMNS).fill(FIRST_BIAS);
  private readonly biasSquares = new Float64Array(COLUMNS).fill(FIRST_SQUARES);
  private share = FIRST_SHARE;
  private shareSquares = FIRST_SHARE_SQUARES;
  private readonly random: () => number;
  /** The last look: what was left in, the concerns' log-odds, and how much each of them is of all together. */
  private readonly seen: number[] = [];
  private scale = 0;
  private readonly logOdds = new Float64Array(COLUMNS);
  private readonly parts = new Float64Array(COLUMNS);
  private together = 0;
  private readonly errors = new Float64Array(COLUMNS);

  /** @param cells those that may hold a weight, counted row by row; all without it. */
  constructor(
    examples: readonly Telling[],
    rows: number,
    cells: readonly number[] | undefined,
    seed: number,
  ) {
    this.random = mulberry32(seed);
    this.weights = new Float32Array(rows * COLUMNS);
    this.squares = new Float32Array(rows * COLUMNS).fill(FIRST_SQUARES);
    this.touched = new Float32Array(rows);
    for (const { features, labels } of examples) {
      if (!labels) continue;
      for (const row of features) this.touched[row] = (this.touched[row] ?? 0) + 1;
    }
    const named = examples.reduce((bits, { labels }) => bits | (labels?.named ?? 0), 0);
    this.there = ALL.filter((column) => (named >> column) & 1);
    const uneven = unevenness(examples, rows);
    this.scaling = cells ? new Float32Array(uneven.length) : uneven;
    for (const cell of cells ?? []) this.scaling[cell] = uneven[cell] ?? 0;
  }

  /** What the concerns together add to the log-odds of a pause, some features left out. */
  look({ features, scale }: Telling): number {
    this.seen.length = 0;
    for (const row of features) if (this.random() >= LEFT_OUT) this.seen.push(row);
    // What is left speaks for what is left out.
    this.scale = scale / (1 - LEFT_OUT);
    const { weights, scaling, logOdds, parts } = this;
    logOdds.fill(0);
    for (const row of this.seen) {
      const first = row * COLUMNS;
      for (let column = 0; column < COLUMNS; column++) {
        const weight = (weights[first + column] ?? 0) * (scaling[first + column] ?? 0);
        logOdds[column] = (logOdds[column] ?? 0) + weight;
      }
    }
    let most = Number.NEGATIVE_INFINITY;
    for (const column of this.there) {
      const sum = (this.biases[column] ?? 0) + (logOdds[column] ?? 0) * this.scale;
      logOdds[column] = sum;
      most = Math.max(most, sum);
    }
    let odds = 0;
    for (const column of this.there) {
      odds += parts[column] = Math.exp((logOdds[column] ?? 0) - most);
    }
    for (const column of this.there) parts[column] = (parts[column] ?? 0) / odds;
    this.together = this.there.length > 0 ? most + Math.log(odds) : 0;
    return this.share * this.together;
  }

  /** Learns from the error for a pause (probability less label, times what the example counts) of the last look. */
  learn(error: number, labels: ConcernLabels | null): void {
    const { errors, scale, scaling, squares, weights } = this;
    let largest = 0;
    for (const column of this.there) {
      let one = error * this.share * (this.parts[column] ?? 0);
      if (labels && !((labels.also >> column) & 1)) {
        const chance = 1 / (1 + Math.exp(-(this.logOdds[column] ?? 0)));
        one += NAMING * (chance - ((labels.named >> column) & 1));
      }
      errors[column] = one;
      largest = Math.max(largest, Math.abs(one));
      const square = (this.biasSquares[column] ?? 0) + one * one;
      this.biasSquares[column] = square;
      this.biases[column] = (this.biases[column] ?? 0) - (RATE * one) / Math.sqrt(square);
    }
    const blame = error * this.together;
    this.shareSquares += blame * blame;
    this.share -= (SHARE_RATE * blame) / Math.sqrt(this.shareSquares);
    if (largest < LEAST_ERROR) return;
    for (const row of this.seen) {
      // The penalty of a weight is shared out among the risky examples that touch it.
      const penalty = labels ? 1 / (this.touched[row] || 1) : 0;
      for (const column of this.there) {
        const cell = row * COLUMNS + column;
        const scaled = scaling[cell] ?? 0;
        if (scaled === 0) continue;
        const weight = weights[cell] ?? 0;
        const gradient = (errors[column] ?? 0) * scale * scaled + weight * penalty;
        const square = (squares[cell] ?? 0) + gradient * gradient;
        squares[cell] = square;
        weights[cell] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }

  fitted(): FittedTable {
    return {
      weights: this.weights.map((weight, cell) => weight * (this.scaling[cell] ?? 0)),
      biases: ALL.map((column) =>
        this.there.includes(column) ? (this.biases[column] ?? null) : null,
      ),
      share: this.there.length > 0 ? this.share : 0,
    };
  }
}

/** For each cell, how far the log-odds of its row between risky examples with and without the concern are from none. */
function unevenness(examples: readonly Telling[], rows: number): Float32Array {
  const counts = [0, 1].map(() => new Float64Array(rows * COLUMNS).fill(SMOOTHING));
  for (const { features, labels } of examples) {
    if (!labels) continue;
    for (const column of ALL) {
      if ((labels.also >> column) & 1) continue;
      const count = counts[(labels.named >> column) & 1];
      if (!count) continue;
      for (const row of features) {
        const cell = row * COLUMNS + column;
        count[cell] = (count[cell] ?? 0) + 1;
      }
    }
  }
  const [without, having] = counts.map((count) => {
    const totals = new Float64Array(COLUMNS);
    count.forEach((one, cell) => {
      totals[cell % COLUMNS] = (totals[cell % COLUMNS] ?? 0) + one;
    });
    return count.map((one, cell) => Math.log(one / (totals[cell % COLUMNS] ?? 1)));
  });
  return Float32Array.from(
    { length: rows * COLUMNS },
    (_, cell) => Math.abs((having?.[cell] ?? 0) - (without?.[cell] ?? 0)) + LEAST,
  );
}
