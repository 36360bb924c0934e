import type { Reading, Sentence } from '../reading/read.ts';
import type { Who } from '../reading/who.ts';
import { extentOf, type Piece } from './pieces.ts';
import type { Themes } from './themes.ts';

/** Everything that the text model looks at in a post, each with the sentence where it was seen first. */
export type Features = ReadonlyMap<string, number>;

/** Mentions that stand for themselves: which name it is teaches the model nothing, that it is one does. */
const ABSTRACT = new Set(['name', 'initials', 'place', 'id-number', 'age', 'mention']);

/** Word classes worth seeing next to words, the most telling first where several cover a word. */
const CLASSES = [
  'own',
  'client',
  'colleague',
  'public',
  'group',
  'name',
  'place',
  'age',
  'relative',
  'kin-own',
  'person-word',
  'colleague-word',
  'work',
  'recent',
  'says',
  'anger',
  'does',
];

/** Marks by their first letter: themes, classes, whom, frames, rules and the length. */
const MARK = /^[gcwWfFrl]:/;

/** Whether a feature is a mark: what is known of a piece besides its very words. */
export function isMark(feature: string): boolean {
  return MARK.test(feature);
}

const PREFIX = 4;

/** Upper bounds, in UTF-16 code units, of the length bands. */
const LENGTHS = [60, 100, 200, 400, 1000];

/**
 * The model's view of a piece of a post: words and pairs of words with names, places, ages and numbers
 * made abstract, and the same by theme; word classes and their neighbours; whom sentences are about and
 * in what frame; which rules hold; how long it is. `rules` are ids of the matching rules that the model
 * has weighed, with the sentence of the match.
 */
export function featuresOf(
  reading: Reading,
  rules: readonly { readonly id: string; readonly sentence: number }[],
  piece: Piece,
  themes: Themes,
): Features {
  const features = new Map<string, number>();
  const add = (feature: string, sentence: number): void => {
    if (!features.has(feature)) features.set(feature, sentence);
  };
  for (let index = piece.first; index < piece.end; index++) {
    const sentence = reading.sentences[index];
    if (!sentence) continue;
    addWords(reading, sentence, index, themes, add);
    addWordsAbout(reading, sentence, index, add);
    addClasses(reading, sentence, index, add);
    addWho(sentence, index, add);
  }
  for (const { id, sentence } of rules) {
    if (sentence >= piece.first && sentence < piece.end) add(`r:${id}`, sentence);
  }
  const extent = extentOf(reading, piece);
  const band = LENGTHS.findIndex((bound) => extent.end - extent.start < bound);
  add(`l:${band < 0 ? LENGTHS.length : band}`, piece.first);
  addWhole(reading, piece, add);
  return features;
}

type Add = (feature: string, sentence: number) => void;

function addWords(
  reading: Reading,
  sentence: Sentence,
  index: number,
  themes: Themes,
  add: Add,
): void {
  let before = '^';
  let themeBefore: number | undefined;
  for (let i = sentence.first; i < sentence.end; ) {
    const [word, end] = abstractWord(reading, i);
    add(`u:${word}`, index);
    add(`b:${before} ${word}`, index);
    if (word.length > PREFIX && word[0] !== '<') add(`p:${word.slice(0, PREFIX)}`, index);
    const theme = themes.get(word);
    if (theme !== undefined) add(`g:${theme}`, index);
    if (theme !== undefined || themeBefore !== undefined) {
      add(`h:${themeBefore ?? before} ${theme ?? word}`, index);
    }
    themeBefore = theme;
    before = word;
    i = end;
  }
}

/** Whom a sentence is about, the closest to the work first. */
const CLOSEST: readonly Who[] = ['client', 'somebody', 'own', 'colleague', 'public', 'group'];

/** Words together with whom their sentence is about: "cried" of a client is not "cried" of one's own child. */
function addWordsAbout(reading: Reading, sentence: Sentence, index: number, add: Add): void {
  const who =
    sentence.about.has('own') && !sentence.about.has('client')
      ? 'own'
      : (CLOSEST.find((one) => sentence.about.has(one)) ?? 'nobody');
  for (let i = sentence.first; i < sentence.end; ) {
    const [word, end] = abstractWord(reading, i);
    add(`a:${who} ${word}`, index);
    i = end;
  }
}

/** The word at token `i`, or the kind of mention that begins there, and the token after it. */
function abstractWord(reading: Reading, i: number): [string, number] {
  const token = reading.tokens[i];
  if (!token) return ['', i + 1];
  for (const span of reading.classes.spans.get(i) ?? []) {
    if (ABSTRACT.has(span.name)) return [`<${span.name}>`, span.end];
  }
  if (token.kind === 'number') return ['<number>', i + 1];
  if (token.kind === 'link') return ['<link>', i + 1];
  return [token.form, i + 1];
}

function addClasses(reading: Reading, sentence: Sentence, index: number, add: Add): void {
  let before = '^';
  let beforeIsClass = true;
  for (let i = sentence.first; i < sentence.end; ) {
    const spans = reading.classes.spans.get(i) ?? [];
    for (const span of spans) add(`c:${span.name}`, index);
    const name = CLASSES.find((candidate) => spans.some((span) => span.name === candidate));
    const word = name ? `<${name}>` : (reading.tokens[i]?.form ?? '');
    if (name || beforeIsClass) add(`k:${before} ${word}`, index);
    before = word;
    beforeIsClass = name !== undefined;
    i = spans.find((span) => span.name === name)?.end ?? i + 1;
  }
}

function addWho(sentence: Sentence, index: number, add: Add): void {
  const about = [...sentence.about].sort();
  for (const who of about) {
    add(`w:${who}`, index);
    for (const other of about) if (who < other) add(`w:${who}+${other}`, index);
  }
  for (const frame of sentence.frames) add(`f:${frame}`, index);
}

/** What only the whole piece tells: whom it is about at all; and the frames of the post. */
function addWhole(reading: Reading, { first, end }: Piece, add: Add): void {
  const sentences = reading.sentences.slice(first, end);
  const about = new Set(sentences.flatMap((sentence) => [...sentence.about]));
  const key = (['client', 'own', 'colleague', 'public', 'group', 'somebody'] as const)
    .filter((who) => about.has(who))
    .join('+');
  add(`W:${key}`, first);
  for (const frame of reading.frames) add(`F:${frame}`, first);
}
