import { composeBox } from '../composers/compose-box.ts';
import { sentFromBelow } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const EDITOR = '.block-editor-writing-flow';
const EDITABLE = '[contenteditable="true"]';

/** A block of the post, or its title, which stands beside the blocks. */
function isPartOfPost(part: Element): boolean {
  if (part.matches(`${EDITOR} ${EDITABLE}, h1${EDITABLE}`)) return true;
  const box = part.closest('[role="dialog"], form');
  return part.matches('textarea') && box?.querySelector(EDITOR) != null;
}

/**
 * Posts and reblogs in WordPress's blocks. One button posts, queues and schedules, by what was chosen beside
 * it; when that is to save a draft, it sends nothing.
 */
const post = composeBox({
  kind: 'post',
  field: isPartOfPost,
  sends: sentFromBelow,
  within: '[role="dialog"]',
  orAround: true,
});

/** Replies below a post, and asks. A chat window stands outside of the page's main part. */
const reply = composeBox({
  kind: 'comment',
  field: (part) =>
    part.matches(`textarea, ${EDITABLE}`) &&
    !isPartOfPost(part) &&
    part.closest('main, article, [role="dialog"]') !== null,
  sends: (root, fields) => {
    const submits = queryAll(root, 'button[type="submit"]');
    return submits.length > 0 ? submits : sentFromBelow(root, fields);
  },
  within: 'form',
});

/** Tumblr, whose class names are scrambled and whose labels are translated. */
export const tumblr: Site = {
  id: 'tumblr',
  appliesTo: ({ host }) => /(^|\.)tumblr\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [post, reply],
};
