import { composeBox } from '../composers/compose-box.ts';
import { CONTROLS } from '../composers/control.ts';
import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const SEND = '[aria-label="Send"]';
const SEND_ICON = '[data-icon="send"], [data-icon="wds-ic-send-filled"]';

/** WhatsApp in the browser: private. The button to send stands there only once there is a text. */
export const whatsapp: Site = {
  id: 'whatsapp',
  appliesTo: ({ host }) => host === 'web.whatsapp.com',
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'message',
      within: 'footer, [role="dialog"]',
      orAround: true,
      field:
        'footer [contenteditable="true"], [contenteditable="true"][data-tab="10"], [role="dialog"] [contenteditable="true"][data-lexical-editor]',
      sends: (root) =>
        queryAll(root, CONTROLS).filter(
          (control) => control.matches(SEND) || control.querySelector(SEND_ICON) !== null,
        ),
      enterSends: true,
    }),
  ],
};
