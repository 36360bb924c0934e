import { composeBox } from '../composers/compose-box.ts';
import { messageBox } from '../composers/sending.ts';
import type { Site } from '../site.ts';

/** The button says "Next" where another step follows, which no longer holds the text. */
const post = composeBox({
  kind: 'post',
  field: 'textarea[data-testid="composer-text-field"]',
  sends: '[data-testid="composer-submit-button"]',
  within: '[data-testid="content-composer-dialog"]',
});

const comment = composeBox({
  kind: 'comment',
  field: 'textarea[data-testid="comment-add-reply-input"]',
  sends: '[data-testid="inline-composer-reply-button"]',
});

/** Nextdoor. */
export const nextdoor: Site = {
  id: 'nextdoor',
  appliesTo: ({ host }) => /(^|\.)nextdoor\.([a-z]{2,3}|com?\.[a-z]{2})$/.test(host),
  leavesAlone: (part) => part.matches('[data-testid="post-reply-button"]'),
  boxes: [messageBox({ path: /^\/(inbox|messages)(\/|$)/ }), post, comment],
};
