import { hearInto, inputValue, type Layer } from '../engine/model/hidden-layer.ts';
import { mulberry32 } from './random.ts';

const UNITS = 48;
/** Share of the inputs that each look at an example leaves out; chosen on left-out hands. */
const LEFT_OUT = 0.5;
const RATE = 0.05;
/** How far apart units begin, so that each can learn something else. */
const SPREAD = 0.4;
const SAYS_SPREAD = 0.6;
const FIRST_BIAS = 0.1;
/** Squares that AdaGrad begins with. */
const FIRST_SQUARES = 1e-4;

/**
 * Fits a hidden layer beside the weights of a logistic regression, on the error that both make together: by AdaGrad
 * (Duchi, Hazan & Singer 2011) with some of the inputs left out by chance (dropout; Srivastava et al. 2014). The same
 * seed and examples in the same order always give the same layer.
 */
export class HiddenFit implements Layer {
  readonly weights: Float32Array;
  readonly biases = new Float32Array(UNITS).fill(FIRST_BIAS);
  readonly says: Float32Array;
  private readonly weightSquares: Float32Array;
  private readonly biasSquares = new Float32Array(UNITS).fill(FIRST_SQUARES);
  private readonly saysSquares = new Float32Array(UNITS).fill(FIRST_SQUARES);
  private readonly random: () => number;
  /** The last look: which inputs were left in, and what each unit made of them. */
  private readonly seen: number[] = [];
  private readonly sums = new Float64Array(UNITS);

  constructor(inputs: number, seed: number) {
    this.random = mulberry32(seed);
    const anywhere = (spread: number) => (this.random() - 0.5) * spread;
    this.weights = Float32Array.from({ length: inputs * UNITS }, () => anywhere(SPREAD));
    this.says = Float32Array.from({ length: UNITS }, () => anywhere(SAYS_SPREAD));
    this.weightSquares = new Float32Array(this.weights.length).fill(FIRST_SQUARES);
  }

  /** What the layer adds to the log-odds of an example with these inputs, some left out. */
  look(inputs: Int32Array): number {
    this.seen.length = 0;
    for (const input of inputs) if (this.random() >= LEFT_OUT) this.seen.push(input);
    return hearInto(this.sums, this, this.seen);
  }

  /** Learns from the error (probability less label, times what the example counts) of the last look. */
  learn(error: number): void {
    const value = inputValue(this.seen.length);
    for (let unit = 0; unit < UNITS; unit++) {
      const sum = this.sums[unit] ?? 0;
      if (sum <= 0) continue;
      const blame = error * (this.says[unit] ?? 0);
      descend(this.says, this.saysSquares, unit, error * sum);
      descend(this.biases, this.biasSquares, unit, blame);
      for (const input of this.seen) {
        descend(this.weights, this.weightSquares, input * UNITS + unit, blame * value);
      }
    }
  }
}

/** One step of AdaGrad for the number at `place`. */
function descend(
  numbers: Float32Array,
  squares: Float32Array,
  place: number,
  gradient: number,
): void {
  const square = (squares[place] ?? 0) + gradient * gradient;
  squares[place] = square;
  numbers[place] = (numbers[place] ?? 0) - (RATE * gradient) / Math.sqrt(square);
}
