import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'sr',
  'nurse',
  'sister',
  'lady',
  'sir',
]);

/** Words before a name that make it a name even in lower case. */
const INTRODUCES = new Set([
  'called',
  'named',
  'little',
  'wee',
  'baby',
  'poor',
  'our',
  'and',
  'with',
  'is',
  'for',
  'to',
  'as',
]);
const SHORTEST_LOWER = 4;

/**
 * Marks people's names as `name`: a known given name with a capital and the capitalised words after it;
 * a title with a capitalised word; initials such as `M.K.`; in a post written without capitals also a
 * known name in lower case that something introduces. Names that are everyday words (Will, Hope)
 * count only with a capital inside a sentence.
 */
export function markNames(
  tokens: readonly Token[],
  text: string,
  lexicons: Lexicons,
  classes: ClassIndex,
): void {
  const noCapitals = !tokens.some((token) => token.capital && !token.first && token.form !== 'i');
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const initials = initialsEnd(tokens, text, i);
    if (initials > i) {
      classes.add('initials', i, initials);
      i = initials - 1;
      continue;
    }
    if (TITLES.has(token.form) && tokens[i + 1]?.capital && !tokens[i + 1]?.first) {
      const end = surnameEnd(tokens, i + 1);
      classes.add('name', i, end);
      classes.add('capital', i + 1, i + 2);
      i = end - 1;
      continue;
    }
    if (token.capital && !token.shouted && !token.first && token.form !== 'i')
      classes.add('capital', i, i + 1);
    if (isName(tokens, i, lexicons, noCapitals)) {
      const end = token.capital ? surnameEnd(tokens, i + 1) : i + 1;
      classes.add('name', i, end);
      for (let j = i; j < end; j++) if (tokens[j]?.capital) classes.add('capital', j, j + 1);
      i = end - 1;
    }
  }
}

function isName(
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons,
  noCapitals: boolean,
): boolean {
  const token = tokens[at];
  if (!token || token.tag) return false;
  if (token.capital && !token.shouted) {
    if (lexicons.firstNames.has(token.form)) return true;
    return !token.first && !token.broken && lexicons.wordNames.has(token.form);
  }
  if (token.capital || !noCapitals || token.form.length < SHORTEST_LOWER) return false;
  const before = tokens[at - 1];
  return (
    lexicons.firstNames.has(token.form) &&
    before !== undefined &&
    before.sentence === token.sentence &&
    INTRODUCES.has(before.form)
  );
}

/** Index after the capitalised words that follow without punctuation: the surname, at most two. */
function surnameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + 2 && tokens[end]?.capital && !tokens[end]?.broken && !tokens[end]?.first)
    end++;
  return Math.max(end, from);
}

/** `M.K.`, `J. B.`: two capital letters alone, each with a full stop. */
function initialsEnd(tokens: readonly Token[], text: string, at: number): number {
  let end = at;
  while (end < at + 3) {
    const token = tokens[end];
    const single = token?.capital && token.end - token.start === 1 && text[token.end] === '.';
    if (!single) break;
    end++;
  }
  return end - at >= 2 ? end : at;
}
