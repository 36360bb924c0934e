import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { fingerprint } from '../../../src/engine/accepted.ts';
import { createChecker, lexiconsOf } from '../../../src/engine/checker.ts';
import type { Pack, Rule } from '../../../src/engine/pack.ts';
import { readPost } from '../../../src/engine/reading/read.ts';
import { detailEdits } from '../../../src/engine/replace/offer.ts';
import { phrasebookOf } from '../../../src/engine/replace/phrasebook.ts';
import { type Edit, Scan } from '../../../src/engine/replace/scan.ts';
import { termEdits } from '../../../src/engine/replace/terms.ts';
import type { Finding, Verdict } from '../../../src/engine/types.ts';
import { readCorpus, TEST_HANDS } from '../../../src/fit/corpus.ts';

const checker = createChecker(builtIn);
const book = phrasebookOf(builtIn.replacements);

/** The text with every edit made. */
function edited(text: string, editsOf: (scan: Scan) => Edit[]): string {
  let all = '';
  let at = 0;
  for (const edit of editsOf(new Scan(readPost(text, lexiconsOf(builtIn.lexicons)), book))) {
    all += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return all + text.slice(at);
}
const kinder = (text: string) => edited(text, termEdits);
const vaguer = (text: string) => edited(text, detailEdits);

describe('terms that run people down', () => {
  it.each([
    // one or several, with whatever article there is
    ['just met a junkie', 'just met a person who uses drugs'],
    ['Druggies in the car park again', 'People who use drugs in the car park again'],
    ['the druggie was asleep', 'the person who uses drugs was asleep'],
    ["she's a druggie", "she's a person who uses drugs"],
    ['three bed blockers on the ward', 'three people waiting to leave hospital on the ward'],
    ['those scroungers are back', 'those people who get benefits are back'],
    ['our favourite frequent flyer is in', 'our favourite person who comes often is in'],
    ['a wino and a tramp', 'a person with an alcohol problem and a person who is homeless'],
    // articles
    ['visited an addict today', 'visited a person with an addiction today'],
    ['An alky is back', 'A person with an alcohol problem is back'],
    ['a crumbly on bay two', 'an older person on bay two'],
    ['a total nutter on line two', 'a person who is unwell on line two'],
    ['an absolute scrote of a visit', 'a person of a visit'],
    // adjectives go, or follow
    ['that schizo kid is in', 'that kid who is unwell is in'],
    ['an alcoholic mum', 'a mum with an alcohol problem'],
    ['my junkie neighbour', 'my neighbour who uses drugs'],
    ['two crackhead parents', 'two parents who use drugs'],
    ['a geriatric patient', 'an older patient'],
    ['the wheelchair bound lady', 'the lady who uses a wheelchair'],
    ['the dirty old druggie kicked off', 'the old person who uses drugs kicked off'],
    // owners and contractions
    ["the druggie's mum rang", 'the mum of the person who uses drugs rang'],
    ["an addict's kids", 'the kids of a person with an addiction'],
    ["the druggie's back", 'the person who uses drugs is back'],
    // how it is written
    ['Druggie in resus, again', 'Person who uses drugs in resus, again'],
    ['ANOTHER DRUGGIE IN BAY TWO', 'ANOTHER PERSON WHO USES DRUGS IN BAY TWO'],
    ['the bed-blocker in nine', 'the person waiting to leave hospital in nine'],
    // verbs keep their tense
    ['she milks the system', 'she tries to get by'],
    ['he was playing the system', 'he was trying to get by'],
    ['they played the system', 'they tried to get by'],
    // here and there
    ['dole bludgers in the queue', 'people who get benefits in the queue'],
    ['some jakey at the door', 'some person with an alcohol problem at the door'],
    ['a derro in the doorway', 'a person who is homeless in the doorway'],
    ['that welfare queen again', 'that person who gets benefits again'],
  ])('%s → %s', (text, expected) => {
    expect(kinder(text)).toBe(expected);
  });

  it.each([
    'a junkie den behind the shop',
    'another druggie sob story',
    'an adrenaline junkie and proud',
    "the druggies' corner was full",
    'oi druggie',
    'welfare queen #3 of the day',
    '#junkies are people',
    'our resident psycho-analyst',
    "my junkie's mum",
    'playing the system like a fiddle',
    'full moon, drunk. drunk. drunk.',
  ])('offers nothing that would not fit: %s', (text) => {
    expect(kinder(text)).toBe(text);
  });

  it('has wordings that no rule minds', () => {
    const { nouns, adjectives, phrases } = builtIn.replacements.terms;
    const wordings = [
      ...nouns.flatMap(({ one, many }) => [`What helps a ${one}?`, `What helps ${many}?`]),
      ...adjectives.flatMap(({ one, many }) => [`Friends ${one}.`, `Friends ${many}.`]),
      ...phrases.map(({ say }) => `They were ${say}.`),
    ];
    for (const text of wordings) {
      const rules = checker.matches({ text }).map(({ rule }) => rule.rule.concern);
      expect(rules, text).not.toContain('derogatory');
      expect(checker.check({ text }).pause, text).toBe(false);
    }
  });
});

describe('details', () => {
  it.each([
    // ages
    ['a 14-year-old told me', 'a young person told me'],
    ['an 8 year old in tears', 'a child in tears'],
    ['an 84 year old lady', 'an older lady'],
    ['an 18 yr old lad', 'a young lad'],
    ['a 40 year old woman', 'a woman'],
    ['the 14yo ran off', 'the young person ran off'],
    ['two 9-year-olds', 'two children'],
    ['She is 84 and alone', 'She is in her eighties and alone'],
    ["he's 9, and brave", "he's still a child, and brave"],
    ['a man aged 56 in bed', 'a man of working age in bed'],
    // places
    ['a mum in Gorton rang', 'a mum in the area rang'],
    ['found on Leopold Terrace', 'found in the area'],
    ['the flat at 14 Tui Crescent', 'the flat in the area'],
    ['a pupil at Elm Road Primary told me', 'a pupil at a local school told me'],
    ['his son in Dubai rang', 'his son abroad rang'],
    ['moved in Leeds, Wakefield', 'moved in the area'],
    ['seen in Hill Road in Leeds', 'seen in the area'],
    // wards, rooms, classes
    ['he died on Ward 7', 'he died on the ward'],
    ['the lady in bed 4 asked', 'the lady on the ward asked'],
    ['Bed 9 has rung again', 'Someone has rung again'],
    ['Mrs P in room 12 waved', 'Mrs P in one of the rooms waved'],
    ['the only lad in Year 5', 'the only lad at school'],
    // days and hours
    ['She told me on Tuesday at 2pm', 'She told me recently'],
    ['On Friday he sat up', 'Recently he sat up'],
    ['Court tomorrow at 10 for my lad', 'Court soon for my lad'],
    ['we will see her next Thursday', 'we will see her soon'],
    // numbers
    ['ring her on 07700 900123', 'ring her on [number removed]'],
    ['she lives at BT47 2AB', 'she lives at [postcode removed]'],
    ['mail jo.lee@home.example today', 'mail [e-mail removed] today'],
    // names
    ['my client Jayden passed', 'my client passed'],
    ['Little Kayleigh finally smiled', 'A little one finally smiled'],
    ['He thinks I am her sister Ivy', 'He thinks I am her sister'],
    ["Jayden's mum rang", "Someone's mum rang"],
    ['a man called Keith came', 'a man came'],
  ])('%s → %s', (text, expected) => {
    expect(vaguer(text)).toBe(expected);
  });

  it('keeps one person apart from another, and the same the same', () => {
    expect(vaguer('Kayleigh is here. Kayleigh has her coat on.')).toBe(
      'Someone is here. This person has her coat on.',
    );
    expect(vaguer('Kayleigh is here. Tyler is not.')).toBe('Someone is here. Tyler is not.');
  });

  it.each([
    'she swears in Cornish',
    'see you in July',
    "the bay 3 curtains and bed 4's chart",
    'she is 84 minutes late',
    'happy birthday Gladys',
    'Kayleigh and Tyler are here',
    'open every Tuesday until 2pm',
    'the Tuesday visit',
    'a 2 year old sofa',
    'born yesterday',
  ])('offers nothing that would not fit: %s', (text) => {
    expect(vaguer(text)).toBe(text);
  });
});

describe('a verdict', () => {
  const findings = (verdict: Verdict) =>
    verdict.concerns.flatMap((entry) => (entry.reported ? entry.findings : []));
  const ofRule = (verdict: Verdict, rule: string) =>
    findings(verdict).find((finding) => finding.rule === rule);

  it('offers another wording for exactly the words of a finding', () => {
    const text = 'Just met the druggie I visited in Elm Road today';
    expect(ofRule(checker.check({ text }), 'derogatory/drug-words')).toMatchObject({
      text: 'druggie',
      replacement: 'person who uses drugs',
    });
  });

  it('takes the article along where it would not agree, and keeps the rule’s own words', () => {
    const text = 'Another night, an alky in resus';
    const finding = ofRule(checker.check({ text }), 'derogatory/drug-words');
    expect(finding).toMatchObject({
      text: 'an alky',
      matched: 'alky',
      replacement: 'a person with an alcohol problem',
    });
    expect(text.slice(finding?.start, finding?.end)).toBe('an alky');
  });

  it('counts in UTF-16 units, whatever stands before', () => {
    const text = '🙄🙄 café: just met the druggie I visited today';
    const finding = ofRule(checker.check({ text }), 'derogatory/drug-words');
    expect(text.slice(finding?.start, finding?.end)).toBe('druggie');
  });

  it('leaves out what was accepted in the rule’s own words', () => {
    const accepted = {
      salt: 's',
      fingerprints: [fingerprint('s', 'derogatory/drug-words', 'alky')],
    };
    const verdict = createChecker({ ...builtIn, settings: { accepted } }).check({
      text: 'Another night, an alky in resus',
    });
    expect(ofRule(verdict, 'derogatory/drug-words')).toBeUndefined();
  });

  it('offers nothing where nothing is held', () => {
    const { concerns } = checker.check({ text: 'Stop calling people junkies. They are loved.' });
    expect(concerns.flatMap((entry) => entry.findings).filter((one) => one.replacement)).toEqual(
      [],
    );
  });

  describe('with a trainer’s wording', () => {
    const withRule = (replace: Rule['replace'], text: string) => {
      const rule: Rule = {
        id: 'caravan',
        concern: 'employer',
        reason: 'Our caravans are easy to recognise.',
        match: ['blue? caravan'],
        replace,
        examples: { 'must-match': ['caravan'], 'must-not-match': ['tent'] },
      };
      const pack: Pack = {
        format: 1,
        id: 'trainer',
        name: 'Trainer',
        version: '1.0.0',
        language: 'en',
        rules: [rule],
      };
      return ofRule(
        createChecker({ ...builtIn, packs: [pack] }).check({ text }),
        'trainer/caravan',
      );
    };

    it('fits it to the article and to the number', () => {
      const both = { one: 'office', many: 'offices' };
      expect(withRule('office', 'met in a caravan')).toMatchObject({
        text: 'a caravan',
        replacement: 'an office',
      });
      expect(withRule(both, 'Caravans are cold')?.replacement).toBe('Offices');
      expect(withRule(both, 'the caravan is cold')?.replacement).toBe('office');
    });

    it('does not offer one that would be found again', () => {
      expect(withRule('red caravan', 'met in a caravan')?.replacement).toBeUndefined();
    });
  });
});

describe('a replacement, over the corpus', () => {
  const posts = readCorpus(join(import.meta.dirname, '../../corpus/hands')).filter(
    ({ hand }, index) => index % 3 === 0 && !TEST_HANDS.includes(hand),
  );
  const held = posts.flatMap(({ text }) => {
    const verdict = checker.check({ text });
    const replaced = verdict.concerns
      .flatMap((entry) => (entry.reported ? entry.findings : []))
      .filter((finding) => finding.replacement !== undefined);
    return replaced.length > 0 ? [{ text, verdict, replaced }] : [];
  });

  const made = (text: string, replaced: readonly Finding[]) => {
    let all = '';
    let at = 0;
    for (const one of [...replaced].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (one.start < at) continue;
      all += text.slice(at, one.start) + one.replacement;
      at = one.end;
    }
    return all + text.slice(at);
  };
  const rulesOf = (verdict: Verdict) => {
    const counts = new Map<string, number>();
    for (const { findings } of verdict.concerns) {
      for (const { rule } of findings) {
        if (!rule.startsWith('sense/')) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    return counts;
  };
  const newRules = (before: Verdict, after: Verdict) => {
    const counts = rulesOf(before);
    return [...rulesOf(after)].filter(([rule, count]) => count > (counts.get(rule) ?? 0));
  };
  const newConcerns = (before: Verdict, after: Verdict) =>
    after.concerns
      .filter((entry, index) => entry.reported && !before.concerns[index]?.reported)
      .map(({ concern }) => concern);

  it('is offered often enough to say so', () => {
    expect(held.length).toBeGreaterThan(50);
  });

  it('brings nothing new alone, and what was found is gone', () => {
    for (const { text, verdict, replaced } of held) {
      for (const one of replaced) {
        const after = checker.check({ text: made(text, [one]) });
        expect(newRules(verdict, after), made(text, [one])).toEqual([]);
        if (one.rule.startsWith('identifying/'))
          expect(newConcerns(verdict, after), made(text, [one])).toEqual([]);
        const end = one.start + (one.replacement?.length ?? 0);
        const again = after.concerns
          .flatMap((entry) => (entry.reported ? entry.findings : []))
          .filter((f) => f.rule === one.rule && f.start < end && f.end > one.start);
        expect(again, made(text, [one])).toEqual([]);
      }
    }
  });

  it('brings nothing new together with the others', () => {
    for (const { text, verdict, replaced } of held) {
      const after = checker.check({ text: made(text, replaced) });
      expect(newRules(verdict, after), made(text, replaced)).toEqual([]);
    }
  });
});
