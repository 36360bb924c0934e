import { type PackedWeights, unpackAscending, unpackCodes } from './packed.ts';
import { Places } from './places.ts';

/**
 * A hidden layer: what marks and frequent words (`isHeard`) say in one another's company: a plain weight says the same
 * of a theme whoever the sentence is about, a unit of this layer answers to several of them together. Rectified linear units (Glorot, Bordes & Bengio
 * 2011), so that what the layer adds can be taken apart into its inputs, exactly, for the post at hand.
 */
export interface PackedLayer {
  /** Hashes of the features that it listens to, packed. */
  readonly inputs: Uint8Array;
  /** Weight of each input for each unit, input by input in the order of `inputs`. */
  readonly weights: PackedWeights;
  /** By unit, what it has without any input. */
  readonly biases: readonly number[];
  /** By unit, what it adds to the log-odds for each 1 that it is above 0. */
  readonly says: readonly number[];
}

/** What the layer makes of a piece. */
export interface Heard {
  readonly logOdds: number;
  /** How much of `logOdds` each input brought, in the order given; what units have without any is nobody's. */
  readonly parts: () => readonly number[];
}

/** Value of each input where `count` of them are there, in the fit as in use. */
export function inputValue(count: number): number {
  return 3 / Math.sqrt(count + 5);
}

/** A layer as it is used: like `PackedLayer`, its lists spelt out. */
export interface Layer {
  readonly weights: Float32Array;
  readonly biases: ArrayLike<number>;
  readonly says: ArrayLike<number>;
}

export function unpackLayer({ inputs, weights, biases, says }: PackedLayer): HiddenLayer {
  const hashes = unpackAscending(inputs);
  const codes = unpackCodes(weights, hashes.length * says.length);
  return new HiddenLayer(hashes, {
    weights: Float32Array.from(codes, (code) => weights.levels[code] ?? 0),
    biases,
    says,
  });
}

/**
 * What the layer adds to the log-odds for these inputs, each there once; leaves in `sums` what each unit makes of them,
 * above 0 where it is awake.
 */
export function hearInto(
  sums: Float64Array,
  { weights, biases, says }: Layer,
  inputs: readonly number[],
): number {
  const units = says.length;
  const value = inputValue(inputs.length);
  sums.set(biases);
  for (const input of inputs) {
    const row = input * units;
    for (let unit = 0; unit < units; unit++) {
      sums[unit] = (sums[unit] ?? 0) + value * (weights[row + unit] ?? 0);
    }
  }
  let logOdds = 0;
  for (let unit = 0; unit < units; unit++) {
    logOdds += Math.max(0, sums[unit] ?? 0) * (says[unit] ?? 0);
  }
  return logOdds;
}

/** The layer in use. */
export class HiddenLayer {
  private readonly places: Places;

  /** @param inputs hashes of the marks that it listens to. */
  constructor(
    inputs: Uint32Array,
    private readonly layer: Layer,
  ) {
    this.places = new Places(inputs);
  }

  /** The input of a feature with this hash; `undefined` where the layer does not listen to it. */
  inputOf(hash: number): number | undefined {
    return this.places.get(hash);
  }

  /** What these inputs, each there once, say together. */
  hear(inputs: readonly number[]): Heard {
    const { weights, says } = this.layer;
    const units = says.length;
    const value = inputValue(inputs.length);
    const sums = new Float64Array(units);
    const logOdds = hearInto(sums, this.layer, inputs);
    const partOf = (input: number): number => {
      let part = 0;
      for (let unit = 0; unit < units; unit++) {
        if ((sums[unit] ?? 0) <= 0) continue;
        part += value * (weights[input * units + unit] ?? 0) * (says[unit] ?? 0);
      }
      return part;
    };
    return { logOdds, parts: () => inputs.map(partOf) };
  }
}
