import { hearInto, type Layer } from '../engine/model/hidden-layer.ts';
import { HiddenFit } from './hidden.ts';
import { mulberry32 } from './random.ts';

const UNITS = 72;
const RATE = 0.05;
/** Share of the inputs that each member leaves out of each look at an example; chosen on left-out hands. */
const LEFT_OUT = 0.4;

/**
 * Hidden layers that begin apart and each learn from an error of their own beside the same weights. What they say on
 * average is wrong less often than what any of them says (Hansen & Salamon 1990, "Neural network ensembles"). Each
 * leaves out other inputs by chance (dropout; Srivastava et al. 2014).
 */
export class Committee {
  private readonly fits: readonly HiddenFit[];
  private readonly random: () => number;
  private readonly said: Float64Array;

  constructor(inputs: number, members: number, seed: number) {
    this.random = mulberry32(seed);
    this.fits = Array.from(
      { length: members },
      (_, member) => new HiddenFit(inputs, { units: UNITS, rate: RATE, seed: seed + 1 + member }),
    );
    this.said = new Float64Array(members);
  }

  /**
   * What each member adds to the log-odds of an example with these inputs, some left out; the next look overwrites it.
   */
  look(inputs: Int32Array): Float64Array {
    this.fits.forEach((fit, member) => {
      this.said[member] = fit.look(someOf(inputs, LEFT_OUT, this.random));
    });
    return this.said;
  }

  /** Each member learns from its error (probability less label, times what the example counts) of the last look. */
  learn(errors: Float64Array): void {
    this.fits.forEach((fit, member) => {
      fit.learn(errors[member] ?? 0);
    });
  }

  get members(): readonly Layer[] {
    return this.fits;
  }
}

/** What these layers of as many units each make of the inputs, on average. */
export function meanOf(members: readonly Layer[], inputs: readonly number[]): number {
  const sums = new Float64Array(members[0]?.says.length ?? 0);
  return members.reduce((sum, layer) => sum + hearInto(sums, layer, inputs), 0) / members.length;
}

/** The inputs, a share of them left out by chance. */
export function someOf(inputs: Int32Array, leftOut: number, random: () => number): number[] {
  const some: number[] = [];
  for (const input of inputs) if (random() >= leftOut) some.push(input);
  return some;
}
