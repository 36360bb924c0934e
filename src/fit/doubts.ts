import { isOutsider } from './corpus.ts';
import type { Lesson } from './train.ts';

/** From so many signs on there is no doubt. */
const ENOUGH = 2;
/**
 * How far to go towards what would be right if everybody were one of the general public: half the way, as who uses Pause
 * is not. Chosen so that the most risky posts are held where one in two hundred of what anybody writes is.
 */
const SHARE = 0.5;

/**
 * By how much the log-odds of a piece should sink that has no sign (`isSign`), or one: by a share of the logarithm of how much
 * more often that is so where the general public writes something harmless than where those do for whom Pause is made.
 */
export function doubtsIn(lessons: readonly Lesson[]): number[] {
  const harmless = lessons.filter(({ pause }) => !pause);
  const ofPublic = sharesOf(harmless.filter(({ post }) => isOutsider(post)));
  const ofOthers = sharesOf(harmless.filter(({ post }) => !isOutsider(post)));
  return ofPublic.map((share, signs) => {
    const other = ofOthers[signs] ?? 0;
    return share > 0 && other > 0 ? SHARE * Math.max(0, Math.log(share / other)) : 0;
  });
}

/** Of these lessons, the share that has no sign, one, and so on, below `ENOUGH`. */
function sharesOf(lessons: readonly Lesson[]): number[] {
  return Array.from(
    { length: ENOUGH },
    (_, signs) => lessons.filter((lesson) => lesson.signs === signs).length / lessons.length,
  );
}
