import { expect, test } from 'vitest';
import type { Concern } from '../../../src/engine/concerns.ts';
import { isHeard, isMark } from '../../../src/engine/model/features.ts';
import { CompiledModel } from '../../../src/engine/model/model.ts';
import { hashOf } from '../../../src/engine/model/packed.ts';
import { packThemes } from '../../../src/engine/model/themes.ts';
import { type Lesson, packModel, train } from '../../../src/fit/train.ts';
import { tryOn } from '../../../src/fit/trials.ts';
import { featuresNamed } from '../features-named.ts';

const SEED = 1;
const AS_IT_IS = { slope: 1, shift: 0, chances: 0 };

/** A lesson of these words from `hand`, harmless where it has no concern. */
function lesson(words: readonly string[], concerns: readonly Concern[], hand = 'plain'): Lesson {
  const names = words.map((word) => `u:${word}`);
  const pause = concerns.length > 0;
  return {
    post: { id: '', text: '', pause, concerns: [...concerns], also: [], spans: [], hand },
    names,
    features: Int32Array.from(new Set(names.map(hashOf))),
    marks: Int32Array.from(names.filter((name) => isMark(name.charAt(0))).map(hashOf)),
    heard: Int32Array.from(new Set(names.filter((name) => isHeard(name.charAt(0))).map(hashOf))),
    signs: 0,
    pause,
    concerns,
  };
}

const times = (count: number, one: Lesson): Lesson[] => Array.from({ length: count }, () => one);

function fitted(lessons: readonly Lesson[]): CompiledModel {
  return new CompiledModel(packModel(train(lessons, SEED), AS_IT_IS, packThemes('')));
}

const judge = (model: CompiledModel, ...words: string[]) =>
  model.judge(featuresNamed(...words.map((word, i) => [`u:${word}`, i] as const)));

test('what a fit learnt comes back from its packed model', () => {
  const model = fitted([
    ...times(40, lesson(['today', 'sneer'], ['derogatory'])),
    ...times(40, lesson(['today', 'sigh'], ['venting'])),
    ...times(40, lesson(['today', 'secret', 'desk'], ['employer', 'conduct'])),
    ...times(120, lesson(['today', 'garden'], [])),
  ]);
  const sneer = judge(model, 'today', 'sneer');
  expect(sneer.logOdds).toBeGreaterThan(0);
  expect(judge(model, 'today', 'garden').logOdds).toBeLessThan(0);
  const named = ({ shares }: typeof sneer) =>
    [...shares].filter(([, share]) => share > 0.9).map(([concern]) => concern);
  expect(named(sneer)).toEqual(['derogatory']);
  expect(named(judge(model, 'today', 'sigh'))).toEqual(['venting']);
  expect(named(judge(model, 'today', 'secret', 'desk'))).toEqual(['employer', 'conduct']);
});

test('a trial of a fit says what its packed model says', () => {
  const lessons = [
    ...times(40, lesson(['today', 'sneer'], ['derogatory'])),
    ...times(40, lesson(['today', 'sigh'], ['venting'])),
    ...times(80, lesson(['today', 'garden'], [])),
  ];
  const learnt = train(lessons, SEED);
  const model = new CompiledModel(packModel(learnt, AS_IT_IS, packThemes('')));
  for (const words of [['today', 'sneer'], ['sigh'], ['today', 'garden', 'sigh']]) {
    const one = lesson(words, []);
    const [trial] = tryOn(learnt, [{ post: one.post, lessons: [one], byRules: () => 0 }]);
    expect(judge(model, ...words).logOdds).toBeCloseTo(trial?.pieces[0] ?? 0, 1);
  }
});

test('a feature that is too rare teaches nothing', () => {
  const model = fitted([
    ...times(2, lesson(['today', 'unicorn'], ['venting'])),
    ...times(40, lesson(['today', 'sigh'], ['venting'])),
    ...times(40, lesson(['today'], [])),
  ]);
  expect(judge(model, 'today', 'unicorn').logOdds).toBe(judge(model, 'today').logOdds);
});

test('where hands contradict each other, the one that sparred counts for less, the public for more', () => {
  const against = (hand: string) =>
    judge(
      fitted([
        ...times(40, lesson(['sigh'], ['venting'], 'plain')),
        ...times(40, lesson(['sigh'], [], hand)),
        ...times(20, lesson(['garden'], [], 'plain')),
        ...times(20, lesson(['sneer'], ['venting'], 'plain')),
      ]),
      'sigh',
    ).logOdds;
  expect(against('spar-sighs')).toBeGreaterThan(against('sighs'));
  expect(against('timeline-sighs')).toBeLessThan(against('sighs'));
});
