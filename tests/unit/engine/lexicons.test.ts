import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { compileLexicons } from '../../../src/engine/lexicons.ts';
import { readPost } from '../../../src/engine/reading/read.ts';

const FOLDER = join(import.meta.dirname, '../../../rules/lexicons');
const linesOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
const lexicons = compileLexicons(builtIn.lexicons);

describe.each(['public-figures.txt', 'work-titles.txt'])('%s', (file) => {
  const lines = linesOf(file);

  it('is in order, in lower case, and has nothing twice', () => {
    expect(lines).toEqual([...new Set(lines)].sort());
    expect(lines.filter((line) => line !== line.toLowerCase().trim())).toEqual([]);
  });

  it('has nothing that a post would not be found to say', () => {
    const missed = lines.filter((line) => {
      const { tokens, classes } = readPost(line, lexicons);
      const found = [...classes.of('public-name'), ...classes.of('work-title')];
      return !found.some(({ start, end }) => start === 0 && end === tokens.length);
    });
    expect(missed).toEqual([]);
  });
});

describe('public-figures.txt', () => {
  it('has no given name alone: a Kylie is mostly somebody else', () => {
    const given = new Set(['first-names.txt', 'more-names.txt', 'word-names.txt'].flatMap(linesOf));
    expect(linesOf('public-figures.txt').filter((line) => given.has(line))).toEqual([]);
  });
});
