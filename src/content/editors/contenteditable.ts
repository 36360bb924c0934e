import { richEditor } from './rich-editor.ts';

/**
 * An editable element without an editor that we know. It takes typing with the browser's undo; a made paste
 * does nothing.
 */
export const contenteditable = richEditor({
  id: 'contenteditable',
  field: '*',
  markup: { between: '\n' },
  takes: 'typing',
});
