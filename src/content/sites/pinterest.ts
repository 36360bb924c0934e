import { composeBox } from '../composers/compose-box.ts';
import { sentFromBelow } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const COMMENT = '[data-test-id="comment-editor-container"]';

const comment = composeBox({
  kind: 'comment',
  field: `${COMMENT} [contenteditable="true"], ${COMMENT} textarea`,
  sends: (root, fields) => {
    const older = '[data-test-id="activity-item-create-submit"]';
    const known = queryAll(root, `${older} button, button${older}`);
    return known.length > 0 ? known : sentFromBelow(root, fields);
  },
});

/** "Save" publishes a pin. */
const pin = composeBox({
  kind: 'post',
  field:
    '#storyboard-selector-title, [data-test-id="storyboard-description-field-container"] [contenteditable="true"], ' +
    '[data-test-id="editor-with-mentions"] [contenteditable="true"]',
  sends:
    '[data-test-id="storyboard-creation-nav-done"] button, button[data-test-id="board-dropdown-save-button"], ' +
    '[data-test-id="board-dropdown-save-button"] button',
  chordSends: false,
});

/** Pinterest, by its own name in many countries. */
export const pinterest: Site = {
  id: 'pinterest',
  appliesTo: ({ host }) => /(^|\.)pinterest\.(com|[a-z]{2}|com?\.[a-z]{2})$/.test(host),
  leavesAlone: () => false,
  boxes: [comment, pin],
};
