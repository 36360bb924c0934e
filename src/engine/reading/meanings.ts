import type { PatternHit } from '../pattern/pattern-set.ts';
import type { Token } from '../text/tokens.ts';

/** A wording of `rules/lexicons/meanings.yaml`. */
export interface Wording {
  readonly meaning: string;
  /** The pattern as it is written there. */
  readonly pattern: string;
}

/** A wording that stands in a sentence. */
export interface WordingSeen extends Wording {
  readonly sentence: number;
}

/** Says of each wording that was found in which sentence it stands. */
export function wordingsSeen(
  hits: readonly PatternHit<Wording>[],
  tokens: readonly Token[],
): WordingSeen[] {
  return hits.map(({ key, start }) => ({ ...key, sentence: tokens[start]?.sentence ?? 0 }));
}
