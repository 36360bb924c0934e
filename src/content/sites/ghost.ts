import { composeBox } from '../composers/compose-box.ts';
import { queryAll } from '../dom.ts';
import type { ComposeBox, Site } from '../site.ts';

const TITLE = 'textarea[data-test-editor-title-input], textarea.gh-editor-title';
const BODY = '[data-kg="editor"] [contenteditable="true"], .kg-prose[contenteditable="true"]';
const CONFIRM = '[data-test-button="confirm-publish"]';
const UPDATE = '[data-test-button="publish-save"]';

const written = (page: Document) => {
  const found = queryAll(page, `${TITLE}, ${BODY}`);
  // A card in the text, such as a gallery's caption, is an editor of its own inside it.
  return found.filter((field) => !found.some((other) => other !== field && other.contains(field)));
};

/** The admin's editor: its flow of three steps ends in a pane over the text; an update has one. */
const post: ComposeBox = {
  kind: 'blog',
  root(part) {
    const page = part.ownerDocument;
    const isPart = part.matches(`${CONFIRM}, ${UPDATE}`) || part.matches(`${TITLE}, ${BODY}`);
    return isPart && written(page).length > 0 ? page.body : null;
  },
  fields: (root) => written(root.ownerDocument),
  controls: (root) => [...queryAll(root, CONFIRM), ...queryAll(root, UPDATE)],
  enterSends: false,
  chordSends: false,
  sentByShortcut(event) {
    const saves = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!saves || event.key.toLowerCase() !== 's') return null;
    const page = (event.composedPath()[0] as Node).ownerDocument ?? document;
    // What is published already is changed for everybody by saving it.
    const published = page.querySelector(UPDATE) !== null;
    return published && written(page).length > 0 ? page.body : null;
  },
};

const comment = composeBox({
  kind: 'comment',
  within: '[data-testid="form"], form',
  orAround: true,
  field: '[data-testid="form-editor"] .ProseMirror',
  sends: '[data-testid="submit-form-button"]',
  enterSends: false,
  chordSends: true,
});

/** Ghost on anybody's site: its admin's editor, and the frame with the comments below a post. */
export const ghost: Site = {
  id: 'ghost',
  appliesTo: () => true,
  leavesAlone: (part) =>
    part.matches('[data-test-button="publish-flow"], [data-test-button="continue"]'),
  boxes: [post, comment],
};
