import { composeBox } from '../composers/compose-box.ts';
import { messageBox, sentFromAbove, sentFromBelow } from '../composers/sending.ts';
import type { Site } from '../site.ts';

const FIELD = 'textarea, [role="textbox"][contenteditable="true"]';
const DIALOG = '[role="dialog"]';

/** A textarea in a form; Enter sends it. The form's button comes once something is written, without an id. */
const comment = composeBox({
  kind: 'comment',
  path: /^\/(?!accounts\/|direct\/)/,
  field: (part) => part.matches(FIELD) && part.closest('form') !== null,
  sends: sentFromBelow,
  within: 'form',
  enterSends: true,
});

/** The last step of a new post. "Share" stands in the dialog's head; "Next" leads here and sends nothing. */
const caption = composeBox({
  kind: 'post',
  path: /^\/(?!direct\/)/,
  field: (part) => part.matches(FIELD) && part.closest('form') === null,
  sends: sentFromAbove,
  within: DIALOG,
  chordSends: false,
});

/** Messages have a page of their own; on others they are what stands neither in a form nor in a dialog. */
const message = messageBox({ path: /^\/direct\// });
const reply = messageBox({
  field: (part) => part.matches(FIELD) && part.closest(`form, ${DIALOG}`) === null,
});

/** Instagram. Names are translated and classes scrambled, so places tell what is what. */
export const instagram: Site = {
  id: 'instagram',
  appliesTo: ({ host }) => /(^|\.)instagram\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [message, comment, caption, reply],
};
