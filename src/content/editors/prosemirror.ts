import { richEditor } from './rich-editor.ts';

/**
 * ProseMirror, and TipTap, which is made of it: Bluesky, Substack, Discourse's rich editor. It takes a paste;
 * typing would set off its typing rules.
 */
export const prosemirror = richEditor({
  id: 'prosemirror',
  field: '.ProseMirror',
  markup: { between: '\n\n', skipped: '.ProseMirror-widget' },
  takes: 'paste',
});
