import { expect, test } from 'vitest';
import {
  HIGHEST,
  LOWEST,
  STEP,
  thresholdOf,
  thresholdWords,
  withThreshold,
} from '../../../src/pages/options/threshold.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/settings/schema.ts';

test('keeps a threshold that differs from the default, and only that', () => {
  const changed = withThreshold(DEFAULT_SETTINGS, 'venting', 0.3);
  expect(changed.thresholds).toEqual({ venting: 0.3 });
  expect(thresholdOf(changed, 'venting')).toBe(0.3);
  expect(thresholdOf(changed, 'contact')).toBe(0.75);
  expect(withThreshold(changed, 'venting', 0.75).thresholds).toEqual({});
});

test('every step of the slider is a round figure that can be saved', () => {
  for (let value = LOWEST; value <= HIGHEST + STEP / 2; value += STEP) {
    const saved = withThreshold(DEFAULT_SETTINGS, 'images', value);
    expect(thresholdOf(parseSettings(saved), 'images')).toBe(Number(value.toFixed(2)));
  }
});

test('says the same of both ends and the middle as the slider does', () => {
  expect([LOWEST, 0.5, 0.75, 0.8, HIGHEST].map(thresholdWords)).toEqual([
    'threshold_any_hint',
    'threshold_readily',
    'threshold_balanced',
    'threshold_likely',
    'threshold_nearly_sure',
  ]);
});
