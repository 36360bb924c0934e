import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { lexiconsOf } from '../../../src/engine/checker.ts';
import { readPost } from '../../../src/engine/reading/read.ts';

const read = (text: string) => readPost(text, lexiconsOf(builtIn.lexicons));
const about = (text: string) => read(text).sentences.map((sentence) => [...sentence.about].sort());
const words = (text: string, name: string) => {
  const { tokens, classes } = read(text);
  return [...classes.of(name)].map(({ start, end }) =>
    text.slice(tokens[start]?.start, tokens[end - 1]?.end),
  );
};

describe('whom a sentence is about', () => {
  it.each([
    ['Visited a service user today', ['client']],
    ['One of my lads rang', ['client', 'self']],
    ['My mum said no', ['own', 'self']],
    ['our Theo scored twice', ['own', 'self']],
    ['The minister said no', ['public']],
    ['My manager is a star', ['colleague', 'self']],
    ['Many families wait too long', ['group']],
    ['She cried all night', ['somebody']],
    ['Mum refused her tablets', ['kin', 'somebody']],
    ['Told dad he is late again', ['kin', 'somebody']],
    ['himself is on the sofa', ['kin', 'somebody']],
    ['The mum refused again', ['client']],
    ['Birth mum refused again', ['client']],
    ["Jayden's mum refused again", []],
    ['The 14yo would not get up', ['kin', 'somebody']],
    ['Serena Williams lost', ['public']],
    ['My mum and sister in law rang', ['kin', 'own', 'self']],
    ['Rain again', []],
  ])('%j: %j', (text, expected) => {
    expect(about(text)[0]).toEqual(expected);
  });

  it('carries over to the sentences that only say he or she', () => {
    expect(about('My mum is ill. She cried.')[1]).toEqual(['own']);
    expect(about('My client is ill. She cried.')[1]).toEqual(['client']);
    expect(about('Dad is ill. He cried.')[1]).toEqual(['kin', 'somebody']);
  });
});

describe('mentions', () => {
  it.each([
    ['Saw Kayleigh and Mr Okonkwo Smith', 'name', ['Kayleigh', 'Mr Okonkwo Smith']],
    ['so I said to Hope that I hope so', 'name', ['Hope']],
    ['Hope springs eternal', 'name', []],
    ['called jayden again', 'name', ['jayden']],
    ['M.K. went home', 'initials', ['M.K']],
    ['moved to Milton Keynes', 'place', ['Milton Keynes']],
    ['a 14yo, a 9 year old, aged 70', 'age', ['14yo', '9 year old', '70']],
    ['ring 07700 900461 or jo@example.org', 'id-number', ['07700 900461', 'jo@example.org']],
    ['her NHS number is 943 476 5919', 'id-number', ['943 476 5919']],
    ['at BT47 2AB', 'id-number', ['BT47 2AB']],
    ['in 2019 we had 1200 referrals', 'id-number', []],
    ['Serena Williams and Kayleigh Adams', 'public-name', ['Serena Williams']],
    ['Serena Williams and Kayleigh Adams', 'name', ['Kayleigh Adams']],
    ['taylor swift again', 'public-name', ['taylor swift']],
    ['Saw Mrs Gandhi and her son', 'name', ['Mrs Gandhi']],
    ['Chris Jones rang', 'name', ['Chris Jones']],
    ['Taylor. Swift as ever', 'public-name', []],
    ['Taylor cried', 'public-name', []],
    [
      "Watched Grey's Anatomy and One Flew Over the Cuckoo's Nest",
      'work-title',
      ["Grey's Anatomy", "One Flew Over the Cuckoo's Nest"],
    ],
    ['spider-man no way home was long', 'work-title', ['spider-man no way home']],
    ['Home @ Heathrow Airport', 'check-in', ['Heathrow']],
    ['thanks @user and a@b', 'check-in', []],
  ])('%j has %s %j', (text, name, expected) => {
    expect(words(text, name)).toEqual(expected);
  });
});

describe('frames', () => {
  const frames = (text: string) => [
    ...(read(text).sentences[0]?.frames ?? []),
    ...read(text).frames,
  ];

  it.each([
    ['quote', 'Please stop calling them junkies'],
    ['title', 'Rewatched Psycho with my sister'],
    ['title', 'crying at call the midwife again'],
    ['fiction', 'Not sure about that plot hole'],
    ['hypothetical', 'What would you do if a client added you?'],
    ['published', 'The inquest heard it all, says the new report'],
    ['fiction', 'In episode four he dies'],
    ['event', 'Webinar on Thursday, book your place'],
    ['lived', 'I grew up in foster care'],
    ['general', 'Every child deserves a bed'],
  ])('%s in %j', (frame, text) => {
    expect(frames(text)).toContain(frame);
  });

  it('are absent from a report of the day', () => {
    expect(frames('Visited a lady this morning and she cried')).toEqual([]);
  });
});

describe('quotations', () => {
  it.each([
    ["Stop saying 'bed blocker' please", ['bed blocker']],
    ['she said “never again” to me', ['never again']],
    ["I can't and won't", []],
  ])('%j has %j', (text, expected) => {
    expect(read(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
