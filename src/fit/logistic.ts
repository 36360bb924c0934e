/** One post as the fit sees it: indexes of its features, already scaled by `scale`. */
export interface Example {
  readonly features: readonly number[];
  /** Value of every feature present. */
  readonly scale: number;
  /** 1 or 0. */
  readonly label: number;
  readonly weight: number;
}

export interface LogisticFit {
  readonly bias: number;
  readonly weights: Float64Array;
}

const EPOCHS = 80;
const RATE = 0.5;

/**
 * Logistic regression with an L2 penalty, by AdaGrad (Duchi, Hazan & Singer 2011) over the examples in
 * a seeded order: the same corpus and seed always give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  dimensions: number,
  penalty: number,
  seed: number,
): LogisticFit {
  const weights = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = mulberry32(seed);
  const order = examples.map((_, i) => i);
  // The penalty of a weight is shared out among the examples that touch it.
  const touched = new Float64Array(dimensions);
  for (const { features } of examples) for (const f of features) touched[f] = (touched[f] ?? 0) + 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      let sum = bias;
      for (const f of example.features) sum += (weights[f] ?? 0) * example.scale;
      const error = example.weight * (1 / (1 + Math.exp(-sum)) - example.label);
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const f of example.features) {
        const gradient = error * example.scale + (penalty * (weights[f] ?? 0)) / (touched[f] || 1);
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
  }
  return { bias, weights };
}

/** A small seeded generator (mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
}
