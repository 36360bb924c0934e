import { composeBox } from '../composers/compose-box.ts';
import type { ComposeBox, Site } from '../site.ts';

const RECORDS = '.record, .is-recording, .voice, [aria-label="Record a voice message"]';

const parts = composeBox({
  kind: 'message',
  channel: 'message',
  within: '.chat-input, .Composer, .middle-column-footer',
  orAround: true,
  field:
    '.input-message-input[contenteditable="true"], #editable-message-text, #editable-message-text-modal',
  sends: '.btn-send, button.send.main-button, button.main-button[title="Send Message"]',
  enterSends: true,
});

/** While there is no text the same button records one's voice. */
const message: ComposeBox = {
  ...parts,
  root: (part) => (part.matches(RECORDS) ? null : parts.root(part)),
  controls: (root) => parts.controls(root).filter((control) => !control.matches(RECORDS)),
};

/** Telegram in the browser, in both its versions: private. */
export const telegram: Site = {
  id: 'telegram',
  appliesTo: ({ host }) => host === 'web.telegram.org',
  leavesAlone: () => false,
  boxes: [message],
};
