import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { createChecker } from '../../../src/engine/checker.ts';

const checker = createChecker(builtIn);
const images = (text: string, pictures?: number) => {
  const verdict = checker.check(pictures === undefined ? { text } : { text, pictures });
  const found = verdict.concerns.find(({ concern }) => concern === 'images');
  if (!found) throw new Error('no images');
  return found;
};

const WORK = [
  'Our residents loved the singalong this afternoon 🎶',
  'Messy play with my class today, paint everywhere',
  'Home visit view this morning. Never a dull day',
  'Ward 6 night crew with our favourite patient on his last day',
  "Year 3's volcano went off beautifully!",
  'Took our little foster boy to the beach for the first time',
  'Look who got his cast off! One of my patients today',
  "First day on placement at the children's home, meet the gang",
  'one of the kids made me a card for my last day at nursery',
  'Gladys at 102, still got it. Love working in this care home',
  'Whiteboard says it all tonight. 14 waiting for beds on the unit',
  'Contact session at the park, look at those smiles',
  'Christmas party at the day centre with our lovely service users',
  'handover sheet looking like a novel again',
  'client gave me this drawing and im in bits',
  'Sports day!! So proud of my Year 5s',
  'Resus bay 2 after a busy one',
  'Selfie with my favourite lady on the dementia unit',
  'one of my lads passed his driving test today!!',
  'This is what I walked into on a visit today. No words.',
  'X-ray of the week: guess what he swallowed',
  'Wound looking great at last, six weeks of dressings',
  'Outside family court with mum before the hearing',
  'The garden at our supported living is blooming and so are the tenants',
  'Kaumatua at the rest home trying VR today',
  'caught my students napping in assembly 😂',
  'Halloween on the ward, everyone dressed up, even bed 9',
  'Our elders at the drumming circle, what a night',
  'Foster siblings meeting the sea 🌊 you did this, team',
  'Three of our patients finished the gardening group today',
];

const ELSEWHERE = [
  'Sunset over Santorini, ten days of nothing',
  "My daughter's first day at school, where did the time go",
  'Bella in the bath and not happy 🐶',
  'Tickets now on sale for the social work conference in Leeds, see poster',
  "We're hiring! Staff nurse, band 5, apply by Friday",
  'Sourdough attempt number four',
  'My mum on her 80th with all the grandkids',
  'New running shoes, same slow legs',
  'Happy wedding day to my best friend',
  'Join us for a webinar on safeguarding, Tuesday at 7pm',
  'Allotment haul',
  'Our cat has claimed the laundry basket again',
  'Reading this on the train: great book on attachment',
  'Match day! Up the Town',
  'Graduated!! Three years of placements and essays and I am a nurse',
  'Got my 10 year long service award from the trust. Cheers everyone',
  'Date night with the husband',
  "Strike rally in town today, thousands turned out for nurses' pay",
  'Took the kids to the zoo, the penguins stole the show',
  "Camping with the in-laws, it's raining",
  'Free resources for parents: our new leaflet on sleep',
  'Thank you to our amazing volunteers, look at the total we raised: £2,400',
  'My nan at ninety, still does the crossword in pen',
  'Charity bake sale at the community centre this Saturday, all welcome',
  'New haircut, who dis',
  'Brave boy at the vet today. All stitched up and sulking',
  'The view from my window this morning, frost everywhere',
  'The new report on care leavers is out, here is the key chart',
  'Lego Death Star finished at last',
  'My son in his nativity costume, best shepherd ever',
  'night shift fuel: noodles and regret',
  'Coffee before the late shift ☕',
  'When the printer jams at 4.59 again',
];

describe('a post with a picture', () => {
  it.each(WORK)('is held when it is about people served: %s', (text) => {
    const { reported, findings } = images(text, 1);
    expect(reported).toBe(true);
    for (const { start, end, text: words } of findings) expect(text.slice(start, end)).toBe(words);
  });

  it.each(ELSEWHERE)('goes out when it is about anything else: %s', (text) => {
    expect(images(text, 1).reported).toBe(false);
  });
});

describe('a picture beside words about one person served', () => {
  const STORY =
    'My client told me today that he hits his mum when he is drunk. He cried in my car.';

  it('is held for it, with the words that tell of them', () => {
    const { reported, findings } = images(STORY, 1);
    expect(reported).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
    for (const { reason } of findings) expect(reason).not.toBe('');
    expect(images(STORY).reported).toBe(false);
  });
});

describe('a post without a picture', () => {
  it.each([
    ['none said', undefined],
    ['none', 0],
  ])('has no finding about pictures (%s)', (_, pictures) => {
    for (const text of WORK)
      expect(images(text, pictures)).toMatchObject({ score: 0, findings: [] });
  });

  it('gets the same verdict on everything else as with one', () => {
    for (const text of [...WORK, ...ELSEWHERE]) {
      const others = (pictures: number) =>
        checker
          .check({ text, pictures })
          .concerns.filter(({ concern }) => concern !== 'images')
          .map(({ concern, score }) => [concern, score]);
      expect(others(3)).toEqual(others(0));
    }
  });
});

it('is a matter of the pack, which can be switched off', () => {
  const off = createChecker({ ...builtIn, settings: { packsOff: ['images'] } });
  const verdict = off.check({ text: WORK[0] ?? '', pictures: 2 });
  expect(verdict.concerns.find(({ concern }) => concern === 'images')?.score).toBe(0);
});
