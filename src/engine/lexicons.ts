import { PatternSet } from './pattern/pattern-set.ts';
import { parsePattern } from './pattern/syntax.ts';
import { FRAMES, type Frame } from './reading/frames.ts';
import type { Wording } from './reading/meanings.ts';
import { PhraseList } from './reading/phrase-list.ts';

/** The word lists that every rule can use; `rules/lexicons` holds the real ones. */
export interface LexiconData {
  /** Class name → patterns of plain words and of what the reading finds by itself. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Class name → patterns, which may use the classes of `words`. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly frames: Readonly<
    Partial<
      Record<Frame, { readonly sentence?: readonly string[]; readonly post?: readonly string[] }>
    >
  >;
  /** Meaning → patterns, which may use the classes of `words`. For the text model, not for rules. */
  readonly meanings: Readonly<Record<string, readonly string[]>>;
  /** Lower-case given names, one per line. */
  readonly firstNames: string;
  /** Given names that are also everyday words, one per line. */
  readonly wordNames: string;
  /** Lower-case place names, one per line. */
  readonly places: string;
  /** Lower-case names of people whom everybody knows, one per line. */
  readonly publicFigures: string;
  /** Lower-case titles of series, films, books, plays and games, one per line. */
  readonly workTitles: string;
}

/** Classes that the reading finds by itself, without a list. */
export const BUILT_IN_CLASSES = [
  'name', // a person's name, with its surname
  'initials', // M.K.
  'place', // a town or district
  'check-in', // the word after "@ ", as in "@ Heathrow Airport"
  'public-name', // somebody whom everybody knows
  'work-title', // a series, film, book, play or game
  'capital', // any capitalised word that does not begin its sentence
  'age', // 14, 14yo, 14-year-old
  'id-number', // phone, e-mail, postcode, health or case number
  'mention', // @somebody
  'emoji',
] as const;

/** Lexicons, compiled once and shared by every check. */
export interface Lexicons {
  readonly words: PatternSet<string>;
  readonly phrases: PatternSet<string>;
  readonly frames: PatternSet<{ readonly frame: Frame; readonly wholePost: boolean }>;
  readonly meanings: PatternSet<Wording>;
  readonly firstNames: ReadonlySet<string>;
  readonly wordNames: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly longestPlace: number;
  readonly publicFigures: PhraseList;
  readonly workTitles: PhraseList;
  /** Every class that a pattern may name. */
  readonly classNames: ReadonlySet<string>;
}

/** Compiles the lexicons. Throws `PatternError` when a list is faulty. */
export function compileLexicons(data: LexiconData): Lexicons {
  const builtIn = new Set<string>(BUILT_IN_CLASSES);
  const wordClasses = new Set([...builtIn, ...Object.keys(data.words)]);
  const classNames = new Set([...wordClasses, ...Object.keys(data.phrases)]);
  const frames = FRAMES.flatMap((frame) => [
    ...(data.frames[frame]?.sentence ?? []).map((source) => ({
      key: { frame, wholePost: false },
      node: parsePattern(source),
    })),
    ...(data.frames[frame]?.post ?? []).map((source) => ({
      key: { frame, wholePost: true },
      node: parsePattern(source),
    })),
  ]);
  const meanings = Object.entries(data.meanings).flatMap(([meaning, patterns]) =>
    patterns.map((pattern) => ({ key: { meaning, pattern }, node: parsePattern(pattern) })),
  );
  const places = lines(data.places);
  return {
    words: new PatternSet(patternsOf(data.words), builtIn),
    phrases: new PatternSet(patternsOf(data.phrases), wordClasses),
    frames: new PatternSet(frames, classNames),
    meanings: new PatternSet(meanings, wordClasses),
    firstNames: lines(data.firstNames),
    wordNames: lines(data.wordNames),
    places,
    longestPlace: Math.max(1, ...[...places].map((place) => place.split(/[ -]/).length)),
    publicFigures: new PhraseList(lines(data.publicFigures)),
    workTitles: new PhraseList(lines(data.workTitles)),
    classNames,
  };
}

function* patternsOf(classes: Readonly<Record<string, readonly string[]>>) {
  for (const [key, sources] of Object.entries(classes)) {
    for (const source of sources) yield { key, node: parsePattern(source) };
  }
}

function lines(list: string): ReadonlySet<string> {
  return new Set(list.split('\n').filter((line) => line !== ''));
}
