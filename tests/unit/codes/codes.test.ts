import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/data/codes.ts';
import { citeClause, DEFAULT_CODE } from '../../../src/engine/codes/cite.ts';
import { codeOfConductSchema } from '../../../src/engine/codes/schema.ts';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import type { CodeOfConduct } from '../../../src/engine/types.ts';

const files = readdirSync('rules/codes').sort();

describe('the files under rules/codes', () => {
  it('are all bundled, and each bears its id as its name', () => {
    expect(codes.map(({ id }) => `${id}.yaml`)).toEqual(files);
  });

  it('share no id', () => {
    expect(new Set(codes.map(({ id }) => id)).size).toBe(codes.length);
  });

  it.each(codes.map((code) => [code.id, code] as const))('%s has the right shape', (_, code) => {
    const { issues } = v.safeParse(codeOfConductSchema, code);
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  it('hold the default code', () => {
    expect(codes.map(({ id }) => id)).toContain(DEFAULT_CODE);
  });
});

describe('the schema of a code', () => {
  const [sound] = codes;
  const faulty: [string, (code: CodeOfConduct) => object][] = [
    ['a best clause that is not there', (code) => ({ ...code, best: { venting: ['99.9'] } })],
    ['an unknown concern', (code) => ({ ...code, best: { gossip: [] } })],
    ['a country spelled out', (code) => ({ ...code, countries: ['Wales'] })],
    ['a misspelt key', (code) => ({ ...code, clause: [] })],
    [
      'a number from hazy memory that would be shown',
      (code) => ({
        ...code,
        best: {},
        clauses: code.clauses.map((one) => ({ ...one, sure: 'memory-low', citeAs: 'number' })),
      }),
    ],
    [
      'a clause that shows no number',
      (code) => ({ ...code, best: {}, clauses: code.clauses.map((c) => ({ ...c, number: null })) }),
    ],
  ];
  it.each(faulty)('refuses %s', (_, spoil) => {
    if (sound === undefined) throw new Error('no code');
    expect(v.is(codeOfConductSchema, sound)).toBe(true);
    expect(v.is(codeOfConductSchema, spoil(sound))).toBe(false);
  });
});

describe('citing a clause', () => {
  const ownCodes = codes.filter(({ type }) => type === 'code');

  it.each(ownCodes.map(({ id }) => id))('%s names its document for every concern', (id) => {
    for (const concern of CONCERNS) {
      const clause = citeClause(codes, id, concern);
      expect(clause?.code).toBe(id);
      expect(clause?.document).not.toBe('');
      expect(clause?.url).toMatch(/^https:/);
    }
  });

  it('never shows a number where only the document may be named', () => {
    const withheld = codes.flatMap(({ id, document, clauses }) =>
      clauses
        .filter(({ citeAs, number }) => citeAs === 'document' && number !== null)
        .map((clause) => ({ id, document, clause })),
    );
    expect(withheld.length).toBeGreaterThan(20);
    for (const { id, document, clause } of withheld) {
      const alone = codes.map((code) =>
        code.id === id ? { ...code, clauses: [clause], best: {} } : code,
      );
      const [concern] = clause.concerns;
      if (concern === undefined) throw new Error(`${id}: a clause about nothing`);
      const cited = citeClause(alone, id, concern);
      expect(cited).toMatchObject({ number: null, heading: clause.heading });
      const shown = `${document} ${cited?.heading} ${cited?.paraphrase}`;
      for (const figure of clause.number?.match(/\d[\d.()]*|\b[IVX]{2,}[A-Z]?\b/g) ?? []) {
        expect(shown.split(/[\s,;]+/)).not.toContain(figure);
      }
    }
  });

  it.each([
    ['swe-2019', 'identifying', '5.6'],
    ['swe-2019', 'contact', '2.3'],
    ['nasw-2021', 'derogatory', '1.12'],
    ['hcpc-2024', 'case-story', '2.12'],
    ['nmc-code', 'venting', '20.10'],
    ['ifsw-2018', 'discrimination', '3.1'],
    // No list of best clauses: the first about the concern.
    ['gmc-gmp-2024', 'identifying', '88'],
    ['nscsw', 'venting', '6.1.6'],
    // Best, but its number may not be shown.
    ['basw-2021', 'proceedings', null],
    ['niscc', 'venting', null],
  ] as const)('%s on %s cites %s', (code, concern, number) => {
    expect(citeClause(codes, code, concern)).toMatchObject({ code, number });
  });

  it('tells apart the clauses that share a number', () => {
    const about = (concern: (typeof CONCERNS)[number]) =>
      citeClause(codes, 'teachers-p2', concern)?.paraphrase;
    expect(about('derogatory')).toMatch(/pupil/);
    expect(about('employer')).toMatch(/policies/);
    expect(about('self-exposure')).toMatch(/trust teachers/);
  });

  it('names the document alone where a code says nothing on the matter', () => {
    expect(citeClause(codes, 'sssc-2024', 'self-exposure')).toEqual({
      code: 'sssc-2024',
      body: 'Scottish Social Services Council (SSSC)',
      document: 'Code of Practice for Social Service Workers',
      number: null,
      heading: '',
      paraphrase: '',
      url: 'https://www.sssc.uk.com/the-scottish-social-services-council/sssc-codes-of-practice/',
    });
  });

  it("falls back to IFSW's code, and to nothing when that is missing", () => {
    expect(citeClause(codes, 'no-such-code', 'identifying')).toMatchObject({
      code: 'ifsw-2018',
      number: '6',
    });
    expect(citeClause([], 'no-such-code', 'identifying')).toBeNull();
  });

  it("links to the clause's own page where there is one", () => {
    expect(citeClause(codes, 'swrb-nz', 'case-story')?.url).toMatch(/keeping-others-safe/);
    expect(citeClause(codes, 'swrb-nz', 'colleague')?.url).toMatch(/code-of-conduct\/$/);
  });
});

describe('docs/codes.md', () => {
  it('lists every document under its id', () => {
    const page = readFileSync('docs/codes.md', 'utf8');
    const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    expect(anchors.sort()).toEqual(codes.map(({ id }) => id));
  });
});
