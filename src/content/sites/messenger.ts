import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

/** Messenger, on its own site and as Facebook's page of messages: whatever is written there is private. */
export const messenger: Site = {
  id: 'messenger',
  appliesTo: ({ host, path }) =>
    /(^|\.)messenger\.com$/.test(host) ||
    (/(^|\.)facebook\.com$/.test(host) && /^\/messages(\/|$)/.test(path)),
  leavesAlone: () => false,
  boxes: [messageBox()],
};
