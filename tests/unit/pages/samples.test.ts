import { expect, test } from 'vitest';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import type { Pack } from '../../../src/engine/pack.ts';
import { judgeSamples, SAMPLES } from '../../../src/pages/options/samples.ts';

const everything = (threshold: number) => ({
  thresholds: Object.fromEntries(CONCERNS.map((concern) => [concern, threshold])),
});
const held = (...args: Parameters<typeof judgeSamples>) =>
  judgeSamples(...args)
    .filter((sample) => sample.heldFor.length > 0)
    .map((sample) => sample.id);

test('there are ten, each with an id of its own', () => {
  expect(SAMPLES).toHaveLength(10);
  expect(new Set(SAMPLES.map(({ id }) => id)).size).toBe(10);
});

test('at the defaults some are held, and none of the harmless ones', () => {
  const ids = held([], {});
  expect(ids).toContain('visit');
  expect(ids).not.toContain('words');
  expect(ids).not.toContain('paperwork');
  expect(ids).not.toContain('holiday');
});

test('a lower threshold never holds less', () => {
  const ids = [0.95, 0.5, 0.05].map((threshold) => held([], everything(threshold)));
  expect(ids[1]).toEqual(expect.arrayContaining(ids[0] ?? []));
  expect(ids[2]).toEqual(expect.arrayContaining(ids[1] ?? []));
  expect(ids[2]?.length).toBeGreaterThan(ids[0]?.length ?? 0);
});

test('packs that are switched off hold nothing', () => {
  const ids = held([], { packsOff: ['derogatory'] });
  const visit = judgeSamples([], { packsOff: ['derogatory'] }).find(({ id }) => id === 'visit');
  expect(visit?.heldFor).not.toContain('derogatory');
  expect(held([], {})).toEqual(expect.arrayContaining(ids));
});

test('a loaded pack counts', () => {
  const pack: Pack = {
    format: 1,
    id: 'chips',
    name: 'Chips',
    version: '1.0.0',
    language: 'en',
    rules: [
      {
        id: 'chips',
        concern: 'conduct',
        reason: 'Chips.',
        match: ['chips'],
        likelihood: 0.9,
        examples: { 'must-match': ['chips'], 'must-not-match': ['fish'] },
      },
    ],
  };
  expect(held([pack], {})).toContain('holiday');
});
