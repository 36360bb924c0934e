import { richEditor } from './rich-editor.ts';

/**
 * Trix: Basecamp, and much that is made with Rails. It takes a paste, with undo. It follows the selection
 * a good while after the browser; a text pasted before that lands at the very beginning.
 */
export const trix = richEditor({
  id: 'trix',
  field: 'trix-editor',
  markup: { between: '\n', skipped: '[data-trix-attachment]' },
  takes: 'paste',
  settles: 150,
});
