import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/cli/check-files.ts';
import { citation } from '../../../src/cli/citation.ts';
import { quote, report } from '../../../src/cli/report.ts';
import type { Clause } from '../../../src/engine/types.ts';
import { fakeCheck, finding, memoryIo, verdict } from './fakes.ts';

const options = { files: ['-'], markdown: false, json: false };
const clause: Clause = {
  code: 'swe-2019',
  body: 'Social Work England',
  document: 'Professional Standards',
  number: '5.6',
  heading: 'Integrity',
  paraphrase: 'Be careful.',
  url: 'https://example.org/standards',
};

describe('check', () => {
  it('names place, concern, score, words, reason and replacement', async () => {
    const { io, written } = memoryIo({ stdin: ['Monday.\nOh, the dru', 'ggie'] });
    expect(await checkFiles(options, fakeCheck, io)).toBe(1);
    expect(written.out).toBe(
      [
        'standard input:2:9 derogatory (0.91 ≥ 0.50) "druggie" — Because.',
        '    instead: person who uses drugs',
        '1 checked, 1 to pause over',
        '',
      ].join('\n'),
    );
  });

  it('cites the clause with its address', () => {
    const found = verdict({ venting: { score: 0.6, findings: [finding(0, 'ugh', { clause })] } });
    expect(report('a.txt', 'ugh', found)).toBe(
      'a.txt:1:1 venting (0.60 ≥ 0.50) "ugh" — Because. ' +
        '[Social Work England: Professional Standards, 5.6 (Integrity) <https://example.org/standards>]\n',
    );
  });

  it('lists findings in the order of the text, and only those of reported concerns', () => {
    const found = verdict({
      identifying: { score: 0.9, findings: [finding(4, 'b'), finding(8, 'c')] },
      venting: { score: 0.6, findings: [finding(0, 'a')] },
      conduct: { score: 0.3, findings: [finding(2, 'x')] },
    });
    expect(report('f', 'a x b   c', found).match(/"(.)"/g)).toEqual(['"a"', '"b"', '"c"']);
  });

  it('is clear about clear texts', async () => {
    const { io, written } = memoryIo({ files: { 'a.txt': 'fine', 'b.txt': '' } });
    expect(await checkFiles({ ...options, files: ['a.txt', 'b.txt'] }, fakeCheck, io)).toBe(0);
    expect(written).toEqual({ out: '2 checked, nothing to pause over\n', err: '' });
  });

  it('reads files called .md as Markdown, and others when told to', async () => {
    const files = { 'a.md': '`druggie`', 'a.MARKDOWN': '`druggie`', 'a.txt': '`druggie`' };
    const check = (name: string, markdown: boolean) =>
      checkFiles({ ...options, files: [name], markdown }, fakeCheck, memoryIo({ files }).io);
    expect(await check('a.md', false)).toBe(0);
    expect(await check('a.MARKDOWN', false)).toBe(0);
    expect(await check('a.txt', false)).toBe(1);
    expect(await check('a.txt', true)).toBe(0);
  });

  it('reports an unreadable file, checks the rest and says so in the exit code', async () => {
    const { io, written } = memoryIo({
      files: { 'bad.txt': new Uint8Array([0x66, 0xff]), 'good.txt': 'the druggie' },
    });
    const files = ['gone.txt', 'bad.txt', 'good.txt'];
    expect(await checkFiles({ ...options, files }, fakeCheck, io)).toBe(2);
    expect(written.err).toMatch(/^gone\.txt: there is no such file.*\nbad\.txt: .*UTF-8/);
    expect(written.out).toMatch(/^good\.txt:1:5 /);
    expect(written.out).toMatch(/1 checked, 1 to pause over, 2 could not be checked\n$/);
  });

  it('writes JSON with lines and columns', async () => {
    const { io, written } = memoryIo({ files: { 'a.txt': '\ufeffone\r\n\ttwo druggie' } });
    await checkFiles({ ...options, files: ['a.txt', 'b.txt'], json: true }, fakeCheck, io);
    const [first, second] = JSON.parse(written.out);
    expect(first.file).toBe('a.txt');
    expect(first.concerns).toHaveLength(12);
    const [found] = first.concerns[2].findings;
    expect(found).toMatchObject({ start: 10, end: 17, line: 2, column: 6, text: 'druggie' });
    expect(second).toEqual({ file: 'b.txt', error: expect.stringContaining('no such file') });
  });
});

describe('quote', () => {
  it('lets no control or direction sign reach the terminal', () => {
    expect(quote('a\u001b[31m\n\u009b\u202eb"\ud800')).toBe(
      String.raw`"a\u001b[31m\n\u009b\u202eb\"\ud800"`,
    );
  });

  it('cuts long words', () => {
    expect(quote('x'.repeat(500))).toBe(`"${'x'.repeat(80)}…"`);
  });
});

describe('citation', () => {
  it.each([
    [{}, 'Social Work England: Professional Standards, 5.6 (Integrity)'],
    [{ number: null }, 'Social Work England: Professional Standards (Integrity)'],
    [{ number: null, heading: '' }, 'Social Work England: Professional Standards'],
    [{ body: '', heading: '' }, 'Professional Standards, 5.6'],
  ])('%j', (part, text) => {
    expect(citation({ ...clause, ...part })).toBe(text);
  });
});
