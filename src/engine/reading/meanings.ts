import type { PatternHit } from '../pattern/pattern-set.ts';
import type { Token } from '../text/tokens.ts';

/** A wording of `rules/lexicons/meanings.yaml`. */
export interface Wording {
  readonly meaning: string;
  /** The pattern as it is written there. */
  readonly pattern: string;
}

/** The wordings in each of `sentences` sentences, in the order of the text. */
export function wordingsBySentence(
  hits: readonly PatternHit<Wording>[],
  tokens: readonly Token[],
  sentences: number,
): Wording[][] {
  const found: Wording[][] = Array.from({ length: sentences }, () => []);
  for (const { key, start } of hits) found[tokens[start]?.sentence ?? 0]?.push(key);
  return found;
}
