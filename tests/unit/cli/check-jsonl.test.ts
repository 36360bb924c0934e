import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJsonl } from '../../../src/cli/check-jsonl.ts';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import type { Post } from '../../../src/engine/types.ts';
import { fakeCheck, finding, memoryIo, verdict } from './fakes.ts';

async function answers(stdin: (string | Uint8Array)[], check = fakeCheck) {
  const { io, written } = memoryIo({ stdin });
  const code = await checkJsonl(check, io);
  const lines = written.out === '' ? [] : written.out.replace(/\n$/, '').split('\n');
  return { code, lines: lines.map((line) => JSON.parse(line)), raw: written.out, err: written.err };
}

describe('check --jsonl', () => {
  it('keeps to the contract', async () => {
    const { lines, code } = await answers(['{"id":"a","text":"a druggie","kind":"post"}\n']);
    expect(code).toBe(1);
    const [{ id, pause, concerns, ...others }] = lines;
    expect({ id, pause, others }).toEqual({ id: 'a', pause: true, others: {} });
    expect(concerns.map(({ concern }: { concern: string }) => concern)).toEqual(CONCERNS);
    expect(concerns[0]).toEqual({
      concern: 'identifying',
      score: 0,
      threshold: 0.5,
      reported: false,
      findings: [],
    });
    expect(concerns[2]).toEqual({
      concern: 'derogatory',
      score: 0.91,
      threshold: 0.5,
      reported: true,
      findings: [
        {
          start: 2,
          end: 9,
          text: 'druggie',
          rule: 'fake/word',
          reason: 'Because.',
          clause: null,
          url: null,
          replacement: 'person who uses drugs',
        },
      ],
    });
  });

  it('writes a clause as one line, with its address', async () => {
    const clause = {
      code: 'x',
      body: 'Body',
      document: 'Code',
      number: '6',
      heading: 'Privacy',
      paraphrase: '',
      url: 'https://example.org/',
    };
    const check = () => verdict({ venting: { score: 1, findings: [finding(0, 'a', { clause })] } });
    const { lines } = await answers(['{"id":"a","text":"a"}'], check);
    expect(lines[0].concerns[3].findings[0]).toMatchObject({
      clause: 'Body: Code, 6 (Privacy)',
      url: 'https://example.org/',
    });
  });

  it('answers in order, whatever the chunks', async () => {
    const posts = Array.from({ length: 50 }, (_, i) => ({
      id: `é${i}`,
      text: i % 3 ? '👩' : 'druggie',
    }));
    const bytes = new TextEncoder().encode(posts.map((post) => JSON.stringify(post)).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, i) => bytes.slice(at[i], end));
        const { lines } = await answers(chunks);
        expect(lines.map(({ id, pause }) => ({ id, pause }))).toEqual(
          posts.map(({ id, text }) => ({ id, pause: text === 'druggie' })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no JSON', 'nope', 'not JSON'],
    ['half a line', '{"id":"a","text":"x', 'not JSON'],
    ['a raw null byte', '{"id":"a","text":"\0"}', 'not JSON'],
    ['null', 'null', 'not an object'],
    ['a string', '"text"', 'not an object'],
    ['no text', '{"id":"a"}', 'text is missing'],
    ['text of a wrong type', '{"id":"a","text":7}', 'text must be a string'],
    ['no id', '{"text":"a"}', 'id is missing'],
    ['an id of a wrong type', '{"id":{},"text":"a"}', 'id must be a string'],
    ['an unknown kind', '{"id":"a","text":"a","kind":"tweet"}', 'kind must be one of'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'not UTF-8'],
  ])('answers %s with its line, and goes on', async (_, bad, error) => {
    const { lines, code, err } = await answers([
      '\n{"id":"a","text":"a"}\n',
      bad,
      '\n{"id":"b","text":""}',
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[0].id).toBe('a');
    expect(lines[1]).toEqual({ line: 3, error: expect.stringContaining(error) });
    expect(lines[2]).toMatchObject({ id: 'b', pause: false });
    expect(code).toBe(0);
    expect(err).toBe('1 of 4 lines could not be checked\n');
  });

  it('judges whatever text a post has', async () => {
    const texts = ['', '\0', '\ud800', '👩🏽‍⚕️', 'שלום', 'x'.repeat(1_000_000), 'line\nbreak\u2028'];
    const seen: string[] = [];
    const check = (post: Post) => {
      seen.push(post.text);
      return fakeCheck(post);
    };
    const { lines } = await answers(
      texts.map((text, id) => `${JSON.stringify({ id, text })}\n`),
      check,
    );
    expect(seen).toEqual(texts);
    expect(lines.map(({ id }) => id)).toEqual(texts.map((_, id) => id));
  });

  it('writes lone surrogates as escapes, so that its output is always UTF-8', async () => {
    const { raw } = await answers(['{"id":"\\udc00","text":"druggie"}\n']);
    expect(raw).toMatch(/^\{"id":"\\udc00"/);
  });

  it('passes on how many pictures go with a post', async () => {
    const seen: Post[] = [];
    const check = (post: Post) => {
      seen.push(post);
      return verdict({});
    };
    await answers(
      ['{"id":1,"text":"a","pictures":2}\n{"id":2,"text":"b","pictures":null}\n'],
      check,
    );
    expect(seen).toEqual([{ text: 'a', pictures: 2 }, { text: 'b' }]);
    const { lines } = await answers(['{"id":1,"text":"a","pictures":-1}'], check);
    expect(lines).toEqual([{ line: 1, error: 'pictures must be 0 or more' }]);
  });

  it('takes a byte order mark, CRLF and a null kind', async () => {
    const { lines } = await answers([
      '\ufeff{"id":"a","text":"x","kind":null}\r\n',
      '\r\n{"id":"b","text":"x","more":1}\r\n',
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('survives an engine that stumbles', async () => {
    const { lines } = await answers(
      ['{"id":"a","text":"boom"}\n{"id":"b","text":"x"}\n'],
      (post) => {
        if (post.text === 'boom') throw new RangeError('too deep');
        return fakeCheck(post);
      },
    );
    expect(lines).toMatchObject([
      { line: 1, error: 'could not be checked: too deep' },
      { id: 'b', pause: false },
    ]);
  });

  it('says with its exit code what it saw', async () => {
    expect((await answers([])).code).toBe(0);
    expect((await answers(['\n\n'])).code).toBe(0);
    expect((await answers(['nope\n', 'nope\n'])).code).toBe(2);
    expect((await answers(['nope\n', '{"id":"a","text":"druggie"}'])).code).toBe(1);
  });

  it('stops reading when nobody reads its answers any more', async () => {
    const { io } = memoryIo();
    let read = 0;
    async function* endless() {
      for (;;) {
        read++;
        yield new TextEncoder().encode('{"id":"a","text":"x"}\n');
      }
    }
    const stdout = { write: async () => read < 3 };
    expect(await checkJsonl(fakeCheck, { ...io, stdin: endless(), stdout })).toBe(0);
    expect(read).toBe(3);
  });

  it('answers a line before the next one has come', async () => {
    const { io, written } = memoryIo();
    const atSecond: string[] = [];
    async function* slow() {
      yield new TextEncoder().encode('{"id":"a","text":"x"}\n');
      atSecond.push(written.out);
      yield new TextEncoder().encode('{"id":"b","text":"x"}\n');
    }
    await checkJsonl(fakeCheck, { ...io, stdin: slow() });
    expect(atSecond[0]).toMatch(/"id":"a"/);
  });
});
