import type { Spot } from './anchors.ts';

/**
 * Where spots of a text stand after an edit, told by what both texts begin and end with: those before it stay,
 * those after it move along. Null for a spot whose own words the edit may have touched.
 */
export function shiftedBy(before: string, after: string): (spot: Spot) => Spot | null {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let tail = 0;
  while (
    tail < most - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const editEnd = before.length - tail;
  const by = after.length - before.length;
  return (spot) => {
    if (before === after || spot.end <= same) return spot;
    if (spot.start >= editEnd) return { ...spot, start: spot.start + by, end: spot.end + by };
    return null;
  };
}
