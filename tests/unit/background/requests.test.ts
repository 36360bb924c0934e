import * as v from 'valibot';
import { expect, test } from 'vitest';
import { contentRequest } from '../../../src/background/requests.ts';

const request = { type: 'check', text: 'words', kind: 'post' };

test('a text to judge may say how many pictures go with it', () => {
  expect(v.parse(contentRequest, request)).toEqual({ ...request, pictures: 0 });
  expect(v.parse(contentRequest, { ...request, pictures: 3 })).toEqual({ ...request, pictures: 3 });
});

test.each([-1, 1.5, '2', Number.NaN, null])('%j is no number of pictures', (pictures) => {
  expect(v.safeParse(contentRequest, { ...request, pictures }).success).toBe(false);
});
