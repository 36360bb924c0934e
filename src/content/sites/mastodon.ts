import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

/** The content warning is read with the post; its field stays on some pages while it is switched off. */
const mastodon4 = composeBox({
  kind: 'post',
  field: 'textarea.autosuggest-textarea__textarea, #cw-spoiler-input:not(:disabled)',
  sends:
    '.compose-form__submit button[type="submit"], .compose-form__publish-button-wrapper button, .compose-form__publish button',
  within: 'form.compose-form',
});

const misskey = composeBox({
  kind: 'post',
  field: 'textarea[data-cy-post-form-text]',
  sends: '[data-cy-open-post-form-submit]',
});

const pleroma = composeBox({
  kind: 'post',
  field: '.post-status-form textarea.form-post-body, form.post-status-form textarea',
  sends: 'button[type="submit"]',
  within: '.post-status-form',
});

/**
 * Mastodon and glitch-soc on whatever host, known by their markup, as are Misskey and Pleroma with their
 * offspring. Ctrl+Enter sends without any form being submitted. A post to "mentioned people only" comes out
 * of the same box and is checked as well.
 */
export const mastodon: Site = {
  id: 'mastodon',
  appliesTo: () => true,
  leavesAlone: (part) => part.matches('[data-cy-open-post-form]'),
  boxes: [mastodon4, misskey, pleroma],
};
