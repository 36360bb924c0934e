import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/engine/pattern/syntax.ts';
import { patternText } from '../../../src/fit/pattern-text.ts';

const text = (pattern: string, forms: ReadonlyMap<string, number>, least = 1) =>
  patternText(parsePattern(pattern), forms, least);

describe('a pattern written without what is not met', () => {
  it('leaves out the choices that are met too seldom', () => {
    const forms = new Map([
      ['left', 4],
      ['laptop', 3],
      ['diary', 1],
    ]);
    expect(text('leave ...3 (laptop | diary | phone)', forms)).toBe('leave ...3 (laptop | diary)');
    expect(text('leave ...3 (laptop | diary | phone)', forms, 2)).toBe('leave ...3 laptop');
  });

  it('leaves out what may be missing, and gaps at either end', () => {
    const forms = new Map([['mum', 2]]);
    expect(text('foster? mum (of | to)? ...', forms)).toBe('mum');
  });

  it('keeps a choice of which nothing would be left', () => {
    expect(text('(cat | dog) ...', new Map())).toBe('(cat | dog)');
  });

  it.each([
    '=SU (of | in) <place>',
    'age* <age 5-17> <number> <number 65+>',
    '(the | a)? (old lady)? _ ... ...8 x',
  ])('is as it was where everything is met: %s', (pattern) => {
    expect(
      text(
        pattern,
        new Map([
          ['age', 9],
          ['x', 9],
          ['su', 9],
          ['of', 9],
          ['in', 9],
          ['the', 9],
          ['a', 9],
          ['old', 9],
          ['lady', 9],
        ]),
      ),
    ).toBe(pattern);
  });
});
