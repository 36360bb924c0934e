import { richEditor } from './rich-editor.ts';

/**
 * Draft.js: X. Only a paste is safe: it keeps a state of its own, and after any other change to its nodes
 * React breaks over them.
 */
export const draft = richEditor({
  id: 'draft',
  field: '.public-DraftEditor-content, :has(> [data-contents="true"])',
  markup: { between: '\n', skipped: '.public-DraftEditorPlaceholder-root' },
  takes: 'paste',
});
