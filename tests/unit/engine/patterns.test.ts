import { describe, expect, it } from 'vitest';
import { type ClassSpan, PatternSet } from '../../../src/engine/pattern/pattern-set.ts';
import { PatternError, parsePattern } from '../../../src/engine/pattern/syntax.ts';
import { tokenize } from '../../../src/engine/text/tokens.ts';

const KNOWN = new Set(['client', 'name']);

/** The words that `pattern` finds in `text`; `<client>` stands for "service user". */
function found(pattern: string, text: string): string[] {
  const tokens = tokenize(text);
  const spans = new Map<number, ClassSpan[]>();
  tokens.forEach((token, i) => {
    if (token.form === 'service' && tokens[i + 1]?.form.startsWith('user')) {
      spans.set(i, [{ name: 'client', end: i + 2 }]);
    }
  });
  return new PatternSet([{ key: 0, node: parsePattern(pattern) }], KNOWN)
    .match(tokens, spans, text)
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
    ['?', 0, 'right after the word'],
    ['((((((((a))))))))', 7, 'simpler'],
    ['x'.repeat(3000), 2000, 'split'],
  ])('%j is refused at %d: %s', (pattern, column, mend) => {
    const error = thrown(() => parsePattern(pattern));
    expect(error.column).toBe(column);
    expect(error.mend).toContain(mend);
  });

  it('names the classes that there are when one is unknown', () => {
    const error = thrown(() => found('<clinet>', 'x'));
    expect(error.message).toContain('<clinet>');
    expect(error.mend).toContain('client, name');
  });

  it('takes time in proportion to the text even when it nearly matches everywhere', () => {
    const set = new PatternSet(
      [{ key: 0, node: parsePattern('a ...12 a ...12 a ...12 b') }],
      KNOWN,
    );
    const tries = (words: number) => {
      const text = 'a '.repeat(words);
      const start = performance.now();
      expect(set.match(tokenize(text), new Map(), text)).toEqual([]);
      return performance.now() - start;
    };
    tries(200);
    // 1,728 ways at each word, and no more however long the text is.
    expect(tries(2000)).toBeLessThan(tries(200) * 100);
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
