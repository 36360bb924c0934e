import { documentOf, frameOf } from '../dom.ts';
import type { Site } from '../site.ts';

const CANVAS = 'iframe[name="editor-canvas"]';
const FIELD =
  '.editor-post-title__input, .block-editor-block-list__layout .block-editor-rich-text__editable, ' +
  '.block-editor-block-list__layout textarea.block-editor-plain-text, textarea.editor-post-text-editor';
const PANEL_BUTTON = '.editor-post-publish-panel .editor-post-publish-button';
// The two steps of publishing share a class; the first button only opens the panel with the second.
const FIRST_STEP = '.editor-post-publish-panel__toggle';
const SUBMIT = `.editor-post-publish-button:not(${FIRST_STEP})`;
const UNPUBLISHED = `${FIRST_STEP}, .editor-post-save-draft, .editor-post-saved-state`;

/** The document with the publish buttons: the one around the canvas, where there is a canvas frame. */
function editorDocument(part: Node): Document {
  const around = frameOf(part);
  return (around?.matches(CANVAS) ? around.ownerDocument : part.ownerDocument) ?? document;
}

function fieldsIn(editor: Document): Element[] {
  const canvas = editor.querySelector(CANVAS);
  const inside = (canvas && documentOf(canvas)) ?? editor;
  const found = [...inside.querySelectorAll(FIELD)];
  // Of nested texts the outer one is read with everything in it.
  return found.filter((field) => !found.some((other) => other !== field && other.contains(field)));
}

/** Saving changes what everybody reads once the post is published; before that it keeps a draft. */
function isPublished(editor: Document): boolean {
  return editor.querySelector(SUBMIT) !== null && editor.querySelector(UNPUBLISHED) === null;
}

/**
 * WordPress's block editor: title and blocks are fields of their own, often in a frame, while the buttons
 * stay outside of it.
 */
export const wordpressBlockEditor: Site = {
  id: 'wordpress-block-editor',
  appliesTo: () => true,
  leavesAlone: (part) =>
    part.matches(`${FIRST_STEP}, .editor-post-save-draft, .editor-post-preview`),
  boxes: [
    {
      kind: 'blog',
      root(part) {
        const editor = editorDocument(part);
        const isPart = part.matches(SUBMIT) || part.matches(FIELD);
        return isPart && fieldsIn(editor).length > 0 ? editor.body : null;
      },
      fields: (root) => fieldsIn(root.ownerDocument),
      controls: (root) => [
        ...root.querySelectorAll(PANEL_BUTTON),
        ...root.querySelectorAll(SUBMIT),
      ],
      enterSends: false,
      chordSends: false,
      sentByShortcut(event) {
        const saves = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        if (!saves || event.key.toLowerCase() !== 's') return null;
        const target = event.composedPath()[0] as Node;
        // Pressed in the canvas it comes here again, made anew on the frame, after our copy in the frame.
        if ((target as Element).matches?.(CANVAS)) return null;
        const editor = editorDocument(target);
        return isPublished(editor) && fieldsIn(editor).length > 0 ? editor.body : null;
      },
    },
  ],
};
