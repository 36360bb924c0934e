import { richEditor } from './rich-editor.ts';

/** TinyMCE from 4 on, in its frame or inline: WordPress's classic editor. Its undo is its own. */
export const tinymce = richEditor({
  id: 'tinymce',
  field: '.mce-content-body',
  markup: { between: '\n\n', skipped: '[data-mce-bogus="all"]' },
  takes: 'paste',
});
