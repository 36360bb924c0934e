import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';
import { markKnown } from './known.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = set('mr mrs ms miss mx dr prof sr nurse sister lady sir');
/** Titles that introduce a surname in a post without capitals; the others are everyday words there. */
const TITLES_IN_LOWER_CASE = set('mr mrs');

const SHORTEST_LOWER = 3;

/** After a given name these make it part of another name: Victoria Road, Florence Nightingale ward. */
const NAMES_A_THING = set(
  'road street lane avenue close drive crescent terrace park court house lodge school primary academy ' +
    'college university hospital hospice surgery centre center clinic ward wing unit station bridge ' +
    'arms act',
);
const NAMES_A_PAPER = set('report review inquiry enquiry');
/** Before the name of a place, and hardly ever before a person's. */
const BEFORE_A_PLACE = set('in from at near outside visiting');
/** A family is told by these after its surname. */
const OF_A_FAMILY = set(
  'family household twins siblings brothers sisters kids children boys girls',
);
const BEFORE_A_FAMILY = set('the those these that them');

/** Before a single letter that stands for a person. */
const BEFORE_AN_INITIAL = set(
  'with for to of told tell saw see visited met meet supervised restrained removed took asked from and ' +
    'spoke rang called about between against on',
);
/** After a single letter that stands for a person. */
const AFTER_AN_INITIAL = set(
  'said says told tells has had was is and who whose went got kicked ran came absconded rang asked',
);

/**
 * Marks people's names as `name`: a known given name with a capital and the capitalised words after it;
 * a title with a capitalised word; the surname of a family; in a post written without capitals also known
 * names in lower case. Initials such as `M.K.`, or a letter that stands where a person would, are
 * `initials`. Names that are everyday words (Will, Hope) count only with a capital inside a sentence. Whom
 * or what everybody knows is not a person's name here, see `markKnown`.
 */
export function markNames(
  tokens: readonly Token[],
  text: string,
  lexicons: Lexicons,
  classes: ClassIndex,
): void {
  const noCapitals = !tokens.some((token) => token.capital && !token.first && token.form !== 'i');
  for (let i = 0; i < tokens.length; i++) {
    const known = markKnown(tokens, i, lexicons, classes);
    if (known > i) {
      i = known - 1;
      continue;
    }
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const initials = initialsEnd(tokens, text, i);
    if (initials > i) {
      classes.add('initials', i, initials);
      i = initials - 1;
      continue;
    }
    if (isTitle(tokens, i, noCapitals)) {
      const end = Math.max(i + 2, surnameEnd(tokens, i + 1));
      classes.add('name', i, end);
      if (tokens[i + 1]?.capital) classes.add('capital', i + 1, i + 2);
      i = end - 1;
      continue;
    }
    if (token.capital && !token.shouted && !token.first && token.form !== 'i')
      classes.add('capital', i, i + 1);
    if (isFamily(tokens, i)) classes.add('name', i, i + 1);
    if (isName(tokens, i, lexicons, noCapitals)) {
      const end = token.capital ? surnameEnd(tokens, i + 1) : i + 1;
      if (NAMES_A_THING.has(tokens[end - 1]?.form ?? '')) continue;
      if (isThing(tokens[end])) continue;
      classes.add('name', i, end);
      for (let j = i; j < end; j++) if (tokens[j]?.capital) classes.add('capital', j, j + 1);
      i = end - 1;
    }
  }
}

function isTitle(tokens: readonly Token[], at: number, noCapitals: boolean): boolean {
  const [title, name] = [tokens[at], tokens[at + 1]];
  if (!title || !name || name.first || !TITLES.has(title.form)) return false;
  if (name.capital) return true;
  return noCapitals && TITLES_IN_LOWER_CASE.has(title.form) && name.kind === 'word';
}

function isThing(after: Token | undefined): boolean {
  if (!after || after.broken) return false;
  return (after.capital && NAMES_A_THING.has(after.form)) || NAMES_A_PAPER.has(after.form);
}

/** "the Doherty twins": a capital, and a word for the people of one house. */
function isFamily(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.capital === true &&
    !token.shouted &&
    !token.first &&
    BEFORE_A_FAMILY.has(tokens[at - 1]?.form ?? '') &&
    OF_A_FAMILY.has(tokens[at + 1]?.form ?? '')
  );
}

function isName(
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons,
  noCapitals: boolean,
): boolean {
  const token = tokens[at];
  if (!token || token.tag) return false;
  const before = tokens[at - 1];
  const known = lexicons.firstNames.has(token.form);
  const word = lexicons.wordNames.has(token.form);
  if (token.capital && !token.shouted) {
    const inPlace = before && !token.first && BEFORE_A_PLACE.has(before.form);
    if (known) return !(inPlace && lexicons.places.has(token.form));
    return word && !token.first && !token.broken && !inPlace;
  }
  if (token.capital || !noCapitals || token.form.length < SHORTEST_LOWER) return false;
  return known && !lexicons.places.has(token.form);
}

/** Index after the capitalised words that follow without punctuation: the surname, at most two. */
function surnameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + 2 && tokens[end]?.capital && !tokens[end]?.broken && !tokens[end]?.first)
    end++;
  return Math.max(end, from);
}

/**
 * Index after initials: `M.K.`, `J. B.` (capital letters alone, each with a full stop), or one letter that
 * stands where a person would ("spoke to T and her mum", "K. said"); else `at`.
 */
function initialsEnd(tokens: readonly Token[], text: string, at: number): number {
  let end = at;
  while (end < at + 3) {
    const token = tokens[end];
    const single = token && isLetter(token) && text[token.end] === '.';
    if (!single) break;
    end++;
  }
  if (end - at >= 2) return end;
  const token = tokens[at];
  if (!token || !isLetter(token) || token.form === 'i' || token.form === 'a') return at;
  const before = BEFORE_AN_INITIAL.has(tokens[at - 1]?.form ?? '') && !token.first;
  const after = tokens[at + 1];
  const acts = after && !after.broken && AFTER_AN_INITIAL.has(after.form);
  return before || (token.first && acts) ? at + 1 : at;
}

function isLetter(token: Token): boolean {
  return token.capital && token.end - token.start === 1;
}
