import * as v from 'valibot';
import { builtIn } from '../data/built-in.ts';
import { type Checker, createChecker } from '../engine/checker.ts';
import { packSchema } from '../engine/pack-schema.ts';
import type { Post, Verdict } from '../engine/types.ts';
import { loadPacks, loadSettings, onSettingsChanged } from '../settings/store.ts';

/** Milliseconds after the last of many changes, such as those of a slider that is dragged. */
const SETTLED_AFTER = 300;

let checker: Promise<Checker> | null = null;
let settled: ReturnType<typeof setTimeout> | undefined;
onSettingsChanged(() => {
  forgetChecker();
  // Whoever changes a setting often posts next, and on a slow machine a post must not wait for a new checker.
  clearTimeout(settled);
  settled = setTimeout(warmUp, SETTLED_AFTER);
});

/** Lets the next post be judged by the settings as they are then. */
export function forgetChecker(): void {
  checker = null;
}

/** Judges a post by the writer's settings and packs; the checker is kept until either changes. */
export async function judge(post: Post): Promise<Verdict> {
  checker ??= build();
  try {
    return (await checker).check(post);
  } catch (error) {
    // A checker that could not be built must not stay: the next post tries again.
    checker = null;
    throw error;
  }
}

/** Builds the checker ahead of the first post, so that a woken worker answers sooner. */
export function warmUp(): void {
  checker ??= build();
  checker.catch(() => {
    checker = null;
  });
}

async function build(): Promise<Checker> {
  const [settings, loaded] = await Promise.all([loadSettings(), loadPacks()]);
  // Stored packs were validated when they were loaded, by whatever version that was.
  const packs = loaded.flatMap(({ pack }) => {
    const read = v.safeParse(packSchema, pack);
    return read.success ? [read.output] : [];
  });
  return createChecker({ ...builtIn, packs: [...builtIn.packs, ...packs], settings });
}
