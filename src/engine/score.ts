/**
 * How weak signs add up. A rule's likelihood says: of posts with this sign and no other, how many
 * deserve a pause. Taken as evidence against the base rate, signs add up as log-odds (naive Bayes),
 * so two signs of 0.35 weigh more than one, and a sign below the base rate calms.
 */

/** Share of posts that deserve a pause for a given concern when nothing is known of them. */
export const BASE_RATE = 0.1;

/** A sign alone can never make it certain. */
const MOST_CERTAIN = 0.99;

/** Probability between 0 and 1 for signs with these likelihoods; 0 when there is no sign at all. */
export function combine(likelihoods: readonly number[]): number {
  if (!likelihoods.some((likelihood) => likelihood > BASE_RATE)) return 0;
  let odds = logit(BASE_RATE);
  for (const likelihood of likelihoods) odds += evidence(likelihood);
  return Math.min(MOST_CERTAIN, sigmoid(odds));
}

/** What a sign of this likelihood adds to the log-odds. */
export function evidence(likelihood: number): number {
  const clamped = Math.min(MOST_CERTAIN, Math.max(1 - MOST_CERTAIN, likelihood));
  return logit(clamped) - logit(BASE_RATE);
}

/** The probability that has these log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
