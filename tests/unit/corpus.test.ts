import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus, TEST_HANDS } from '../../src/fit/corpus.ts';

const posts = readCorpus(join(import.meta.dirname, '../corpus/hands'));
const bad = (is: (post: (typeof posts)[number]) => boolean) => posts.filter(is).map(({ id }) => id);

describe('the corpus', () => {
  it('has ids of its own, named after the hand', () => {
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    expect(bad(({ id, hand }) => !id.startsWith(`${hand}-`))).toEqual([]);
  });

  it('names concerns exactly where a post should pause', () => {
    expect(bad(({ pause, concerns }) => pause !== concerns.length > 0)).toEqual([]);
  });

  it('marks words that stand in the post, for concerns that it names', () => {
    expect(bad(({ text, spans }) => spans.some((span) => !text.includes(span.text)))).toEqual([]);
    expect(bad(({ pause, spans }) => !pause && spans.length > 0)).toEqual([]);
  });

  it('has no post twice', () => {
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
  });

  it('keeps its test hands', () => {
    for (const hand of TEST_HANDS) expect(posts.some((post) => post.hand === hand)).toBe(true);
  });
});
