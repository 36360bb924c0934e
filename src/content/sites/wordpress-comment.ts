import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const FORM = 'form#commentform, form.comment-form, form[action*="wp-comments-post.php"]';
const FIELD = 'textarea#comment, textarea[name="comment"]';
const SUBMIT = '#submit, [type="submit" i]';

/**
 * The comment form of WordPress on anybody's site, and reviews in WooCommerce. Its button is called
 * "submit", which hides the form's own method of that name. "Reply" moves the form about on the page.
 */
export const wordpressComment: Site = {
  id: 'wordpress-comment',
  appliesTo: () => true,
  leavesAlone: (part) => part.matches('#cancel-comment-reply-link'),
  boxes: [
    {
      kind: 'comment',
      root: (part) => (part.matches(`${FORM}, ${FIELD}, ${SUBMIT}`) ? part.closest(FORM) : null),
      fields: (root) => queryAll(root, FIELD).slice(0, 1),
      controls: (root) => queryAll(root, SUBMIT),
      enterSends: false,
      chordSends: false,
    },
  ],
};
