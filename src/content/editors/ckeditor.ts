import { richEditor } from './rich-editor.ts';

/** CKEditor 5. It takes a paste; typing by script and writing to its nodes do nothing in Chromium. */
export const ckeditor = richEditor({
  id: 'ckeditor',
  field: '.ck-editor__editable, .ck-content.ck-editor__editable_inline',
  markup: { between: '\n\n', skipped: '.ck-widget__type-around, .ck-fake-selection-container' },
  takes: 'paste',
});
