import type { Finding, Verdict } from '../../engine/types.ts';
import { isFormField } from '../composers/editable.ts';
import type { ReadText, TextRun } from '../editors/editor.ts';

/** Words of a post that something is to be said about: offsets into the text that was judged, UTF-16. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** What the card would point at, each place once, in the order of the text. */
export function spotsOf(verdict: Verdict): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { start, end } of reportedFindings(verdict)) {
    spots.set(`${start} ${end}`, { start, end });
  }
  return [...spots.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

export function reportedFindings(verdict: Verdict): Finding[] {
  return verdict.concerns.filter(({ reported }) => reported).flatMap(({ findings }) => findings);
}

/** A spot inside a form field: offsets into its value. */
export interface FieldSpot extends Spot {
  readonly field: HTMLTextAreaElement | HTMLInputElement;
}

/** Where a spot is on the page: over nodes of a rich editor, or in the value of a form field. */
export type Anchor = Range | FieldSpot;

/** Where a spot of a text that was read stands on the page; null where no part of it does. */
export function anchorOf({ map }: ReadText, { start, end }: Spot): Anchor | null {
  const runs = map.filter((run) => run.start < end && run.end > start);
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  if (isFormField(first.node)) {
    return {
      field: first.node,
      start: Math.max(0, start - first.start) + first.offset,
      end: Math.min(end, first.end) - first.start + first.offset,
    };
  }
  const range = first.node.ownerDocument?.createRange();
  if (!range) return null;
  place(range, first, 'start', start);
  place(range, last, 'end', end);
  return range;
}

function place(range: Range, run: TextRun, side: 'start' | 'end', at: number): void {
  const { node } = run;
  if (node.nodeType === Node.TEXT_NODE) {
    const offset = run.offset + Math.min(Math.max(at, run.start), run.end) - run.start;
    const inside = Math.min(offset, (node as Text).length);
    if (side === 'start') range.setStart(node, inside);
    else range.setEnd(node, inside);
  } else if (side === 'start') range.setStartBefore(node);
  else range.setEndAfter(node);
}

const PART_OF_A_WORD = /[\p{L}\p{M}\p{N}'’-]/u;

/** The word that the caret at this offset is in or next to; empty where there is none. */
export function wordAt(text: string, caret: number): Spot {
  let [start, end] = [caret, caret];
  while (start > 0 && PART_OF_A_WORD.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && PART_OF_A_WORD.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** Whether a spot has any of a word in it, or ends where the caret stands. */
export function touches(spot: Spot, word: Spot): boolean {
  return spot.start <= word.end && word.start <= spot.end;
}

/** Whether a spot begins or ends in the middle of a word: letters have been written right beside it. */
export function cutsAWord(text: string, { start, end }: Spot): boolean {
  const joined = (at: number) =>
    PART_OF_A_WORD.test(text.charAt(at - 1)) && PART_OF_A_WORD.test(text.charAt(at));
  return joined(start) || joined(end);
}

/** The same of a range, as far as its own text nodes tell. */
export function rangeCutsAWord(range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const cut = (node: Node, at: number) =>
    node.nodeType === Node.TEXT_NODE && cutsAWord((node as Text).data, { start: at, end: at });
  return cut(startContainer, startOffset) || cut(endContainer, endOffset);
}
