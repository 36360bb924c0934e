import { composeBox } from '../composers/compose-box.ts';
import { CONTROLS } from '../composers/control.ts';
import { labelledControls, messageBox, sentFromBelow } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import { isPosting, labelGroup, normalise } from '../recognise/name.ts';
import type { Site } from '../site.ts';

/** Buttons that only their icon names, such as an arrow called "Reply". */
function iconControls(root: Element): Element[] {
  return queryAll(root, CONTROLS).filter((control) => {
    const icon = control.querySelector('svg[aria-label]')?.getAttribute('aria-label');
    return isPosting(labelGroup(normalise(icon ?? '')));
  });
}

const FIELD = '[role="textbox"][contenteditable="true"]';

/** The posts of a thread stand in one dialog, and are read together. */
const inDialog = composeBox({
  kind: 'post',
  field: FIELD,
  sends: (root, fields) => {
    const labelled = [...labelledControls(root), ...iconControls(root)];
    return labelled.length > 0 ? labelled : sentFromBelow(root, fields);
  },
  within: '[role="dialog"]',
});

/** On the page itself the button is the one near a field; a post's own "Reply" only opens the composer. */
const inline = composeBox({
  kind: 'reply',
  field: FIELD,
  sends: (root) => [...labelledControls(root), ...iconControls(root)],
});

/** Threads: posts, threads, quotes and replies in a dialog, and replies below a post. */
export const threads: Site = {
  id: 'threads',
  appliesTo: ({ host }) => /(^|\.)threads\.(com|net)$/.test(host),
  leavesAlone: () => false,
  boxes: [messageBox({ path: /^\/(messages|direct)(\/|$)/ }), inDialog, inline],
};
