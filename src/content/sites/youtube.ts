import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

// Ids repeat on the page, so everything is looked for in its own component.
const FIELD = '#contenteditable-root[contenteditable]:not([contenteditable="false"])';
const SUBMIT = '#submit-button button, #submit-button [role="button"]';

/** YouTube: comments, posts of a channel, and live chats in their frame. */
export const youtube: Site = {
  id: 'youtube',
  appliesTo: ({ host }) => /(^|\.)youtube\.com$/.test(host),
  leavesAlone: (part) =>
    part.matches('#cancel-button button, #placeholder-area, #simplebox-placeholder'),
  boxes: [
    composeBox({
      kind: 'message',
      channel: 'chat',
      field: 'yt-live-chat-text-input-field-renderer #input[contenteditable]',
      sends: '#send-button button, #send-button [role="button"]',
      within: 'yt-live-chat-message-input-renderer',
      enterSends: true,
    }),
    composeBox({
      kind: 'post',
      field: FIELD,
      sends: SUBMIT,
      within: 'ytd-backstage-post-dialog-renderer',
    }),
    composeBox({ kind: 'comment', field: FIELD, sends: SUBMIT, within: 'ytd-commentbox' }),
  ],
};
