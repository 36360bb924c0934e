import { composeBox } from '../composers/compose-box.ts';
import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

/** All posts of a thread stand in one view. Ctrl+Enter publishes without a click or a form. */
const post = composeBox({
  kind: 'post',
  field: '.ProseMirror[contenteditable="true"]',
  sends: '[data-testid="composerPublishBtn"]',
  within: '[data-testid="composePostView"]',
});

/** Bluesky. */
export const bluesky: Site = {
  id: 'bluesky',
  appliesTo: ({ host }) => host === 'bsky.app' || /^(main|staging)\.bsky\.(dev|app)$/.test(host),
  leavesAlone: () => false,
  boxes: [messageBox({ path: /^\/messages(\/|$)/, field: 'textarea' }), post],
};
