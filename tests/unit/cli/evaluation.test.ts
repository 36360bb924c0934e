import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../../src/cli/evaluation/calibration.ts';
import { evaluate } from '../../../src/cli/evaluation/evaluate.ts';
import { readLabelled } from '../../../src/cli/evaluation/labelled.ts';
import { type Judged, measure } from '../../../src/cli/evaluation/measure.ts';
import { worstFalseAlarms, worstMisses } from '../../../src/cli/evaluation/worst.ts';
import { fakeCheck, finding, memoryIo, verdict } from './fakes.ts';

const label = { also: [], spans: [], concerns: [] };

// Six posts: of four to pause three are caught; of two harmless ones one is held.
const judged: Judged[] = [
  {
    // Right concern named; one of two spans touched (the second occurrence of "he" is enough).
    post: {
      ...label,
      id: 'both',
      text: 'he and he and she',
      kind: 'post',
      pause: true,
      concerns: ['venting', 'derogatory'],
      spans: [
        { concern: 'venting', text: 'he' },
        { concern: 'derogatory', text: 'she' },
      ],
    },
    verdict: verdict({
      venting: { score: 0.95, findings: [finding(7, 'he')] },
      // Not reported, so its finding does not touch the span.
      derogatory: { score: 0.4, findings: [finding(14, 'she')] },
    }),
  },
  {
    // Caught for a concern that the label only allows.
    post: {
      ...label,
      id: 'also',
      text: 'x'.repeat(200),
      kind: 'post',
      pause: true,
      concerns: ['derogatory'],
      also: ['venting'],
      spans: [{ concern: 'derogatory', text: 'xxx' }],
    },
    verdict: verdict({ venting: { score: 0.85, findings: [finding(199, 'x')] } }),
  },
  {
    // Caught, without labelled concerns.
    post: { ...label, id: 'bare', text: 'bare', pause: true },
    verdict: verdict({ employer: { score: 0.55 } }),
  },
  {
    post: {
      ...label,
      id: 'missed',
      text: 'missed',
      kind: 'blog',
      pause: true,
      concerns: ['venting'],
    },
    verdict: verdict({ venting: { score: 0.25, findings: [finding(0, 'm', { rule: 'a/b' })] } }),
  },
  {
    post: { ...label, id: 'alarm', text: 'alarm', kind: 'blog', pause: false },
    verdict: verdict({ venting: { score: 0.65, findings: [finding(0, 'a'), finding(1, 'l')] } }),
  },
  {
    post: { ...label, id: 'quiet', text: 'quiet', kind: 'post', pause: false },
    verdict: verdict({}),
  },
];

describe('measure', () => {
  const figures = measure(judged);
  const of = (concern: string) => figures.concerns.find((one) => one.concern === concern);

  it('counts what was caught and what was held wrongly', () => {
    expect(figures.all).toEqual({
      posts: 6,
      toPause: 4,
      caught: 3,
      falseAlarms: 1,
      recall: 3 / 4,
      falseAlarmRate: 1 / 2,
      precision: 3 / 4,
    });
  });

  it('counts by concern: allowed ones are neither right nor wrong', () => {
    expect(of('venting')).toEqual({
      concern: 'venting',
      labelled: 2,
      found: 1,
      recall: 1 / 2,
      // Reported on both, also, alarm: right, neutral, wrong.
      precision: 1 / 2,
      falseAlarms: 1,
    });
    expect(of('derogatory')).toMatchObject({ labelled: 2, recall: 0, precision: null });
    expect(of('employer')).toMatchObject({
      labelled: 0,
      recall: null,
      precision: 0,
      falseAlarms: 1,
    });
  });

  it('counts right names and touched spans among the caught', () => {
    expect(figures.named).toEqual({ caught: 2, right: 1, rate: 1 / 2 });
    // he: yes; she: only by an unreported finding; xxx: its last occurrence is overlapped.
    expect(figures.spans).toEqual({ inCaught: 3, touched: 2, rate: 2 / 3 });
  });

  it('breaks down by length and kind', () => {
    expect(figures.byLength.map(({ length, posts, caught }) => [length, posts, caught])).toEqual([
      ['up to 140', 5, 2],
      ['up to 280', 1, 1],
    ]);
    expect(figures.byKind.map(({ kind, posts, recall }) => [kind, posts, recall])).toEqual([
      ['post', 3, 1],
      ['not given', 1, 1],
      ['blog', 2, 0],
    ]);
  });

  it('gives the calibration error over the highest scores', () => {
    // Each score has a bin of its own: .05 + .15 + .45 + .75 + .65 + 0 over 6 posts.
    expect(figures.calibrationError).toBeCloseTo((0.05 + 0.15 + 0.45 + 0.75 + 0.65) / 6, 10);
  });

  it('divides by nothing where there is nothing', () => {
    const { all, calibrationError: error } = measure([]);
    expect(all).toMatchObject({ recall: null, falseAlarmRate: null, precision: null });
    expect(error).toBeNull();
  });
});

describe('calibrationError', () => {
  it('averages within a bin before it compares', () => {
    // Bin 0.5–0.6: mean score 0.55 against a share of 1/2; bin 0.9–1: 1 against 1.
    const posts = [
      { score: 0.52, pause: true },
      { score: 0.58, pause: false },
      { score: 1, pause: true },
    ];
    expect(calibrationError(posts)).toBeCloseTo((2 * 0.05) / 3, 10);
  });

  it('refuses what is no probability', () => {
    expect(() => calibrationError([{ score: -0.2, pause: true }])).toThrow(RangeError);
  });
});

describe('the worst', () => {
  it('lists misses and false alarms with scores and rules', () => {
    expect(worstMisses(judged, 5)).toEqual([
      {
        id: 'missed',
        text: 'missed',
        labelled: ['venting'],
        reported: [],
        scores: [{ concern: 'venting', score: 0.25, rules: ['a/b'] }],
      },
    ]);
    expect(worstFalseAlarms(judged, 5)).toMatchObject([
      { id: 'alarm', reported: ['venting'], scores: [{ rules: ['fake/word'] }] },
    ]);
    expect(worstFalseAlarms(judged, 0)).toEqual([]);
  });

  it('begins with the farthest from the threshold', () => {
    const wrong = (id: string, score: number, pause: boolean): Judged => ({
      post: { ...label, id, text: '', pause },
      verdict: verdict({ venting: { score } }),
    });
    const misses = [wrong('near', 0.49, true), wrong('far', 0.01, true)];
    expect(worstMisses(misses, 1)).toMatchObject([{ id: 'far' }]);
    const alarms = [wrong('near', 0.51, false), wrong('far', 0.99, false)];
    expect(worstFalseAlarms(alarms, 1)).toMatchObject([{ id: 'far' }]);
  });
});

describe('readLabelled', () => {
  it('fills in what a line leaves out', () => {
    const { posts, faults } = readLabelled('f.jsonl', '{"text":"a","pause":false}\r\n\n');
    expect(faults).toEqual([]);
    expect(posts).toEqual([{ ...label, id: 'f.jsonl:1', text: 'a', pause: false }]);
  });

  it.each([
    ['nope', 'not an object'],
    ['{"text":"a"}', 'pause is missing'],
    ['{"text":"a","pause":"yes"}', 'pause must be true or false'],
    ['{"text":"a","pause":true,"concerns":["gossip"]}', 'does not know'],
    ['{"text":"a","pause":true,"spans":[{"concern":"venting","text":"b"}]}', 'no such words: "b"'],
  ])('names the fault of %s', (line, fault) => {
    const { posts, faults } = readLabelled('f', `{"text":"ok","pause":true}\n${line}`);
    expect(posts).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^f:2: /);
    expect(faults[0]).toContain(fault);
  });
});

describe('eval', () => {
  const files = {
    'a.jsonl': '{"id":"one","text":"druggie","pause":true,"concerns":["derogatory"]}',
    'b.jsonl': '{"id":"two","text":"no druggie","pause":false}\nnope',
  };

  it('prints a table over all files', async () => {
    const { io, written } = memoryIo({ files });
    const code = await evaluate({ files: ['a.jsonl'], json: false, show: 1 }, fakeCheck, io);
    expect(code).toBe(0);
    expect(written.out).toMatch(/^all +1 +1 +100\.0 % +– +100\.0 %$/m);
    expect(written.out).toMatch(/^derogatory +1 +100\.0 % +100\.0 % +0$/m);
    expect(written.out).not.toMatch(/worst/);
  });

  it('names faulty lines and missing files, and uses the rest', async () => {
    const { io, written } = memoryIo({ files });
    const options = { files: ['a.jsonl', 'b.jsonl', 'c.jsonl'], json: true, show: 1 };
    expect(await evaluate(options, fakeCheck, io)).toBe(2);
    expect(written.err).toMatch(/^b\.jsonl:2: not an object\nc\.jsonl: there is no such file/);
    expect(JSON.parse(written.out)).toMatchObject({
      all: { posts: 2, falseAlarmRate: 1 },
      falseAlarms: [{ id: 'two' }],
      misses: [],
    });
  });

  it('cannot run without a single post', async () => {
    const { io } = memoryIo({ files: { empty: '' } });
    const options = { files: ['empty'], json: false, show: 1 };
    await expect(evaluate(options, fakeCheck, io)).rejects.toThrow(/no labelled post/);
  });
});
