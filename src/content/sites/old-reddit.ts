import { composeBox } from '../composers/compose-box.ts';
import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

const FORM = 'form.usertext, form#newlink, form#compose-message';
const FIELD = 'textarea[name="text"], #title-field textarea, #text-field textarea';
// "save" sends a comment; "submit" sends a post.
const SUBMIT = '.save[type="submit"], .spacer button[name="submit"], button#send';

// No key sends. The well-known add-on for Ctrl+Enter presses the button, which is seen as a click.
const keys = { enterSends: false, chordSends: false };

/** Reddit's older pages, which some have switched on under its usual name as well. */
export const oldReddit: Site = {
  id: 'old-reddit',
  appliesTo: ({ host }) => /(^|\.)reddit\.com$/.test(host),
  leavesAlone: (part) => part.matches('form.usertext .cancel'),
  boxes: [
    messageBox({ path: /^\/message\//, field: FIELD, sends: SUBMIT, within: FORM, ...keys }),
    composeBox({ kind: 'post', field: FIELD, sends: SUBMIT, within: 'form#newlink', ...keys }),
    composeBox({ kind: 'comment', field: FIELD, sends: SUBMIT, within: 'form.usertext', ...keys }),
  ],
};
