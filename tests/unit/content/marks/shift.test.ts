import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftedBy } from '../../../../src/content/marks/shift.ts';

describe('words after an edit', () => {
  it.each([
    ['before it, stay', 'met the druggie', 'met the druggie now', { start: 8, end: 15 }],
    ['after it, move along', 'met the druggie', 'I met the druggie', { start: 10, end: 17 }],
    ['that it changed, are gone', 'met the druggie', 'met the drugie', null],
    ['that were split, are gone', 'met the druggie', 'met the drug gie', null],
    ['of a text that is gone, are gone', 'met the druggie', '', null],
  ])('%s', (_, before, after, wanted) => {
    expect(shiftedBy(before, after)({ start: 8, end: 15 })).toEqual(wanted);
  });

  it('are never others than they were', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(short, short, fc.nat(12), fc.nat(12), (before, after, one, other) => {
        const start = Math.min(one, other, before.length);
        const end = Math.min(Math.max(one, other), before.length);
        const moved = shiftedBy(before, after)({ start, end });
        if (moved) {
          expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
        }
      }),
    );
  });
});
