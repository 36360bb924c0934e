const BINS = 10;

/** A score between 0 and 1, and whether the post should indeed pause. */
export interface ScoredPost {
  readonly score: number;
  readonly pause: boolean;
}

/**
 * Expected calibration error: how far scores are from the share of posts that should pause, averaged
 * over ten equally wide bins of the score, each weighted by its posts (Naeini, Cooper and Hauskrecht,
 * AAAI 2015). 0 is perfect; null where there is no post.
 */
export function calibrationError(posts: readonly ScoredPost[]): number | null {
  if (posts.length === 0) return null;
  const bins = Array.from({ length: BINS }, () => ({ scores: 0, pauses: 0 }));
  for (const { score, pause } of posts) {
    const bin = bins[Math.min(Math.floor(score * BINS), BINS - 1)];
    if (bin === undefined) throw new RangeError(`a score of ${score} is not between 0 and 1`);
    bin.scores += score;
    bin.pauses += Number(pause);
  }
  // |mean score − share| × posts of the bin = |sum of scores − number of pauses|
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.scores - bin.pauses), 0);
  return off / posts.length;
}
