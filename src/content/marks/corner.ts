/** A rectangle in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const GAP = 4;

/**
 * Where the mark's top left goes: the first corner of the field where it is in the window and covers neither
 * the caret nor a control of the page. First inside at the end of the last line, then inside above, then
 * outside below and above; null where none will do.
 *
 * @param size of the mark, which is square.
 * @param rtl whether lines end on the left.
 */
export function cornerFor(
  field: Box,
  view: { readonly width: number; readonly height: number },
  size: number,
  rtl: boolean,
  taken: (box: Box) => boolean,
): Point | null {
  // Of a field that reaches beyond the window, what can be seen counts.
  const seen = {
    left: Math.max(field.left, 0),
    right: Math.min(field.right, view.width),
    top: Math.max(field.top, 0),
    bottom: Math.min(field.bottom, view.height),
  };
  if (seen.right - seen.left < size || seen.bottom - seen.top < 8) return null;
  const x = rtl ? seen.left + GAP : seen.right - size - GAP;
  const outside = rtl ? seen.left - size - GAP : seen.right + GAP;
  const corners: Point[] = [
    { x, y: seen.bottom - size - GAP },
    { x, y: seen.top + GAP },
    { x: outside, y: seen.bottom - size },
    { x, y: seen.bottom + GAP },
    { x, y: seen.top - size - GAP },
  ];
  const fits = ({ x, y }: Point) => {
    if (x < 0 || y < 0 || x + size > view.width || y + size > view.height) return false;
    return !taken({ left: x, top: y, right: x + size, bottom: y + size });
  };
  return corners.find(fits) ?? null;
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
