import { richEditor } from './rich-editor.ts';

/**
 * Quill 1 and 2: LinkedIn, Nextdoor. Both take typing. A made paste deletes what is selected in Quill 1
 * and puts nothing there.
 */
export const quill = richEditor({
  id: 'quill',
  field: '.ql-container > .ql-editor',
  markup: { between: '\n', skipped: '.ql-ui, .ql-clipboard' },
  takes: 'typing',
});
