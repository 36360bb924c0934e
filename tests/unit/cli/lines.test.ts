import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../../src/cli/lines.ts';
import { positions } from '../../../src/cli/position.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (line: Uint8Array | null) => (line === null ? null : new TextDecoder().decode(line));

describe('LineSplitter', () => {
  it('cuts lines across chunks', () => {
    const splitter = new LineSplitter();
    expect(splitter.push(bytes('a\nb')).map(text)).toEqual(['a']);
    expect(splitter.push(bytes('c')).map(text)).toEqual([]);
    expect(splitter.push(bytes('\n\nd')).map(text)).toEqual(['bc', '']);
    expect(splitter.end().map(text)).toEqual(['d']);
    expect(splitter.end()).toEqual([]);
  });

  it('skips a line that is too long, and only that one', () => {
    const splitter = new LineSplitter(3);
    const lines = [...splitter.push(bytes('abc\nab')), ...splitter.push(bytes('cd\nxyz\nlong'))];
    expect([...lines, ...splitter.end()].map(text)).toEqual(['abc', null, 'xyz', null]);
  });
});

describe('positions', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const place = positions('a\n👩b\r\nc\rd');
    expect([0, 1, 2, 4, 7, 9, 10].map(place)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
    ]);
  });

  it('agrees with counting', () => {
    const anyText = fc
      .array(fc.constantFrom('a', '\n', '\r\n', 'é'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(200), (source, at) => {
        const offset = Math.min(at, source.length);
        const before = source.slice(0, offset);
        const place = positions(source)(offset);
        if (before.endsWith('\r')) return; // between CR and LF
        expect(place.line).toBe(before.split('\n').length);
        expect(place.column).toBe(offset - before.lastIndexOf('\n'));
      }),
    );
  });
});
