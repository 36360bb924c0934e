import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/** Marks towns and districts from the lexicon, when they are written with a capital, as `place`. */
export function markPlaces(
  tokens: readonly Token[],
  lexicons: Lexicons,
  classes: ClassIndex,
): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.capital || tokens[i]?.first) continue;
    let name = '';
    let end = i;
    for (let j = i; j < tokens.length && j < i + lexicons.longestPlace; j++) {
      const token = tokens[j];
      if (!token || (j > i && token.broken)) break;
      name = name === '' ? token.form : `${name} ${token.form}`;
      if (lexicons.places.has(name) || lexicons.places.has(name.replaceAll(' ', '-'))) end = j + 1;
    }
    if (end > i) classes.add('place', i, end);
  }
}
