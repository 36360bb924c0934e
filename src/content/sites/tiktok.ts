import { composeBox } from '../composers/compose-box.ts';
import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

/** TikTok: comments and replies, where Enter sends. */
export const tiktok: Site = {
  id: 'tiktok',
  appliesTo: ({ host }) => /(^|\.)tiktok\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [
    messageBox({ path: /^\/messages(\/|$)/ }),
    composeBox({
      kind: 'comment',
      field:
        '[data-e2e="comment-input"] [contenteditable="true"], [data-e2e="comment-input"][contenteditable="true"]',
      sends: '[data-e2e="comment-post"]',
      enterSends: true,
    }),
  ],
};
