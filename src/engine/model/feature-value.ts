/**
 * Value of each feature of a piece that has `count` of them with a weight, in the fit as in use. A long piece must not
 * shout, nor a short one be judged by its one or two words alone.
 */
export function featureValue(count: number): number {
  return 4.65 / Math.sqrt(count + 20);
}
