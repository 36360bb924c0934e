import type { TextRange, TextRun } from './editor.ts';

/** A place between two characters, or beside an image, as selections know it. */
interface Point {
  readonly node: Node;
  readonly offset: number;
}

export interface Place {
  readonly from: Point;
  readonly to: Point;
}

/** Where a range of the read text stands on the page; null where it begins or ends between two blocks. */
export function placeOf(map: readonly TextRun[], { start, end }: TextRange): Place | null {
  const first = map.find((run) => run.start <= start && start < run.end);
  const last = map.find((run) => run.start < end && end <= run.end);
  const from = first && pointIn(first, start);
  const to = last && pointIn(last, end);
  return from && to ? { from, to } : null;
}

function pointIn(run: TextRun, at: number): Point | null {
  const { node } = run;
  if (node.nodeType === Node.TEXT_NODE) return { node, offset: run.offset + at - run.start };
  const around = node.parentNode;
  // Of an image that stands for an emoji there is no half.
  if (!around || (at !== run.start && at !== run.end)) return null;
  const index = [...around.childNodes].indexOf(node as ChildNode);
  return { node: around, offset: at === run.start ? index : index + 1 };
}
