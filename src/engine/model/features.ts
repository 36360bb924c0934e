import type { Reading, Sentence } from '../reading/read.ts';
import { foldHash, HASH_START, hashOn } from './packed.ts';
import { extentOf, type Piece } from './pieces.ts';
import type { Themes } from './themes.ts';

/**
 * Takes note of a feature and of the sentence where it was seen. Its name comes in parts, so that whoever needs only
 * the hash of it (`Features`) need not put it together (`nameOf`).
 */
export type AddFeature = (
  kind: string,
  first: string,
  second: string | undefined,
  sentence: number,
) => void;

/** The name of a feature, of which the first letter tells the kind. */
export function nameOf(kind: string, first: string, second?: string): string {
  return second === undefined ? `${kind}:${first}` : `${kind}:${first} ${second}`;
}

/** Everything that the text model looks at in a piece, each feature once, by the hash of its name. */
export class Features {
  readonly hashes: number[] = [];
  /** For each hash, the kind of the feature and the sentence where it was seen first. */
  readonly kinds: string[] = [];
  readonly sentences: number[] = [];
  private readonly seen = new Set<number>();

  readonly add: AddFeature = (kind, first, second, sentence) => {
    // The hash of `nameOf`.
    let hash = hashOn(hashOn(hashOn(HASH_START, kind), ':'), first);
    if (second !== undefined) hash = hashOn(hashOn(hash, ' '), second);
    hash = foldHash(hash);
    if (this.seen.has(hash)) return;
    this.seen.add(hash);
    this.hashes.push(hash);
    this.kinds.push(kind);
    this.sentences.push(sentence);
  };
}

/** Mentions that stand for themselves: which name it is teaches the model nothing, that it is one does. */
const ABSTRACT = new Set([
  'name',
  'initials',
  'place',
  'public-name',
  'work-title',
  'id-number',
  'age',
  'mention',
]);

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
  'kin',
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

/** Themes, classes, meanings, whom, frames, rules and the length. */
const MARKS = new Set('gcmwWfFrl');

/** Whether features of a kind are marks: what is known of a piece besides its very words. */
export function isMark(kind: string): boolean {
  return MARKS.has(kind);
}

/** Words, and what stands beside classes of words. */
const WORDS = new Set('uk');

/** Whether the hidden layer may listen to features of a kind: to marks, and to words by themselves. */
export function isHeard(kind: string): boolean {
  return MARKS.has(kind) || WORDS.has(kind);
}

const PREFIX = 4;

/** Upper bounds, in UTF-16 code units, of the length bands. */
const LENGTHS = [60, 100, 200, 400, 1000];

/** A rule that holds, and the sentence of the match. */
export interface RuleSeen {
  /** `pack/rule`. */
  readonly id: string;
  readonly sentence: number;
}

/** The features of a piece; of rules, those that the model has weighed. */
export function featuresOf(
  reading: Reading,
  rules: readonly RuleSeen[],
  piece: Piece,
  themes: Themes,
): Features {
  const features = new Features();
  addFeatures(reading, rules, piece, themes, features.add);
  return features;
}

/**
 * The model's view of a piece of a post: words and pairs of words with names, places, ages and numbers
 * made abstract; the themes of words; word classes and their neighbours; wordings and what they mean; whom
 * sentences are about and in what frame; which rules hold; how long it is. The same feature may be added more than once.
 */
export function addFeatures(
  reading: Reading,
  rules: readonly RuleSeen[],
  piece: Piece,
  themes: Themes,
  add: AddFeature,
): void {
  for (let index = piece.first; index < piece.end; index++) {
    const sentence = reading.sentences[index];
    if (!sentence) continue;
    addWords(reading, sentence, index, themes, add);
    addClasses(reading, sentence, index, add);
    addWho(sentence, index, add);
  }
  for (let index = piece.first; index < piece.end; index++) {
    for (const { meaning, pattern } of reading.sentences[index]?.wordings ?? []) {
      add('m', meaning, undefined, index);
      add('q', pattern, undefined, index);
    }
  }
  for (const { id, sentence } of rules) {
    if (sentence >= piece.first && sentence < piece.end) add('r', id, undefined, sentence);
  }
  const extent = extentOf(reading, piece);
  const band = LENGTHS.findIndex((bound) => extent.end - extent.start < bound);
  add('l', String(band < 0 ? LENGTHS.length : band), undefined, piece.first);
  addWhole(reading, piece, add);
}

function addWords(
  reading: Reading,
  sentence: Sentence,
  index: number,
  themes: Themes,
  add: AddFeature,
): void {
  let before = '^';
  for (let i = sentence.first; i < sentence.end; ) {
    const [word, end] = abstractWord(reading, i);
    add('u', word, undefined, index);
    add('b', before, word, index);
    if (word.length > PREFIX && word[0] !== '<') add('p', word.slice(0, PREFIX), undefined, index);
    const theme = themes.get(word);
    if (theme !== undefined) add('g', String(theme), undefined, index);
    before = word;
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

function addClasses(reading: Reading, sentence: Sentence, index: number, add: AddFeature): void {
  let before = '^';
  let beforeIsClass = true;
  for (let i = sentence.first; i < sentence.end; ) {
    const spans = reading.classes.spans.get(i) ?? [];
    for (const span of spans) add('c', span.name, undefined, index);
    const name = CLASSES.find((candidate) => spans.some((span) => span.name === candidate));
    const word = name ? `<${name}>` : (reading.tokens[i]?.form ?? '');
    if (name || beforeIsClass) add('k', before, word, index);
    before = word;
    beforeIsClass = name !== undefined;
    i = spans.find((span) => span.name === name)?.end ?? i + 1;
  }
}

function addWho(sentence: Sentence, index: number, add: AddFeature): void {
  const about = [...sentence.about].sort();
  for (const who of about) {
    add('w', who, undefined, index);
    for (const other of about) if (who < other) add('w', `${who}+${other}`, undefined, index);
  }
  for (const frame of sentence.frames) add('f', frame, undefined, index);
}

/** What only the whole piece tells: whom it is about at all; and the frames of the post. */
function addWhole(reading: Reading, { first, end }: Piece, add: AddFeature): void {
  const sentences = reading.sentences.slice(first, end);
  const about = new Set(sentences.flatMap((sentence) => [...sentence.about]));
  const key = (['client', 'own', 'kin', 'colleague', 'public', 'group', 'somebody'] as const)
    .filter((who) => about.has(who))
    .join('+');
  add('W', key, undefined, first);
  for (const frame of reading.frames) add('F', frame, undefined, first);
}
