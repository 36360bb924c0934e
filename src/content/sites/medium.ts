import { composeBox } from '../composers/compose-box.ts';
import { queryAll } from '../dom.ts';
import type { ComposeBox, Site } from '../site.ts';

const TEXT = '[contenteditable="true"]';
const PARAGRAPH = '[data-testid="editorTitleParagraph"], [data-testid="editorParagraphText"]';
const CONFIRM = 'button[data-testid="publishConfirmButton"], button[data-action="publish"]';
// It opens what follows over the story, or on another page where the story is no more.
const FIRST_STEP = 'button[data-action="show-prepublish"], button.js-publishButton';

const isStory = (text: Element) =>
  text.matches(TEXT) &&
  text.parentElement?.closest(TEXT) === null &&
  (text.closest('.postArticle') !== null || text.querySelector(PARAGRAPH) !== null);

const story: ComposeBox = {
  kind: 'blog',
  root(part) {
    const { body } = part.ownerDocument;
    if (!isStory(part) && !part.matches(`${CONFIRM}, ${FIRST_STEP}`)) return null;
    return story.fields(body).length > 0 ? body : null;
  },
  fields: (root) => queryAll(root, TEXT).filter(isStory),
  controls: (root) => [...queryAll(root, CONFIRM), ...queryAll(root, FIRST_STEP)],
  enterSends: false,
  chordSends: false,
};

const response = composeBox({
  kind: 'comment',
  field: (part) => part.matches(TEXT) && !isStory(part),
  sends: '[data-testid="ResponseRespondButton"]',
  chordSends: false,
});

/** Medium: stories, which are published in two steps, and responses. */
export const medium: Site = {
  id: 'medium',
  appliesTo: ({ host }) => /(^|\.)medium\.com$/.test(host),
  leavesAlone: () => false,
  boxes: [story, response],
};
