import { ckeditor } from './ckeditor.ts';
import { codemirror } from './codemirror.ts';
import { contenteditable } from './contenteditable.ts';
import { draft } from './draft.ts';
import type { Editor } from './editor.ts';
import { formField } from './form-field.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { tinymce } from './tinymce.ts';
import { trix } from './trix.ts';
import { wordpressBlock } from './wordpress-block.ts';

const RICH: readonly Editor[] = [
  lexical,
  draft,
  prosemirror,
  quill,
  slate,
  ckeditor,
  tinymce,
  wordpressBlock,
  trix,
  codemirror,
];

/** The mechanism at work in a field; for anything else that holds a text, the plain way of reading it. */
export function editorOf(field: Element): Editor {
  if (formField.matches(field)) return formField;
  // Much that is read is no field at all, such as the words on a button.
  if (!field.hasAttribute('contenteditable')) return contenteditable;
  return RICH.find((editor) => editor.matches(field)) ?? contenteditable;
}
