import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { fingerprint } from '../../../src/engine/accepted.ts';
import { createChecker } from '../../../src/engine/checker.ts';
import { CONCERNS, DEFAULT_THRESHOLD } from '../../../src/engine/concerns.ts';
import type { Pack, Rule } from '../../../src/engine/pack.ts';
import type { CheckerSettings, Verdict } from '../../../src/engine/types.ts';

const RISKY = 'Just met the druggie I visited in Elm Road today';
const HARMLESS = 'Lovely walk on the beach with my dog this morning';

const concern = (verdict: Verdict, name: string) => {
  const found = verdict.concerns.find((one) => one.concern === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const check = (text: string, settings: CheckerSettings = {}) =>
  createChecker({ ...builtIn, settings }).check({ text });

function packOf(rule: Partial<Rule>): Pack {
  return {
    format: 1,
    id: 'trainer',
    name: 'Trainer',
    version: '1.0.0',
    language: 'en',
    rules: [
      {
        id: 'caravan',
        concern: 'employer',
        reason: 'Our caravans are easy to recognise.',
        match: ['the blue caravan'],
        examples: { 'must-match': [], 'must-not-match': [] },
        ...rule,
      },
    ],
  };
}
const withPack = (rule: Partial<Rule>, text: string, settings: CheckerSettings = {}) =>
  createChecker({ ...builtIn, packs: [...builtIn.packs, packOf(rule)], settings }).check({ text });

describe('a verdict', () => {
  it('pauses for a risky post, with the words, the reason and a clause', () => {
    const verdict = check(RISKY);
    expect(verdict.pause).toBe(true);
    const { findings, reported } = concern(verdict, 'derogatory');
    expect(reported).toBe(true);
    expect(findings[0]).toMatchObject({
      text: 'druggie',
      rule: 'derogatory/drug-words',
      start: 13,
      end: 20,
    });
    expect(findings[0]?.clause?.code).toBe('ifsw-2018');
    expect(findings[0]?.replacement).toBeTruthy();
  });

  it('lets a harmless post be', () => {
    expect(check(HARMLESS).pause).toBe(false);
  });

  it('lists every concern once, in order, with scores that are probabilities', () => {
    const { concerns } = check(RISKY);
    expect(concerns.map((one) => one.concern)).toEqual([...CONCERNS]);
    for (const { score, threshold } of concerns) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(threshold).toBe(DEFAULT_THRESHOLD);
    }
  });

  it('is the same every time', () => {
    const checker = createChecker(builtIn);
    const first = checker.check({ text: RISKY });
    checker.check({ text: HARMLESS });
    expect(checker.check({ text: RISKY })).toEqual(first);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['lone surrogates', '\ud800 druggie \udfff'],
    ['emoji', '😀🙄👨‍👩‍👧'.repeat(50)],
    ['right to left', 'ראיתי את האמא היום בבית'],
    ['null bytes', 'a\u0000b\u0000'.repeat(100)],
    ['a megabyte', `${'we saw the mum today and she told me. '.repeat(26_000)}`],
    ['one long word', 'a'.repeat(200_000)],
  ])('comes for %s text', (_, text) => {
    const verdict = check(text);
    for (const { findings } of verdict.concerns) {
      for (const { start, end, text: words } of findings)
        expect(text.slice(start, end)).toBe(words);
    }
  });

  it('has findings whose words are in the text, whatever the text', () => {
    const checker = createChecker(builtIn);
    const words = fc.constantFrom(
      'my',
      'client',
      'mum',
      'he',
      'told',
      'me',
      'druggie',
      'today',
      '.',
      'Elm',
      'Road',
      '14',
      '🙄',
      '\ud83d',
      '"',
      "it's",
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        for (const { findings, score } of checker.check({ text }).concerns) {
          expect(score).toBeLessThanOrEqual(1);
          for (const finding of findings)
            expect(text.slice(finding.start, finding.end)).toBe(finding.text);
        }
      }),
    );
  });
});

describe('settings', () => {
  it('hold a post at exactly its threshold', () => {
    const { score } = concern(check(RISKY), 'derogatory');
    expect(
      concern(check(RISKY, { thresholds: { derogatory: score } }), 'derogatory').reported,
    ).toBe(true);
    expect(
      concern(check(RISKY, { thresholds: { derogatory: score + 0.001 } }), 'derogatory').reported,
    ).toBe(false);
  });

  it('switch a rule or a whole pack off', () => {
    const rules = (settings: CheckerSettings) =>
      concern(check(RISKY, settings), 'derogatory').findings.map((f) => f.rule);
    expect(rules({ rulesOff: ['derogatory/drug-words'] })).not.toContain('derogatory/drug-words');
    expect(rules({ packsOff: ['derogatory'] })).toEqual([]);
    expect(concern(check(RISKY, { packsOff: ['derogatory'] }), 'derogatory').score).toBe(0);
  });

  it('choose the code that is cited; an unknown one falls back to the IFSW', () => {
    const cited = (code: string) =>
      concern(check(RISKY, { code }), 'derogatory').findings[0]?.clause?.code;
    expect(cited('nasw-2021')).toBe('nasw-2021');
    expect(cited('no-such-code')).toBe('ifsw-2018');
  });

  it('leave out a wording that was accepted, and nothing else', () => {
    const accepted = {
      salt: 's',
      fingerprints: [fingerprint('s', 'derogatory/drug-words', 'Druggie')],
    };
    const words = (text: string) =>
      concern(check(text, { accepted }), 'derogatory').findings.map((f) => f.text);
    expect(words(RISKY)).not.toContain('druggie');
    expect(words(RISKY.replace('druggie', 'junkie'))).toContain('junkie');
  });
});

describe("a trainer's rule", () => {
  const text = 'saw her by the blue caravan';
  const holds = (rule: Partial<Rule>, post: string) =>
    concern(withPack(rule, post), 'employer').findings.some(
      (one) => one.rule === 'trainer/caravan',
    );

  it('holds a post and cites its own clause', () => {
    const clause = { document: 'Our policy', number: '4.2', paraphrase: 'No caravans.' };
    const { findings, reported } = concern(withPack({ clause }, text), 'employer');
    expect(reported).toBe(true);
    expect(findings[0]).toMatchObject({
      rule: 'trainer/caravan',
      clause: { document: 'Our policy', number: '4.2' },
    });
  });

  it.each([
    ['near', { near: ['saw'] }, true],
    ['near, elsewhere', { near: ['beach'] }, false],
    ['unless', { unless: ['saw'] }, false],
    ['with', { with: ['saw'] }, true],
    ['without', { without: ['saw'] }, false],
    ['about', { about: ['somebody'] }, true],
    ['about others', { about: ['own'] }, false],
    ['not-about', { 'not-about': ['somebody'] }, false],
  ] satisfies [string, Partial<Rule>, boolean][])('keeps to %s', (_, rule, held) => {
    expect(holds(rule, text)).toBe(held);
  });

  it('stays silent in the frames it excepts', () => {
    const quoted = 'they said "the blue caravan" again';
    expect(holds({}, quoted)).toBe(true);
    expect(holds({ except: ['quote'] }, quoted)).toBe(false);
  });

  it('adds up with others, each counted once', () => {
    const weak = (text: string) => concern(withPack({ likelihood: 0.3 }, text), 'employer').score;
    expect(weak('the blue caravan, the blue caravan')).toBeCloseTo(0.3);
  });

  it('is set aside when it cannot be read, and the others still judge', () => {
    const checker = createChecker({
      ...builtIn,
      packs: [...builtIn.packs, packOf({ match: ['('] })],
    });
    expect(checker.faults).toHaveLength(1);
    expect(checker.check({ text: RISKY }).pause).toBe(true);
  });
});
