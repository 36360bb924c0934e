import { composeBox } from '../composers/compose-box.ts';
import { CONTROLS } from '../composers/control.ts';
import { labelledControls, messageBox, sentFromBelow } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import type { Site } from '../site.ts';
import { facebookComments } from './facebook-comments.ts';
import { messenger } from './messenger.ts';

const FIELD = '[role="textbox"][contenteditable="true"]';
const COMMENT_FORM = 'form[role="presentation"]';
const COMMENT_SUBMIT = '#focused-state-composer-submit';
const CHAT_FIELD = '[aria-label="Message"], [aria-placeholder="Aa"], [aria-label^="Write to"]';
const CHAT = '[role="complementary"]';

/**
 * Whether a field belongs to a chat. Chat tabs stand on the same page with the same editor, so what is
 * neither in a dialog nor in a comment form or article is taken for a chat as well.
 */
function isChatField(part: Element): boolean {
  if (!part.matches(FIELD)) return false;
  if (part.matches(CHAT_FIELD) || part.closest(CHAT)) return true;
  return part.closest(`[role="dialog"], ${COMMENT_FORM}, [role="article"]`) === null;
}

/** In an article without a comment form the article is the box, but never a whole dialog. */
function isCommentField(part: Element): boolean {
  if (!part.matches(FIELD) || isChatField(part)) return false;
  if (part.closest(COMMENT_FORM)) return true;
  return part.closest('[role="article"], [role="dialog"]')?.matches('[role="article"]') ?? false;
}

const comment = composeBox({
  kind: 'comment',
  field: isCommentField,
  sends: (root) => [
    ...queryAll(root, CONTROLS).filter((control) => control.closest(COMMENT_SUBMIT)),
    ...(root.matches(COMMENT_FORM) ? labelledControls(root) : []),
  ],
  within: `${COMMENT_FORM}, [role="article"]`,
  enterSends: true,
});

/**
 * Names are translated, so the place counts too. For Pages and groups the button is "Next" at first, and the
 * step after it no longer holds the text.
 */
const post = composeBox({
  kind: 'post',
  field: (part) => part.matches(FIELD) && !isChatField(part) && !isCommentField(part),
  sends: (root, fields) =>
    sentFromBelow(root, fields).filter((control) => control.closest(COMMENT_FORM) === null),
  within: '[role="dialog"]',
});

/** Facebook: posts in their dialog, comments, where Enter sends, and the tabs of private chats. */
export const facebook: Site = {
  id: 'facebook',
  appliesTo: (page) =>
    /(^|\.)facebook\.com$/.test(page.host) &&
    !messenger.appliesTo(page) &&
    !facebookComments.appliesTo(page),
  leavesAlone: () => false,
  boxes: [messageBox({ field: isChatField }), comment, post],
};
