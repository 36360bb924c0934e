import { CONTROLS } from '../composers/control.ts';
import { queryAll } from '../dom.ts';
import { isPosting, labelGroup, nameOf } from '../recognise/name.ts';
import type { ComposeBox, Site } from '../site.ts';

const FIELD = '[role="textbox"][contenteditable="true"]';
const COMMENT_FORM = 'form[role="presentation"]';
const COMMENT_SUBMIT = '#focused-state-composer-submit [role="button"]';
const CHAT_FIELD = '[aria-label="Message"], [aria-placeholder="Aa"], [aria-label^="Write to"]';
const CHAT = '[role="complementary"]';
const OPENS_SOMETHING = '[aria-haspopup], [aria-expanded], [aria-pressed]';

/**
 * Whether a field belongs to a chat. Chat tabs stand on the same page with the same editor, so what is
 * neither in a dialog nor in a comment form or article is taken for a chat as well.
 */
function isChatField(field: Element): boolean {
  if (field.matches(CHAT_FIELD)) return true;
  return field.closest(`[role="dialog"], ${COMMENT_FORM}, [role="article"]`) === null;
}

const comment: ComposeBox = {
  kind: 'comment',
  root(part) {
    if (!part.matches(FIELD) && !part.matches(COMMENT_SUBMIT)) return null;
    const form = part.closest(COMMENT_FORM);
    if (form) return form;
    // In an article without such a form the article is the box, but never a whole dialog.
    const around = part.closest('[role="article"], [role="dialog"]');
    return around?.matches('[role="article"]') ? around : null;
  },
  fields: (root) => queryAll(root, FIELD),
  controls: (root) => queryAll(root, COMMENT_SUBMIT),
  enterSends: true,
  chordSends: true,
};

const isInComment = (field: Element) => comment.root(field) !== null;

const post: ComposeBox = {
  kind: 'post',
  root(part) {
    const dialog = part.closest('[role="dialog"]');
    if (!dialog || post.fields(dialog).length === 0) return null;
    if (part.matches(FIELD)) return isInComment(part) ? null : dialog;
    return post.controls(dialog).includes(part) ? dialog : null;
  },
  fields: (root) => queryAll(root, FIELD).filter((field) => !isInComment(field)),
  controls(root) {
    // Names are translated, so the place counts too: the last button with words on it after the text.
    // For Pages and groups that is "Next" at first, and the step after it no longer holds the text.
    const [field] = post.fields(root);
    const after = queryAll(root, CONTROLS).filter(
      (control) =>
        field !== undefined &&
        field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !control.matches(OPENS_SOMETHING) &&
        control.closest(COMMENT_FORM) === null &&
        (control.textContent ?? '').trim() !== '',
    );
    const labelled = after.filter((control) => isPosting(labelGroup(nameOf(control))));
    return [...new Set([...labelled, ...after.slice(-1)])];
  },
  enterSends: false,
  chordSends: true,
};

/** Facebook: posts in their dialog, and comments, where Enter sends. Private chats are not checked. */
export const facebook: Site = {
  id: 'facebook',
  appliesTo: ({ host }) => /(^|\.)facebook\.com$/.test(host),
  leavesAlone: (part) => part.closest(CHAT) !== null || (part.matches(FIELD) && isChatField(part)),
  boxes: [comment, post],
};
