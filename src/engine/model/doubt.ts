/**
 * Few signs, more doubt: where no wording that means something and no rule is found, a piece is likelier to be about
 * anything at all, as most of what the public writes is, of which the corpus has far less than there is.
 */

/** A wording by what it means, a rule. */
const SIGNS = new Set('mr');

/** Whether features of a kind are signs. */
export function isSign(kind: string): boolean {
  return SIGNS.has(kind);
}

/** By how much the log-odds of a piece sink that has so many signs; `doubts` says it for none, one and so on. */
export function doubtAt(doubts: readonly number[], signs: number): number {
  return doubts[signs] ?? 0;
}
