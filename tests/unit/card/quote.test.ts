import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '../../../src/content/card/quote.ts';

test('leaves a short quotation as it is', () => {
  expect(quote(' the druggie ')).toEqual({ start: 'the druggie', end: null });
});

test('shortens a long quotation in the middle, between words', () => {
  const text = `It begins here, ${'and goes on, '.repeat(20)}until it ends there.`;
  const { start, end } = quote(text);
  expect(start).toMatch(/^It begins here, .*\w,?$/);
  expect(end).toMatch(/until it ends there\.$/);
  expect(text).toContain(`${start} `);
  expect(text).toContain(` ${end}`);
});

test('shows both ends of anything, in bounds, and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (text) => {
      const { start, end } = quote(text);
      expect(start.length + (end?.length ?? 0)).toBeLessThanOrEqual(160);
      expect(start.isWellFormed()).toBe(true);
      expect(text).toContain(start);
      if (end !== null) {
        expect(end.isWellFormed()).toBe(true);
        expect(text).toContain(end);
      }
    }),
  );
});
