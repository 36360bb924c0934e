import { queryAll } from '../dom.ts';
import type { ComposeBox, Site } from '../site.ts';

function commentBox(form: string, field: string, submit: string): ComposeBox {
  return {
    kind: 'comment',
    root: (part) => (part.matches(`${form}, ${field}, ${submit}`) ? part.closest(form) : null),
    fields: (root) => queryAll(root, field).slice(0, 1),
    controls: (root) => queryAll(root, submit),
    enterSends: false,
    chordSends: false,
  };
}

/**
 * The comment form of WordPress on anybody's site, and reviews in WooCommerce. Its button is called
 * "submit", which hides the form's own method of that name. "Reply" moves the form about on the page.
 * Behind it, the author's two ways: the row that opens in the list of comments, for a reply or a quick
 * edit, whose one button has the labels of both in it; and the page for editing a comment.
 */
export const wordpressComment: Site = {
  id: 'wordpress-comment',
  appliesTo: () => true,
  leavesAlone: (part) => part.matches('#cancel-comment-reply-link'),
  boxes: [
    commentBox(
      'form#commentform, form.comment-form, form[action*="wp-comments-post.php"]',
      'textarea#comment, textarea[name="comment"]',
      '#submit, [type="submit" i]',
    ),
    commentBox('#replyrow', 'textarea#replycontent', 'button.save'),
    commentBox('form#post[action="comment.php"]', 'textarea#content', '#save'),
  ],
};
