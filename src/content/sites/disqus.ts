import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

/** Disqus: the comments that other sites show in a frame of its own. */
export const disqus: Site = {
  id: 'disqus',
  appliesTo: ({ host, path }) => /(^|\.)disqus\.com$/.test(host) && path.startsWith('/embed/'),
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'comment',
      within: 'form, .postbox',
      orAround: true,
      field: '[contenteditable="true"][role="textbox"], .textarea[contenteditable="true"]',
      sends: '.post-action__button, form button[type="submit"], .postbox button[type="submit"]',
    }),
  ],
};
