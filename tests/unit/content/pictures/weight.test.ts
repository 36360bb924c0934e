import { describe, expect, it } from 'vitest';
import { NOTHING, type PictureFacts } from '../../../../src/content/pictures/facts.ts';
import { keepsDetails, weighs } from '../../../../src/content/pictures/weight.ts';
import { SITES } from '../../../../src/content/sites/index.ts';
import type { Verdict } from '../../../../src/engine/types.ts';
import { CLEAR, pauseFor } from '../support/verdicts.ts';

const PLACE: PictureFacts = { ...NOTHING, position: { latitude: 53.48, longitude: -2.24 } };
const PERSON: PictureFacts = { ...NOTHING, people: ['Zoë Example'] };
const TOWN: PictureFacts = { ...NOTHING, places: ['Leeds'] };
const CAMERA: PictureFacts = { ...NOTHING, camera: 'Apple iPhone 13', taken: '2024-05-12T14:03' };

const IN_CARE: Verdict = {
  pause: true,
  concerns: CLEAR.concerns.map((entry) =>
    entry.concern === 'images' ? { ...entry, score: 0.8, reported: true } : entry,
  ),
};

describe('what a picture gives away is a reason to hold', () => {
  it.each([
    ['its place', PLACE],
    ['a town', TOWN],
    ['who is in it', PERSON],
  ])('with %s, words about somebody in care, and a site that keeps it', (_, facts) => {
    for (const site of ['wordpress-comment', 'generic', 'tumblr', 'unknown-to-us']) {
      expect(weighs(site, facts, IN_CARE)).toBe(true);
    }
  });

  it('never by itself, nor beside another concern', () => {
    for (const facts of [PLACE, TOWN, PERSON]) {
      expect(weighs('generic', facts, CLEAR)).toBe(false);
      expect(weighs('generic', facts, pauseFor('risky'))).toBe(false);
    }
  });

  it('not where the site takes it out', () => {
    for (const site of ['x', 'facebook', 'mastodon'])
      expect(weighs(site, PLACE, IN_CARE)).toBe(false);
  });

  it('not with a time and a camera', () => {
    expect(weighs('generic', CAMERA, IN_CARE)).toBe(false);
  });
});

it('every site that is known to take details out is one of ours', () => {
  const stripping = SITES.filter(({ id }) => !keepsDetails(id)).map(({ id }) => id);
  expect(stripping.toSorted()).toEqual([
    'facebook',
    'instagram',
    'mastodon',
    'messenger',
    'old-reddit',
    'reddit',
    'threads',
    'x',
  ]);
});
