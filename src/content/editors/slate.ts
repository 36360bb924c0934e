import { richEditor } from './rich-editor.ts';

/**
 * Slate. It takes a paste; typing by script breaks React over its nodes in Chromium. It looks at the
 * selection at most every 100 milliseconds and shows nobody whether it has.
 */
export const slate = richEditor({
  id: 'slate',
  field: '[data-slate-editor="true"]',
  markup: {
    between: '\n',
    blocks: '[data-slate-node="element"]:not([data-slate-inline="true"])',
  },
  takes: 'paste',
  settles: 150,
});
