import posts from '../../../rules/samples/posts.yaml';
import { builtIn } from '../../data/built-in.ts';
import { createChecker } from '../../engine/checker.ts';
import type { Concern } from '../../engine/concerns.ts';
import type { Pack } from '../../engine/pack.ts';
import type { CheckerSettings } from '../../engine/types.ts';

export interface SamplePost {
  readonly id: string;
  readonly text: string;
}

/** The ten sample posts, in the order in which the page numbers them. */
export const SAMPLES = posts as readonly SamplePost[];

export interface SampleVerdict extends SamplePost {
  /** Counted from 1, as shown. */
  readonly number: number;
  /** The concerns that it would be held for; empty when it would go out. */
  readonly heldFor: readonly Concern[];
}

/** Judges the sample posts with the real engine: built-in rules, loaded packs, the writer's settings. */
export function judgeSamples(
  packs: readonly Pack[],
  settings: CheckerSettings,
  samples: readonly SamplePost[] = SAMPLES,
): SampleVerdict[] {
  const checker = createChecker({ ...builtIn, packs: [...builtIn.packs, ...packs], settings });
  return samples.map((sample, index) => ({
    ...sample,
    number: index + 1,
    heldFor: checker
      .check({ text: sample.text, kind: 'post' })
      .concerns.filter((entry) => entry.reported)
      .map((entry) => entry.concern),
  }));
}
