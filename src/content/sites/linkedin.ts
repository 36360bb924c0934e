import { composeBox } from '../composers/compose-box.ts';
import { labelledControls, messageBox } from '../composers/sending.ts';
import { closest, isShown, queryAll } from '../dom.ts';
import type { Site } from '../site.ts';

const OLD_COMMENT = '.comments-comment-box, .comments-comment-box__form';
const QUILL = '.ql-editor[contenteditable="true"]';
const SEND = '.msg-form__send-button';

/** The share box, in a dialog in the shadow tree of `#interop-outlet`, in the page, or in a frame of its own. */
const share = composeBox({
  kind: 'post',
  field: (part) =>
    part.matches(`${QUILL}, [aria-label="Text editor for creating content"]`) &&
    closest(part, OLD_COMMENT) === null,
  sends: (root) =>
    queryAll(root, 'button.share-actions__primary-action, .share-box-footer__primary-btn'),
  within: '[role="dialog"], .share-box-v2__modal',
  orAround: true,
});

const comment = composeBox({
  kind: 'comment',
  field:
    '.tiptap.ProseMirror[role="textbox"], [aria-label="Text editor for creating comment"][contenteditable="true"]',
  sends:
    'button[componentkey*="commentButtonSection"], [componentkey*="commentButtonSection"] button',
});

const oldComment = composeBox({
  kind: 'comment',
  field: QUILL,
  sends:
    'button.comments-comment-box__submit-button, button.comments-comment-box__submit-button--cr',
  within: OLD_COMMENT,
});

/** Whether Enter sends is the writer's own setting: where it does, the button is not there. */
const message = messageBox({
  field:
    '.msg-form__contenteditable[contenteditable="true"], .msg-form [role="textbox"][contenteditable="true"]',
  sends: `button${SEND}`,
  within: '.msg-form',
  enterSends: (root) => !queryAll(root, SEND).some(isShown),
});

/** The text stays on the page below the steps that "Next" leads through; the last of them says "Publish". */
const article = composeBox({
  kind: 'blog',
  path: /^\/article\/(new|edit)(\/|$)/,
  field: '.ProseMirror[role="textbox"], main textarea',
  sends: labelledControls,
  within: 'body',
  chordSends: false,
});

/** LinkedIn, whose older and newer pages are about at the same time. */
export const linkedin: Site = {
  id: 'linkedin',
  appliesTo: ({ host }) => /(^|\.)linkedin\.com$/.test(host),
  leavesAlone: (part) => part.matches('.msg-form__send-toggle, a[href*="/preload/sharebox"]'),
  boxes: [message, article, oldComment, comment, share],
};
