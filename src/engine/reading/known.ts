import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/**
 * Marks what everybody knows by its name and begins at token `at`: a `public-name` or a `work-title`, whichever
 * is longer, written with capitals or without. Returns the index after it; `at` where there is none.
 */
export function markKnown(
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons,
  classes: ClassIndex,
): number {
  const person = lexicons.publicFigures.endOf(tokens, at);
  const work = lexicons.workTitles.endOf(tokens, at);
  const end = Math.max(person, work);
  if (end > at) classes.add(person >= work ? 'public-name' : 'work-title', at, end);
  return end;
}
