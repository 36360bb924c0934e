import { expect, test } from 'vitest';
import { doubtsIn } from '../../../src/fit/doubts.ts';
import type { Lesson } from '../../../src/fit/train.ts';

const NOTHING = new Int32Array();

function lessons(count: number, hand: string, signs: number, pause = false): Lesson[] {
  const post = { id: '', text: '', pause, concerns: [], also: [], spans: [], hand };
  const one = { post, names: [], features: NOTHING, marks: NOTHING, heard: NOTHING };
  return Array.from({ length: count }, () => ({ ...one, signs, pause, concerns: [] }));
}

const OTHERS = [...lessons(10, 'plain', 0), ...lessons(20, 'plain', 1), ...lessons(70, 'plain', 2)];

test('where signs are rarer in what the public writes, few of them are a reason to doubt', () => {
  const ofPublic = [
    ...lessons(40, 'crowd', 0),
    ...lessons(30, 'crowd', 1),
    ...lessons(30, 'crowd', 5),
  ];
  const [none = 0, one = 0, ...more] = doubtsIn([...OTHERS, ...ofPublic]);
  expect(none).toBeCloseTo(Math.log(4) / 2);
  expect(one).toBeCloseTo(Math.log(1.5) / 2);
  expect(more).toEqual([]);
});

test('what is risky does not count', () => {
  const ofPublic = [...lessons(20, 'crowd', 0), ...lessons(80, 'crowd', 2)];
  const risky = lessons(500, 'crowd', 0, true);
  expect(doubtsIn([...OTHERS, ...ofPublic, ...risky])).toEqual(doubtsIn([...OTHERS, ...ofPublic]));
});

test('nothing is held against posts with few signs where the public has as many, or where there is no public', () => {
  const alike = OTHERS.map((lesson) => ({ ...lesson, post: { ...lesson.post, hand: 'crowd' } }));
  expect(doubtsIn([...OTHERS, ...alike])).toEqual([0, 0]);
  expect(doubtsIn(OTHERS)).toEqual([0, 0]);
});
