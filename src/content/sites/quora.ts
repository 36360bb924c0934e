import { composeBox } from '../composers/compose-box.ts';
import { labelledControls, messageBox } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const FIELD = '.doc[contenteditable="true"]';
const DIALOG = '[role="dialog"], .modal';
const SUBMIT = 'button.puppeteer_test_modal_submit';

/** Dialogs that ask "are you sure?" have a button of the same class, but nothing to write in. */
const post = composeBox({
  kind: 'post',
  field: `${FIELD}, textarea`,
  sends: SUBMIT,
  within: DIALOG,
});

/** Answers and comments on the page itself. */
const comment = composeBox({
  kind: 'comment',
  field: (part) => part.matches(FIELD) && part.closest(DIALOG) === null,
  sends: (root) => [...queryAll(root, SUBMIT), ...labelledControls(root)],
});

/** Quora, in all its languages. */
export const quora: Site = {
  id: 'quora',
  appliesTo: ({ host }) => /(^|\.)quora\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [messageBox({ path: /^\/messages(\/|$)/ }), post, comment],
};
