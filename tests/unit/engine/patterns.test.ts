import { describe, expect, it } from 'vitest';
import { PatternSet } from '../../../src/engine/pattern/pattern-set.ts';
import { PatternError, parsePattern } from '../../../src/engine/pattern/syntax.ts';
import { ClassIndex } from '../../../src/engine/reading/classes.ts';
import { markAges } from '../../../src/engine/reading/identifiers.ts';
import { tokenize } from '../../../src/engine/text/tokens.ts';

const KNOWN = new Set(['client', 'name', 'age']);

/** The words that `pattern` finds in `text`; `<client>` stands for "service user", `<age>` for ages. */
function found(pattern: string, text: string): string[] {
  const tokens = tokenize(text);
  const classes = new ClassIndex();
  markAges(tokens, classes);
  tokens.forEach((token, i) => {
    if (token.form === 'service' && tokens[i + 1]?.form.startsWith('user')) {
      classes.add('client', i, i + 2);
    }
  });
  return new PatternSet([{ key: 0, node: parsePattern(pattern) }], KNOWN)
    .match(tokens, classes.spans, text)
    .map((hit) => text.slice(tokens[hit.start]?.start, tokens[hit.end - 1]?.end));
}

describe('a pattern', () => {
  it.each([
    ['visit', 'visits, visited, VISITING and revisit', ['visits', 'visited', 'VISITING']],
    ['tell', 'she told me', ['told']],
    ['child', 'children', ['children']],
    ['=visit', 'visit visits', ['visit']],
    ['=SU', 'the SU at the su', ['SU']],
    ['safeguard*', 'safeguarding safe', ['safeguarding']],
    ['(mum | dad | her nan)', 'mum and her nan', ['mum', 'her nan']],
    ['foster? mum', 'foster mum, mum', ['foster mum', 'mum', 'mum']],
    ['bed blocker', 'a bed-blocker', ['bed-blocker']],
    ['bed-blocker', 'a bed blocker', ['bed blocker']],
    ['<client> told', 'a service user told me', ['service user told']],
    ['<number 5-17> year', '14 years, 30 years', ['14 years']],
    ['<number 65+> year', '64 years, 65 years, 101 years', ['65 years', '101 years']],
    ['<number 9> year', '9 years, 10 years', ['9 years']],
    ['<age 5-17> boy', '14yo boy, 14yo, 18yo boy', ['14yo boy']],
    ['<age 0-1>', '18 months old, 30 months old, 3 weeks old', ['18 months old', '3 weeks old']],
    ['<age 65+>', 'aged 64 or aged 70', ['70']],
    ['saw _ mum', 'saw his mum, saw mum', ['saw his mum']],
    ['mum ...2 late', 'mum was very late. mum was not very late', ['mum was very late']],
    [
      'druggie',
      'dr*ggie drugg1e druuuggie dru\u200bggie',
      ['dr*ggie', 'drugg1e', 'druuuggie', 'dru\u200bggie'],
    ],
    ['🙄', 'again 🙄', ['🙄']],
    ['mum', '#mum', ['mum']],
  ])('%s in %j finds %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('never crosses a sentence', () => {
    expect(found('mum ... late', 'saw mum. late again')).toEqual([]);
    expect(found('mum late', 'saw mum. late again')).toEqual([]);
  });

  it.each([
    ['(mum', 4, 'add ")"'],
    ['mum)', 3, 'remove'],
    ['<client', 0, 'add ">"'],
    ['a | ', 4, 'write a word'],
    ['...', 0, 'leave at least one word'],
    ['mum?', 0, 'leave at least one word'],
    ['mum ...40 dad', 4, 'gap of 1 to'],
    ['a ... b ... c ... d ... e', 20, 'at most 3 gaps'],
    ['mu+m', 0, '(this | that)'],
    ['<number 9-5>', 0, '<number 5-9>'],
    ['<age 17-5>', 0, '<age 5-17>'],
    ['mum <number teen>', 4, '<number 5-17>'],
    ['?', 0, 'right after the word'],
    ['((((((((a))))))))', 7, 'simpler'],
    ['x'.repeat(3000), 2000, 'split'],
  ])('%j is refused at %d: %s', (pattern, column, mend) => {
    const error = thrown(() => parsePattern(pattern));
    expect(error.column).toBe(column);
    expect(error.mend).toContain(mend);
    expect(error.message).toContain(`; expected ${error.expected}`);
  });

  it('names the classes that there are when one is unknown', () => {
    const error = thrown(() => found('my <clinet>', 'x'));
    expect(error.column).toBe(3);
    expect(error.message).toContain('<clinet>');
    expect(error.mend).toContain('age, client, name');
  });
});

function thrown(action: () => unknown): PatternError {
  try {
    action();
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
