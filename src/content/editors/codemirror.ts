import { richEditor } from './rich-editor.ts';

/**
 * CodeMirror 6, as editors for Markdown use it. It takes typing. Of a long document only the lines near the
 * visible ones are on the page, with gaps in place of the others.
 */
export const codemirror = richEditor({
  id: 'codemirror',
  field: '.cm-content',
  markup: { between: '\n', gap: '.cm-gap' },
  takes: 'typing',
});
