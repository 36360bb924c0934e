import { composeBox } from '../composers/compose-box.ts';
import { labelledControls, messageBox } from '../composers/sending.ts';
import { queryAll } from '../dom.ts';
import type { ComposeBox, Site } from '../site.ts';

const EDITOR = '[data-testid="editor"], .post-editor, .editor-container';
const TITLES =
  'textarea#post-title, textarea[data-testid="post-title"], textarea.subtitle, textarea[placeholder="Title"]';
const BODY = '.ProseMirror[contenteditable="true"]';
const PANE = '[role="dialog"], [class*="modal"], [class*="publish-settings"]';
const PRIMARY = 'button[class*="primary"]';
const COMMENT = 'textarea[name="body"]';

const isBody = (part: Element) => part.matches(BODY) && part.closest(EDITOR) !== null;

/** The newsletter's editor, whose last step is the main button of a pane that opens over it. */
const post: ComposeBox = {
  kind: 'blog',
  root(part) {
    const { body } = part.ownerDocument;
    const isPart = isBody(part) || part.matches(TITLES) || post.controls(body).includes(part);
    return isPart && queryAll(body, BODY).some(isBody) ? body : null;
  },
  fields: (root) =>
    queryAll(root, `${TITLES}, ${BODY}`).filter((f) => f.matches(TITLES) || isBody(f)),
  controls: (root) =>
    queryAll(root, PANE)
      .filter((pane) => pane.querySelector(BODY) === null)
      .flatMap((pane) => queryAll(pane, PRIMARY)),
  enterSends: false,
  chordSends: false,
};

const note = composeBox({
  kind: 'post',
  field: BODY,
  sends: (root) => [...new Set([...labelledControls(root), ...queryAll(root, PRIMARY)])],
  within: '[role="dialog"]',
});

const comment = composeBox({
  kind: 'comment',
  field: (part) => part.matches(COMMENT) || (part.matches(`form ${BODY}`) && !isBody(part)),
  sends: 'form button[type="submit"]',
  within: 'form',
});

/** Substack: newsletters with their last step, notes and comments; its chats and messages are private. */
export const substack: Site = {
  id: 'substack',
  appliesTo: ({ host }) => /(^|\.)substack\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [messageBox({ channel: 'chat', path: /^\/(chat|inbox)(\/|$)/ }), post, note, comment],
};
