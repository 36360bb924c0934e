import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

/** Facebook's comments as a plugin of other sites: the older kind of composer, in a frame. */
export const facebookComments: Site = {
  id: 'facebook-comments',
  appliesTo: ({ host, path }) =>
    /(^|\.)facebook\.com$/.test(host) && /^\/(v[\d.]+\/)?plugins\//.test(path),
  leavesAlone: () => false,
  boxes: [
    composeBox({
      kind: 'comment',
      within: '.UFIInputContainer',
      orAround: true,
      field: '.UFIInputContainer [contenteditable="true"]',
      sends: '.UFIInputContainer button, .UFIImageBlockContent button',
      chordSends: false,
    }),
  ],
};
