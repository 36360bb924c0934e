import { type Concern, DEFAULT_THRESHOLD } from '../../engine/concerns.ts';
import type { Settings } from '../../settings/schema.ts';

/** What the sliders offer. At 0 everything would be held, at 1 nothing ever: neither helps anybody. */
export const LOWEST = 0.05;
export const HIGHEST = 0.95;
export const STEP = 0.05;

/** The threshold that holds for a concern, 0 to 1. */
export function thresholdOf(settings: Settings, concern: Concern): number {
  return settings.thresholds[concern] ?? DEFAULT_THRESHOLD;
}

/** Settings with another threshold for a concern. The default is kept as "none", so that it can move. */
export function withThreshold(settings: Settings, concern: Concern, value: number): Settings {
  const { [concern]: _, ...others } = settings.thresholds;
  // 0.05 is no binary fraction: without rounding a slider gives 0.15000000000000002.
  const threshold = Math.round(value * 100) / 100;
  return {
    ...settings,
    thresholds: threshold === DEFAULT_THRESHOLD ? others : { ...others, [concern]: threshold },
  };
}

/** Locale key that puts a threshold into words. */
export function thresholdWords(value: number): string {
  if (value < 0.25) return 'threshold_any_hint';
  if (value < 0.6) return 'threshold_readily';
  if (value <= 0.75) return 'threshold_balanced';
  if (value <= 0.85) return 'threshold_likely';
  return 'threshold_nearly_sure';
}
