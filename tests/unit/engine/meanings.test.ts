import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { lexiconsOf } from '../../../src/engine/checker.ts';
import { addFeatures, nameOf } from '../../../src/engine/model/features.ts';
import { piecesOf } from '../../../src/engine/model/pieces.ts';
import { readPost } from '../../../src/engine/reading/read.ts';

const lexicons = lexiconsOf(builtIn.lexicons);
const { meanings } = builtIn.lexicons;
const read = (text: string) => readPost(text, lexicons);
const meaningsIn = (text: string) =>
  new Set(read(text).sentences.flatMap(({ wordings }) => wordings.map(({ meaning }) => meaning)));

/** For each meaning a post that has it and one, of the same subject, that has not. */
const EXAMPLES: Record<string, readonly [has: string, lacks: string]> = {
  'a-drink': ['Two glasses of wine and bed', 'Two glasses of milk and bed'],
  'against-prejudice': ['Refugees are welcome here', 'Parcels are left here'],
  'care-act': ['Did her wound dressing at noon', 'Did my shopping at noon'],
  'careless-duty': ['On her login all week', 'On her bike all week'],
  'coded-prejudice': ['Not being funny but it is always that lot', 'It is always the printer'],
  'detail-of-a-life': ['A mum of six', 'A box of six'],
  dig: ["She couldn't organise a sock drawer", 'She organised the rota well'],
  disclosed: ['She told me about the letter', 'The letter came today'],
  fiddled: ['Backdated the notes before audit', 'Finished the notes before lunch'],
  'group-of-people': ['Young people deserve better', 'These biscuits deserve better'],
  'helped-oneself': ['Used the petty cash for drinks', 'Used the kettle for drinks'],
  hiring: ['We are hiring, closing date Friday', 'We are swimming on Friday'],
  'home-life': ['School run, packed lunch, repeat', 'Handover, ward round, repeat'],
  'inside-matters': ["It's not been announced yet, keep it quiet", 'It was in all the papers'],
  intoxicated: ['Still drunk from last night', 'Still tired from last night'],
  'legal-step': ['The tribunal hearing is on Monday', 'The choir sings on Monday'],
  'made-or-shown': ['Watched a documentary', 'Watched a sunset'],
  'on-duty': ['Third night shift in a row', 'Third bus in a row'],
  'online-contact': ['She sent me a friend request', 'She sent me a parcel'],
  'out-in-public': ['The man next to me on the bus', 'The man in bed nine'],
  'over-the-line': ['Gave him my own money for the bus', 'Gave him the timetable for the bus'],
  'own-identity': ['As a black nurse I am tired of this', 'As usual I am tired of this'],
  'own-life': ['Back from my scan, all clear', 'Back from the shops'],
  'own-workplace': ['Our ward got new chairs', 'The museum got new chairs'],
  praise: ['Shout out to the porters', 'Notes for the porters'],
  'public-service-talk': ['The government must fund social care', 'The garden must wait for rain'],
  'served-hint': ['My 9 o’clock never turned up', 'My parcel never turned up'],
  shambles: ['This place is an absolute shambles', 'This place is on the left'],
  skived: ['Pulled a sickie and went to the beach', 'Went to the beach on my day off'],
  'somebody-at-work': ['Our new team leader starts today', 'Our new sofa comes today'],
  'to-everybody': ['Does anyone know a good podcast?', 'I know a good podcast'],
  'to-you': ['Proud of you, keep going', 'It went on and on'],
  'weary-sarcasm': ['What a joy that visit was', 'That visit took an hour'],
};

describe('meanings', () => {
  it('have an example each', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(meanings).sort());
  });

  it.each(Object.entries(EXAMPLES))(
    '%s is where it is said and not elsewhere',
    (name, [has, lacks]) => {
      expect(meaningsIn(has)).toContain(name);
      expect(meaningsIn(lacks)).not.toContain(name);
    },
  );

  it('are told of the sentence in which they stand', () => {
    const { sentences } = read('The tea is cold. Still drunk from last night. It rains.');
    const where = sentences.map(({ wordings }) =>
      wordings.some(({ meaning }) => meaning === 'intoxicated'),
    );
    expect(where).toEqual([false, true, false]);
  });

  it('reach the text model, each wording by itself, too', () => {
    const reading = read('Still drunk from last night.');
    const names: string[] = [];
    for (const piece of piecesOf(reading)) {
      addFeatures(reading, [], piece, new Map(), (kind, first, second) => {
        names.push(nameOf(kind, first, second));
      });
    }
    const [{ wordings } = { wordings: [] }] = reading.sentences;
    expect(wordings).not.toEqual([]);
    for (const { meaning, pattern } of wordings) {
      expect(names).toContain(`m:${meaning}`);
      expect(names).toContain(`q:${pattern}`);
    }
  });

  it('say nothing twice, and none is too much like others to be looked for', () => {
    const twice = Object.values(meanings).flatMap((some) =>
      some.filter((pattern, i) => some.indexOf(pattern) !== i),
    );
    expect(twice).toEqual([]);
    expect(lexicons.meanings.refused).toEqual([]);
  });
});
