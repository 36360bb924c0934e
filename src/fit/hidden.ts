import { hearInto, inputValue, type Layer } from '../engine/model/hidden-layer.ts';
import { mulberry32 } from './random.ts';

/** How far apart units begin, so that each can learn something else. */
const SPREAD = 0.4;
const SAYS_SPREAD = 0.6;
const FIRST_BIAS = 0.1;
/** Squares that AdaGrad begins with. */
const FIRST_SQUARES = 1e-4;

export interface HiddenOptions {
  readonly units: number;
  /** How far a step of AdaGrad goes at first. */
  readonly rate: number;
  readonly seed: number;
}

/**
 * Fits a hidden layer on the error that is told it after each look: by AdaGrad (Duchi, Hazan & Singer 2011), whose sums
 * of squares all weights of an input share, as nothing is lost by it and most of the time is won. The same seed and looks
 * in the same order always give the same layer.
 */
export class HiddenFit implements Layer {
  readonly weights: Float32Array;
  /** What `weights` would be if they could be anything; the same numbers until they settle. */
  private exact: Float32Array;
  /** Once the weights have settled, finds the level nearest to a number. */
  private levelOf: ((exact: number) => number) | null = null;
  readonly biases: Float32Array;
  readonly says: Float32Array;
  private readonly units: number;
  private rate: number;
  /** By input: what its weights' squares come to on average. */
  private readonly inputSquares: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly saysSquares: Float32Array;
  /** The last look: what was there, what each unit made of it, and which were awake. */
  private seen: readonly number[] = [];
  private readonly sums: Float64Array;
  private readonly awake: number[] = [];
  private readonly gradients: Float64Array;

  constructor(inputs: number, { units, rate, seed }: HiddenOptions) {
    const random = mulberry32(seed);
    const anywhere = (spread: number) => (random() - 0.5) * spread;
    this.units = units;
    this.rate = rate;
    this.weights = Float32Array.from({ length: inputs * units }, () => anywhere(SPREAD));
    this.exact = this.weights;
    this.says = Float32Array.from({ length: units }, () => anywhere(SAYS_SPREAD));
    this.biases = new Float32Array(units).fill(FIRST_BIAS);
    this.inputSquares = new Float32Array(inputs).fill(FIRST_SQUARES);
    this.biasSquares = new Float32Array(units).fill(FIRST_SQUARES);
    this.saysSquares = new Float32Array(units).fill(FIRST_SQUARES);
    this.sums = new Float64Array(units);
    this.gradients = new Float64Array(units);
  }

  /** What the layer makes of these inputs. */
  look(inputs: readonly number[]): number {
    this.seen = inputs;
    return hearInto(this.sums, this, inputs);
  }

  /** Learns from the error of the last look: what it said less what it should have said, or the like. */
  learn(error: number): void {
    const { awake, exact, gradients, inputSquares, levelOf, rate, seen, units, weights } = this;
    const value = inputValue(seen.length);
    awake.length = 0;
    let squares = 0;
    for (let unit = 0; unit < units; unit++) {
      const sum = this.sums[unit] ?? 0;
      if (sum <= 0) continue;
      const blame = error * (this.says[unit] ?? 0);
      this.descend(this.says, this.saysSquares, unit, error * sum);
      this.descend(this.biases, this.biasSquares, unit, blame);
      gradients[awake.length] = blame * value;
      squares += (blame * value) ** 2;
      awake.push(unit);
    }
    for (const input of seen) {
      const square = (inputSquares[input] ?? 0) + squares / units;
      inputSquares[input] = square;
      const step = rate / Math.sqrt(square);
      const row = input * units;
      for (let i = 0; i < awake.length; i++) {
        const place = row + (awake[i] ?? 0);
        const next = (exact[place] ?? 0) - step * (gradients[i] ?? 0);
        exact[place] = next;
        if (levelOf) weights[place] = levelOf(next);
      }
    }
  }

  /**
   * From now on each weight counts as the nearest of these levels, in ascending order, while what it would be goes on
   * learning from what the levels get wrong (Courbariaux, Bengio & David 2015, "BinaryConnect").
   */
  settle(levels: readonly number[]): void {
    const borders = levels.slice(1).map((level, i) => (level + (levels[i] ?? 0)) / 2);
    this.levelOf = (exact) => {
      let level = 0;
      while (exact > (borders[level] ?? Number.POSITIVE_INFINITY)) level++;
      return levels[level] ?? 0;
    };
    this.exact = this.weights.slice();
    this.weights.set(this.exact.map(this.levelOf));
  }

  /** How far a step goes from now on. */
  pace(rate: number): void {
    this.rate = rate;
  }

  /** One step of AdaGrad for the number at `place`. */
  private descend(
    numbers: Float32Array,
    squares: Float32Array,
    place: number,
    gradient: number,
  ): void {
    const square = (squares[place] ?? 0) + gradient * gradient;
    squares[place] = square;
    numbers[place] = (numbers[place] ?? 0) - (this.rate * gradient) / Math.sqrt(square);
  }
}
