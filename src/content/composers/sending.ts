import { queryAll } from '../dom.ts';
import { isPosting, labelGroup, leadingLabelGroup, nameOf } from '../recognise/name.ts';
import { type BoxFacts, composeBox } from './compose-box.ts';
import { CONTROLS } from './control.ts';

const OPENS_SOMETHING =
  '[aria-haspopup]:not([aria-haspopup="false" i]), [aria-expanded], [aria-pressed]';
const ANYWHERE = 'textarea, [contenteditable]:not([contenteditable="false" i])';

/** Controls with words on them that neither open something nor keep a draft. */
function wordedControls(root: Element): Element[] {
  return queryAll(root, CONTROLS).filter(
    (control) =>
      !control.matches(OPENS_SOMETHING) &&
      (control.textContent ?? '').trim() !== '' &&
      leadingLabelGroup(nameOf(control)) !== 'save',
  );
}

function isAfter(control: Element, field: Element): boolean {
  return !!(field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The controls below `root` that are called something like "Post" or "Send", in whatever language. */
export function labelledControls(root: Element): Element[] {
  return queryAll(root, CONTROLS).filter(
    (control) => !control.matches(OPENS_SOMETHING) && isPosting(labelGroup(nameOf(control))),
  );
}

/**
 * For sites that translate every name: what is called "Post" in some language and stands after the text, or
 * else the last control with words on it there. The text's own controls, such as a mention's, are not meant.
 */
export function sentFromBelow(root: Element, fields: readonly Element[]): Element[] {
  const field = fields.at(-1);
  if (!field) return [];
  const after = (control: Element) => isAfter(control, field) && !field.contains(control);
  const labelled = labelledControls(root).filter(after);
  return labelled.length > 0 ? labelled : wordedControls(root).filter(after).slice(-1);
}

/** The same for dialogs with the control in their head, above the text. */
export function sentFromAbove(root: Element, fields: readonly Element[]): Element[] {
  const [field] = fields;
  if (!field) return [];
  const labelled = labelledControls(root);
  if (labelled.length > 0) return labelled;
  const before = (control: Element) => !isAfter(control, field) && !field.contains(control);
  return wordedControls(root).filter(before).slice(-1);
}

/**
 * A private message: Enter sends it, and so does whatever is called "Send". By default any field for longer
 * texts is one, for pages that are about nothing else.
 */
export function messageBox(facts: Partial<BoxFacts> = {}) {
  return composeBox({
    kind: 'message',
    channel: 'message',
    field: ANYWHERE,
    sends: labelledControls,
    enterSends: true,
    ...facts,
  });
}
