import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/engine/text/tokens.ts';

const forms = (text: string) => tokenize(text).map((token) => token.form);
const sentences = (text: string) => new Set(tokenize(text).map((token) => token.sentence)).size;

describe('tokenize', () => {
  it('gives words with the offsets of the text', () => {
    const text = 'Saw mum’s flat — again!';
    const tokens = tokenize(text);
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual([
      'Saw',
      'mum’s',
      'flat',
      'again',
    ]);
    expect(tokens.map((token) => token.form)).toEqual(['saw', 'mum', 'flat', 'again']);
  });

  it.each([
    ["don't he'd we're", ["don't", 'he', 'we']],
    ['bed-blocker', ['bed', 'blocker']],
    ['#HomeVisit #homevisit', ['home', 'visit', 'homevisit']],
    ['see https://example.org/a?b=c. ok', ['see', 'https://example.org/a?b=c.', 'ok']],
    ['ask @jo_b now', ['ask', '@jo_b', 'now']],
    ['dr*ggie sh!t l@d', ['dr*ggie', 'sh!t', 'l@d']],
    ['dru\u200bggie', ['druggie']],
    ['drυggie', ['druggie']],
    ['Ｄｒｕｇｇｉｅ café', ['druggie', 'cafe']],
    ['A&E at 10.30', ['a&e', 'at', '10.30']],
    ['14yo 2nd', ['14yo', '2nd']],
    ['😂lol', ['😂', 'lol']],
    ['', []],
    ['\u0000 \ud800 \udfff', []],
  ])('%j is %j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('leaves Cyrillic words alone', () => {
    expect(forms('сестра')).toEqual(['сестра']);
  });

  it.each([
    ['One. Two! Three?', 3],
    ['Mr. Smith saw Dr. Jones', 1],
    ['M.K. is home', 1],
    ['line one\nline two', 2],
    ['well... yes', 1],
    ['it cost 3.50 today', 1],
  ])('%j has %d sentences', (text, count) => {
    expect(sentences(text)).toBe(count);
  });

  it('keeps offsets in order and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          end = token.end;
        }
      }),
    );
  });
});
