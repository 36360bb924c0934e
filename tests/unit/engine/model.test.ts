import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { createChecker, lexiconsOf } from '../../../src/engine/checker.ts';
import { CONCERNS, type Concern } from '../../../src/engine/concerns.ts';
import type { PackedConcerns } from '../../../src/engine/model/concern-table.ts';
import { featureValue } from '../../../src/engine/model/feature-value.ts';
import { addFeatures, featuresOf, nameOf } from '../../../src/engine/model/features.ts';
import type { PackedLayer } from '../../../src/engine/model/hidden-layer.ts';
import { CompiledModel, type TextModel } from '../../../src/engine/model/model.ts';
import { readModel, writeModel } from '../../../src/engine/model/model-file.ts';
import {
  hashOf,
  packAscending,
  packWeights,
  wideHashOf,
} from '../../../src/engine/model/packed.ts';
import { extentOf, piecesOf } from '../../../src/engine/model/pieces.ts';
import { packThemes, type Themes, unpackThemes } from '../../../src/engine/model/themes.ts';
import { logOddsOf } from '../../../src/engine/model/together.ts';
import { readPost } from '../../../src/engine/reading/read.ts';
import { featuresNamed } from '../features-named.ts';

const read = (text: string) => readPost(text, lexiconsOf(builtIn.lexicons));

const THEMES = '# remark\nherring goldfish\nkettle teapot\n';

/** A model that knows one word for a pause, and two that tell concerns apart. */
const names = ['u:goldfish', 'u:sneer', 'u:story', 'r:trainer/alike'].sort(
  (a, b) => hashOf(a) - hashOf(b),
);
const weights = (of: Record<string, number>) =>
  packWeights(
    names.map((name) => of[name] ?? 0),
    4,
  );
function packConcerns(): PackedConcerns {
  const cell = (name: string, concern: Concern) =>
    names.indexOf(name) * CONCERNS.length + CONCERNS.indexOf(concern);
  const cells = [cell('u:sneer', 'derogatory'), cell('u:story', 'case-story')];
  return {
    features: packAscending([...names.keys()]),
    cells: packAscending(cells.sort((a, b) => a - b)),
    weights: packWeights(
      cells.map(() => 30),
      4,
    ),
    biases: { derogatory: -2, 'case-story': -2 },
    share: 0,
  };
}

/** It listens to a mark and a word, which speak for a pause, and would listen to a pair of words if those could be heard. */
const heard = ['W:client', 'u:kettle', 'b:cold kettle'];
const hidden: PackedLayer = {
  inputs: packAscending(heard.map(hashOf).sort((a, b) => a - b)),
  weights: packWeights(
    heard.map(() => 40),
    4,
  ),
  biases: [0],
  says: [1],
};

const data: TextModel = {
  features: packAscending(names.map(hashOf)),
  pause: weights({ 'u:goldfish': 60 }),
  bias: -20,
  hidden,
  doubts: [],
  chances: 3,
  concerns: packConcerns(),
  rules: packAscending([wideHashOf('trainer/known')]),
  themes: packThemes(THEMES),
};
const model = new CompiledModel(data);
const judge = (...words: string[]) =>
  model.judge(featuresNamed(...words.map((word, i) => [`u:${word}`, i] as const)));

/** Names of the features of a short text. */
function namesIn(text: string, themes: Themes = new Map<string, number>()): string[] {
  const reading = read(text);
  const [whole] = piecesOf(reading);
  const found: string[] = [];
  if (whole) {
    addFeatures(reading, [], whole, themes, (kind, first, second) => {
      found.push(nameOf(kind, first, second));
    });
  }
  return found;
}

describe('the text model', () => {
  it('says how likely a pause is, and each concern in terms of what would be named', () => {
    const { logOdds, shares } = judge('goldfish', 'sneer');
    expect(model.probability([logOdds])).toBeGreaterThan(0.9);
    expect(shares.get('derogatory')).toBe(1);
    expect(shares.get('case-story')).toBeLessThan(0.5);
    expect(shares.has('venting')).toBe(false);
  });

  it('takes a pause for likelier the likelier the concerns are together', () => {
    const listening = new CompiledModel({ ...data, concerns: { ...data.concerns, share: 2 } });
    const more = (...words: string[]) => {
      const features = featuresNamed(...words.map((word, i) => [`u:${word}`, i] as const));
      return listening.judge(features).logOdds - model.judge(features).logOdds;
    };
    // Each concern has log-odds of -2, and 30 times the value of one feature more where its word is there.
    const raised = -2 + 30 * featureValue(1);
    expect(more('goldfish')).toBeCloseTo(2 * Math.log(2 * Math.exp(-2)));
    expect(more('sneer')).toBeCloseTo(2 * Math.log(Math.exp(raised) + Math.exp(-2)));
  });

  it('doubts a piece the more the fewer signs it has, and one with signs enough not at all', () => {
    const doubting = new CompiledModel({ ...data, doubts: [0.5, 0.25] });
    const less = (...names: string[]) => {
      const features = featuresNamed(...names.map((name, i) => [name, i] as const));
      return model.judge(features).logOdds - doubting.judge(features).logOdds;
    };
    expect(less('u:goldfish')).toBeCloseTo(0.5);
    expect(less('u:goldfish', 'm:warmth')).toBeCloseTo(0.25);
    expect(less('u:goldfish', 'm:warmth', 'r:trainer/known')).toBeCloseTo(0);
  });

  it('counts no signs of sentences that were accepted', () => {
    const doubting = new CompiledModel({ ...data, doubts: [0.5] });
    const features = featuresNamed(['u:goldfish', 0], ['m:warmth', 1]);
    const all = doubting.judge(features).logOdds;
    expect(all - doubting.judge(features, new Set([1])).logOdds).toBeCloseTo(0.5);
  });

  it('names every concern that is as likely as not', () => {
    const { shares } = judge('goldfish', 'sneer', 'story');
    expect([shares.get('derogatory'), shares.get('case-story')]).toEqual([1, 1]);
  });

  it('names the likeliest concern where none is likely', () => {
    expect(Math.max(...judge('goldfish').shares.values())).toBe(1);
  });

  it('says nothing without the words it knows', () => {
    expect(model.probability([judge('sneer', 'story').logOdds])).toBeLessThan(0.01);
  });

  it('points at the sentences that say most, and at no other', () => {
    expect(judge('story', 'goldfish').telling('derogatory')).toEqual([1]);
  });

  it.each(['W:client', 'u:kettle'])(
    'adds what marks and words say together, and points at where they stand: %s',
    (feature) => {
      const judged = model.judge(featuresNamed(['u:story', 0], [feature, 1]));
      expect(model.probability([judged.logOdds])).toBeGreaterThan(0.9);
      expect(judged.telling('derogatory')).toEqual([1]);
    },
  );

  it('hears no pairs of words', () => {
    const judged = model.judge(featuresNamed(['u:story', 0], ['b:cold kettle', 1]));
    expect(model.probability([judged.logOdds])).toBeLessThan(0.01);
  });

  it.each(['u:goldfish', 'W:client'])('leaves out sentences that were accepted: %s', (feature) => {
    const features = featuresNamed([feature, 4]);
    const score = (without: number[]) =>
      model.probability([model.judge(features, new Set(without)).logOdds]);
    expect(score([])).toBeGreaterThan(0.9);
    expect(score([4])).toBeLessThan(0.01);
  });

  it('asks more of a piece when there are many', () => {
    const { logOdds } = judge('goldfish');
    const others = Array.from({ length: 19 }, () => -20);
    expect(model.probability([logOdds, ...others])).toBeLessThan(model.probability([logOdds]));
  });

  it('takes what several pieces say together, but not the length of a post for a sign', () => {
    expect(logOddsOf([1, 1])).toBeCloseTo(1 + Math.log(2));
    expect(logOddsOf([3, -5])).toBeGreaterThan(3);
    expect(logOddsOf(Array.from({ length: 500 }, () => -3))).toBeLessThan(-1);
  });

  it('knows which rules it has weighed', () => {
    expect(model.knowsRule('trainer/known')).toBe(true);
    expect(model.knowsRule('trainer/new')).toBe(false);
    // A feature that it knows may have the same short hash.
    expect(model.knowsRule('trainer/alike')).toBe(false);
  });
});

describe('features', () => {
  it('make names, places, ages and numbers abstract', () => {
    const features = namesIn('so I saw Kayleigh, 9 year old, in Doncaster with 3 dogs');
    expect(features).toEqual(
      expect.arrayContaining(['u:<name>', 'u:<age>', 'u:<place>', 'u:<number>']),
    );
    expect(features.some((feature) => /kayleigh|doncaster/.test(feature))).toBe(false);
  });

  it('are known by the hashes of their names, each once, with the sentence where they were seen first', () => {
    const text = 'Her mum rang. Her mum rang again, bless her.';
    const reading = read(text);
    const [whole] = piecesOf(reading);
    const features = whole && featuresOf(reading, [], whole, new Map<string, number>());
    expect(features?.hashes).toEqual([...new Set(namesIn(text).map(hashOf))]);
    const sentenceOf = (name: string) => features?.sentences[features.hashes.indexOf(hashOf(name))];
    expect([sentenceOf('b:mum rang'), sentenceOf('b:rang again')]).toEqual([0, 1]);
  });
});

it('ships with the themes of its file', () => {
  const file = readFileSync('rules/model/word-themes.txt', 'utf8');
  expect(builtIn.model.themes).toEqual(packThemes(file));
});

it('ships in 300 kB', () => {
  expect(statSync('rules/model/text-model.bin').size).toBeLessThanOrEqual(300_000);
});

it('comes back from its file as it was written, wherever in memory the file lies', () => {
  const file = writeModel(data);
  expect(readModel(file)).toEqual(data);
  const amid = Buffer.from([1, 2, 3, ...file]).subarray(3);
  expect(readModel(amid)).toEqual(data);
  expect(writeModel(readModel(amid))).toEqual(file);
});

describe('themes', () => {
  const themes = unpackThemes(packThemes(THEMES));
  const features = (text: string) => namesIn(text, themes);

  it('let words of one theme stand for one another', () => {
    expect(themes.get('herring')).toBe(themes.get('goldfish'));
    expect(themes.get('kettle')).not.toBe(themes.get('goldfish'));
    const shared = (text: string) => features(text).filter((name) => /^[gh]:/.test(name));
    expect(shared('a herring').length).toBeGreaterThan(0);
    expect(shared('a herring')).toEqual(shared('a goldfish'));
    expect(shared('a kettle')).not.toEqual(shared('a goldfish'));
  });

  it('are not asked about words that have none', () => {
    expect(features('a xylophone').some((name) => /^[gh]:/.test(name))).toBe(false);
  });
});

describe('pieces', () => {
  const long = 'We drove up to the lake on Friday and it rained all the way there. '.repeat(40);

  it('leave a short post whole', () => {
    expect(piecesOf(read('One. Two. Three.'))).toEqual([{ first: 0, end: 3 }]);
  });

  it('cover a long post without a hole, each overlapping the one before', () => {
    const reading = read(long);
    const pieces = piecesOf(reading);
    expect(pieces[0]?.first).toBe(0);
    expect(pieces.at(-1)?.end).toBe(reading.sentences.length);
    pieces.slice(1).forEach((piece, i) => {
      expect(piece.first).toBeLessThan(pieces[i]?.end ?? 0);
    });
    for (const piece of pieces) {
      const { start, end } = extentOf(reading, piece);
      expect(end - start).toBeLessThan(600);
    }
  });

  it('let one risky passage be seen in a long harmless text', () => {
    const risky =
      'My client told me today that he hits his mum when he is drunk. He cried in my car. ' +
      'His case conference is on Monday and he thinks the kids are coming home. ';
    const checker = createChecker(builtIn);
    expect(checker.check({ text: long }).pause).toBe(false);
    expect(checker.check({ text: long + risky + long }).pause).toBe(true);
  });

  it('come to an end for a text without a full stop', () => {
    expect(piecesOf(read('word '.repeat(50_000)))).toHaveLength(1);
    expect(piecesOf(read(''))).toEqual([{ first: 0, end: 0 }]);
  });
});
