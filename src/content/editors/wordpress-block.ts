import { richEditor } from './rich-editor.ts';

/**
 * One text of WordPress's block editor: every title, paragraph and list item is a field of its own. It takes
 * typing; a paste may make new blocks.
 */
export const wordpressBlock = richEditor({
  id: 'wordpress-block',
  field: '.block-editor-rich-text__editable, .editor-post-title__input',
  markup: { between: '\n', skipped: '[data-rich-text-placeholder]' },
  takes: 'typing',
});
