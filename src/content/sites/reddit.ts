import { composeBox } from '../composers/compose-box.ts';
import { CONTROLS } from '../composers/control.ts';
import { messageBox } from '../composers/sending.ts';
import { closest, isShown, queryAll } from '../dom.ts';
import type { ComposeBox, Site } from '../site.ts';

const TITLE = 'faceplate-textarea-input[name="title"]';
const BODY = 'shreddit-composer[name="optionalBody"]';
// The composer keeps one field for rich text and one for Markdown, and shows one of them.
const isEditor = (part: Element) =>
  part.matches('textarea, [slot="rte"][contenteditable="true"]') && isShown(part);

const comment = composeBox({
  kind: 'comment',
  field: (part) => isEditor(part) && closest(part, `${TITLE}, ${BODY}`) === null,
  sends: '#comment-composer-submit-button, [slot="submit-button"][type="submit"]',
  within: 'shreddit-composer, comment-composer-host, faceplate-form',
});

/** Title and text are components of their own, and the button is in the shadow tree of a third. */
const parts = composeBox({
  kind: 'post',
  field: (part) => isEditor(part) && closest(part, `${TITLE}, ${BODY}`) !== null,
  sends: (root) =>
    queryAll(root, CONTROLS).filter(
      (control) =>
        control.matches('#inner-post-submit-button') ||
        closest(control, 'r-post-form-submit-button') !== null,
    ),
  chordSends: false,
});

const isTitle = (field: Element) => closest(field, TITLE) !== null;

const post: ComposeBox = {
  ...parts,
  // In the order of the page: what stands in a shadow tree is found last.
  fields: (root) => {
    const fields = parts.fields(root);
    return [...fields.filter(isTitle), ...fields.filter((field) => !isTitle(field))];
  },
};

/** Reddit as it is now: web components with open shadow roots, the rich text slotted into them. */
export const reddit: Site = {
  id: 'reddit',
  appliesTo: ({ host }) => /(^|\.)reddit\.com$/.test(host) && host !== 'old.reddit.com',
  leavesAlone: (part) =>
    part.matches('#comment-composer-cancel-button') ||
    closest(part, '[data-testid="trigger-button"]') !== null,
  boxes: [messageBox({ path: /^\/(chat|message)(\/|$)/ }), comment, post],
};
