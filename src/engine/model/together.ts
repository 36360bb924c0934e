/** How what is said of the pieces of a post adds up, in the fit as in use. */

/** So many pieces count, those that say most: a long post must not become risky by its length. */
const COUNTED = 4;

/** Log-odds of a post from those of its pieces. Their odds add up: two pieces in doubt say more than one. */
export function logOddsOf(pieces: readonly number[]): number {
  const most = pieces.toSorted((a, b) => b - a).slice(0, COUNTED);
  const [top = Number.NEGATIVE_INFINITY] = most;
  return top + Math.log(most.reduce((sum, one) => sum + Math.exp(one - top), 0));
}

/**
 * The logarithm of how many chances of a false alarm a post in so many pieces has. From eight pieces on it stays
 * the same: hardly any post to learn from is longer, and in a long one a passage must not drown.
 */
export function chancesOf(pieces: number): number {
  return Math.log(Math.min(pieces, 8));
}
