import type { Composer } from '../composers/composer.ts';
import { fieldAt, TYPED_INTO } from '../composers/editable.ts';
import { parentOf, queryAll } from '../dom.ts';
import type { Recogniser } from '../recogniser.ts';

/** What is in one of these and what is outside of it do not belong together. */
export const AROUND = 'form, dialog, [role="dialog" i]';
/** As far as compose boxes themselves look (`compose-box.ts`). */
const LEVELS = 25;
/** A page with more fields is no compose box. */
const MOST_FIELDS = 40;

/**
 * The compose box that a part of the page belongs to, such as the input that a picture was picked with: the one
 * in the nearest element around it that holds any, within its form or dialog. Of several it is the one that the
 * writer was in last; where that is not known, none.
 *
 * @param last the field that had the focus last.
 */
export function boxAround(
  part: Element,
  recogniser: Recogniser,
  last: Element | null,
): Composer | null {
  let at: Element | null = part;
  for (let level = 0; at && level <= LEVELS; level++, at = parentOf(at)) {
    const found = boxesIn(at, recogniser);
    if (found.length === 0) {
      if (at.matches(AROUND)) return null;
      continue;
    }
    return (
      found.find((box) => last !== null && box.fields().includes(last)) ??
      (found.length === 1 ? (found[0] ?? null) : null)
    );
  }
  return null;
}

function boxesIn(scope: Element, recogniser: Recogniser): Composer[] {
  const boxes: Composer[] = [];
  const inside = scope.matches(TYPED_INTO) ? [scope] : [];
  for (const field of [...inside, ...queryAll(scope, TYPED_INTO)].slice(0, MOST_FIELDS)) {
    if (fieldAt(field) !== field || boxes.some((box) => box.fields().includes(field))) continue;
    const box = recogniser.ofField(field);
    if (box) boxes.push(box);
  }
  return boxes;
}
