import { readFileSync } from 'node:fs';
import { builtIn } from '../data/built-in.ts';
import { createChecker, lexiconsOf } from '../engine/checker.ts';
import { isSign } from '../engine/model/doubt.ts';
import { addFeatures, isHeard, isMark, nameOf } from '../engine/model/features.ts';
import { hashOf } from '../engine/model/packed.ts';
import { extentOf, type Piece, piecesOf } from '../engine/model/pieces.ts';
import { packThemes, unpackThemes } from '../engine/model/themes.ts';
import { type Reading, readPost } from '../engine/reading/read.ts';
import { type CorpusPost, readCorpus } from './corpus.ts';
import type { Lesson } from './train.ts';

/** Words by theme, as the model will have them. */
export const THEMES = packThemes(readFileSync('rules/model/word-themes.txt', 'utf8'));

/** A post as the fit learns from it: cut into pieces, each labelled by the spans that lie in it. */
export interface Studied {
  readonly post: CorpusPost;
  readonly lessons: readonly Lesson[];
  /** What the rules alone make of it, with their likelihoods as set by hand: 0 to 1. Asked for seldom. */
  readonly byRules: () => number;
}

/** Every sentence a piece of its own. */
export function sentencesOf(reading: Reading): Piece[] {
  return reading.sentences.map((_, i) => ({ first: i, end: i + 1 }));
}

/** Reads and cuts up the whole corpus. `cut` says into which pieces. */
export function study(cut: (reading: Reading) => Piece[] = piecesOf): Studied[] {
  const lexicons = lexiconsOf(builtIn.lexicons);
  const rules = createChecker({ ...builtIn, model: undefined, replacements: undefined });
  const themes = unpackThemes(THEMES);
  return readCorpus('tests/corpus/hands').map((post) => {
    const reading = readPost(post.text, lexicons);
    const matches = rules.matches(post).map(({ rule, sentence }) => ({ id: rule.id, sentence }));
    const pieces = cut(reading);
    const lessons = pieces.map((piece) => {
      const { start, end } = extentOf(reading, piece);
      const here = post.spans.filter(({ text }) => {
        const at = post.text.indexOf(text);
        return at < end && at + text.length > start;
      });
      const whole = pieces.length === 1;
      const names = new Set<string>();
      addFeatures(reading, matches, piece, themes, (kind, first, second) => {
        names.add(nameOf(kind, first, second));
      });
      return {
        post,
        ...named([...names]),
        pause: post.pause && (whole || here.length > 0),
        concerns: whole ? post.concerns : [...new Set(here.map(({ concern }) => concern))],
      };
    });
    const byRules = () => Math.max(...rules.check(post).concerns.map(({ score }) => score));
    return { post, lessons, byRules };
  });
}

/** Features by name and, each once, as the model keeps them. */
function named(
  names: readonly string[],
): Pick<Lesson, 'names' | 'features' | 'marks' | 'heard' | 'signs'> {
  const marks = names.filter((name) => isMark(name.charAt(0)));
  const heard = names.filter((name) => isHeard(name.charAt(0)));
  return {
    names,
    features: hashesOf(names),
    marks: hashesOf(marks),
    heard: hashesOf(heard),
    signs: names.filter((name) => isSign(name.charAt(0))).length,
  };
}

function hashesOf(names: readonly string[]): Int32Array {
  return Int32Array.from(new Set(names.map(hashOf)));
}

/** The same posts with only their own weights to learn: nothing for a hidden layer, and no name that tells concerns apart. */
export function unmarked(posts: readonly Studied[]): Studied[] {
  const nothing = new Int32Array();
  return posts.map((studied) => ({
    ...studied,
    lessons: studied.lessons.map((lesson) => ({
      ...lesson,
      names: [],
      marks: nothing,
      heard: nothing,
    })),
  }));
}

/** The same posts with only those features whose kind (the letter before the colon) is in `kinds`. */
export function only(kinds: string, posts: readonly Studied[]): Studied[] {
  return posts.map((studied) => ({
    ...studied,
    lessons: studied.lessons.map((lesson) => ({
      ...lesson,
      ...named(lesson.names.filter((name) => kinds.includes(name.charAt(0)))),
    })),
  }));
}

export function lessonsOf(studied: readonly Studied[]): Lesson[] {
  return studied.flatMap(({ lessons }) => lessons);
}
