import { composeBox } from '../composers/compose-box.ts';
import type { Site } from '../site.ts';

const HOSTS =
  /(^|\.)(stackoverflow\.com|stackexchange\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net|stackapps\.com)$/;
const POST = 'form#post-form, form.post-form, form.inline-post';
const COMMENT = 'form.js-comment-form-layout';
const TAKES_ENTER = 'js-prevent-submit-form-on-enter-press';

const post = composeBox({
  kind: 'post',
  within: POST,
  field:
    'input#title, textarea.wmd-input, .js-stacks-editor .ProseMirror, .js-stacks-editor textarea',
  sends:
    '#submit-button, form#post-form [type="submit"], form.post-form [type="submit"], form.inline-post [type="submit"]',
  chordSends: false,
});

/** In a comment Enter sends, unless the form says that it does not. */
const comment = composeBox({
  kind: 'comment',
  within: COMMENT,
  field: 'textarea.js-comment-text-input',
  sends: `${COMMENT} [type="submit"], ${COMMENT} .s-btn__primary`,
  enterSends: (root) => !root.classList.contains(TAKES_ENTER),
  chordSends: false,
});

/** Stack Overflow and its sisters: questions, answers, changes, and comments on them. */
export const stackExchange: Site = {
  id: 'stack-exchange',
  appliesTo: ({ host }) => HOSTS.test(host),
  leavesAlone: (part) => part.matches('.js-discard-question, .discard-question, .discard-answer'),
  boxes: [post, comment],
};
