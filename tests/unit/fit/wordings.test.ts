import { expect, test } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { lexiconsOf } from '../../../src/engine/checker.ts';
import { readPost } from '../../../src/engine/reading/read.ts';
import { meet, readMeanings } from '../../../src/fit/wordings.ts';

const lexicons = lexiconsOf({ ...builtIn.lexicons, meanings: {} });
const posts = ['Left my laptop on the bus.', 'Lost the laptop, then left it on a bus'].map((text) =>
  readPost(text, lexicons),
);

test('wordings are met as often as they stand in posts, with the forms that they matched', () => {
  const meaning = (id: string, ...wordings: string[]) => ({ id, what: '', wordings });
  const met = meet(
    [
      meaning('mislaid', '(leave | lose) (my | the) laptop', 'on (a | the) bus'),
      meaning('fed', 'toast'),
    ],
    posts,
    lexicons,
  );
  expect(met.map(({ meaning, times }) => [meaning, times])).toEqual([
    ['mislaid', 2],
    ['mislaid', 2],
    ['fed', 0],
  ]);
  expect(met[0]?.forms).toEqual(
    new Map([
      ['left', 1],
      ['my', 1],
      ['laptop', 2],
      ['lost', 1],
      ['the', 1],
    ]),
  );
});

test('every meaning that is in use comes from a file of wordings with its name', () => {
  const written = readMeanings('tests/corpus/wordings');
  expect(written.map(({ id }) => id)).toEqual(Object.keys(builtIn.lexicons.meanings));
  for (const { what, wordings } of written) {
    expect(what).not.toBe('');
    expect(wordings.length).toBeGreaterThan(0);
  }
});
