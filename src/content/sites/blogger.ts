import { composeBox } from '../composers/compose-box.ts';
import { CONTROLS } from '../composers/control.ts';
import { documentOf, frameOf, isShown, queryAll } from '../dom.ts';
import { isLabelOf, isPosting, labelGroup, nameOf } from '../recognise/name.ts';
import type { ComposeBox, Site } from '../site.ts';

const DIALOG = '[role="dialog"], [role="alertdialog"]';
const TITLE = 'input[type="text"]';

/** The document with the buttons, around the frame that is written in. */
const editorOf = (part: Node): Document =>
  frameOf(part)?.ownerDocument ?? part.ownerDocument ?? document;

function writingIn(editor: Document): Element[] {
  return [...editor.querySelectorAll('iframe')].flatMap((frame) => {
    const body = isShown(frame) ? documentOf(frame)?.body : null;
    return body?.matches('[contenteditable="true"]') ? [body] : [];
  });
}

function fieldsIn(editor: Document): Element[] {
  const [title] = queryAll(editor, TITLE).filter(
    (input) => isShown(input) && !input.closest(DIALOG),
  );
  return [...(title ? [title] : []), ...writingIn(editor)];
}

/** "Publish" only asks; the question's last button says yes, whatever it is called. */
function confirming(editor: Document): Element[] {
  return queryAll(editor, DIALOG)
    .filter((dialog) => isShown(dialog) && dialog.querySelector('input, textarea') === null)
    .flatMap((dialog) => queryAll(dialog, CONTROLS).slice(-1));
}

const updating = (editor: Document) =>
  queryAll(editor, CONTROLS).filter((control) => isLabelOf(nameOf(control), 'update'));

const controlsIn = (editor: Document) => [...confirming(editor), ...updating(editor)];

const post: ComposeBox = {
  kind: 'blog',
  root(part) {
    const editor = editorOf(part);
    if (writingIn(editor).length === 0) return null;
    const isPart = fieldsIn(editor).includes(part) || controlsIn(editor).includes(part);
    return isPart ? editor.body : null;
  },
  fields: (root) => fieldsIn(root.ownerDocument),
  controls: (root) => controlsIn(root.ownerDocument),
  enterSends: false,
  chordSends: false,
};

const comment = composeBox({
  kind: 'comment',
  field: 'textarea',
  sends: (root) =>
    queryAll(root, CONTROLS).filter(
      (control) => control.matches('[type="submit"]') || isPosting(labelGroup(nameOf(control))),
    ),
  within: 'form',
  orAround: true,
  chordSends: false,
});

/**
 * Blogger: the editor, where "Publish" is followed by a question, and the frame with the comment form that
 * blogs show. Its labels are translated and its classes say nothing.
 */
export const blogger: Site = {
  id: 'blogger',
  appliesTo: ({ host }) => host === 'www.blogger.com' || host === 'draft.blogger.com',
  leavesAlone: (part) =>
    part.closest(DIALOG) === null &&
    isLabelOf(nameOf(part), 'publish') &&
    writingIn(editorOf(part)).length > 0,
  boxes: [post, comment],
};
