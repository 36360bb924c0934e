import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { lexiconsOf } from '../../../src/engine/checker.ts';
import { compileLexicons } from '../../../src/engine/lexicons.ts';
import { PatternError } from '../../../src/engine/pattern/syntax.ts';
import { readPost } from '../../../src/engine/reading/read.ts';

/** What the class stands for in the text, in the order of the text. */
function wordsOf(name: string, text: string): string[] {
  const { tokens, classes } = readPost(text, lexiconsOf(builtIn.lexicons));
  return classes
    .of(name)
    .map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
}

describe('the word classes', () => {
  it.each([
    ['client', 'met a service user', 'service user'],
    ['relative', 'then his nan rang', 'nan'],
    ['colleague', 'told my manager so', 'manager'],
    ['person', 'and then Olivia Smith rang', 'Olivia Smith'],
    ['person', 'a lad at the bus stop', 'lad'],
    ['person', 'ask @jo_b about it', '@jo_b'],
    ['place', 'a flat in Sheffield again', 'Sheffield'],
    ['time', 'it was three weeks ago', 'three weeks ago'],
    ['time', 'see you next Tuesday morning', 'next Tuesday morning'],
    ['time', 'home by 3pm', '3pm'],
    ['time', 'it ends in March', 'March'],
    ['anger', 'I am furious', 'furious'],
    ['age', 'a boy aged 9', '9'],
  ])('<%s> in %j is %j', (name, text, expected) => {
    expect(wordsOf(name, text)).toContain(expected);
  });

  it.each([
    ['person', 'the bus was late'],
    ['time', 'it may just work, march on'],
    ['place', 'a flat with a view'],
  ])('<%s> is not in %j', (name, text) => {
    expect(wordsOf(name, text)).toEqual([]);
  });

  it('refuses a list that uses a class which is not known yet when it is read', () => {
    const { words, phrases } = builtIn.lexicons;
    const withWords = { ...builtIn.lexicons, words: { ...words, mine: ['my <relative>'] } };
    expect(() => compileLexicons(withWords)).toThrow(PatternError);
    const withPhrases = { ...builtIn.lexicons, phrases: { ...phrases, mine: ['my <client>'] } };
    expect(() => compileLexicons(withPhrases)).toThrow(PatternError);
  });
});
