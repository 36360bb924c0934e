import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtIn } from '../../../src/data/built-in.ts';
import { compileLexicons } from '../../../src/engine/lexicons.ts';
import { readPost } from '../../../src/engine/reading/read.ts';

const FILE = join(import.meta.dirname, '../../names/names.yaml');
const KINDS = parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, readonly string[]>>;
const lexicons = compileLexicons(builtIn.lexicons);

/** How many of a kind's names may be missed, where that is more than none. */
const MISSED: Readonly<Record<string, number>> = {
  'in lower case, common': 1,
  'nicknames and short forms': 2,
  initials: 3,
  'names that are words': 1,
  'surnames and titles': 3,
};
/** Names of people that stand for a place: "off to Paris". */
const TAKEN_FOR_NAMES = 3;

interface Found {
  readonly missed: string[];
  readonly extra: string[];
}

/** What the reading makes of a post whose names stand in brackets. */
function find(marked: string): Found {
  const text = marked.replace(/[[\]]/g, '');
  const names = [...marked.matchAll(/\[(.*?)\]/g)].map(({ 0: all, index }, before) => ({
    start: index - 2 * before,
    end: index - 2 * before + all.length - 2,
  }));
  const { tokens, classes } = readPost(text, lexicons);
  const found = [...classes.of('name'), ...classes.of('initials')].map(({ start, end }) => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  }));
  const without = (some: typeof names, others: typeof names) =>
    some
      .filter((one) => !others.some((other) => one.start < other.end && one.end > other.start))
      .map(({ start, end }) => text.slice(start, end));
  return { missed: without(names, found), extra: without(found, names) };
}

describe('names of people', () => {
  const kinds = Object.entries(KINDS).map(([kind, posts]) => ({ kind, found: posts.map(find) }));

  it.each(kinds)('finds them: $kind', ({ kind, found }) => {
    const missed = found.flatMap((one) => one.missed);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(MISSED[kind] ?? 0);
  });

  it('takes hardly anything else for one', () => {
    const extra = kinds.flatMap(({ found }) => found.flatMap((one) => one.extra));
    expect(extra.length, extra.join(', ')).toBeLessThanOrEqual(TAKEN_FOR_NAMES);
  });
});
