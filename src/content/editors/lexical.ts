import { richEditor } from './rich-editor.ts';

/**
 * Lexical: Facebook, Instagram, Threads, Ghost, and Reddit. It takes a paste. Writing to its nodes is
 * reverted, and a typed text loses its line breaks.
 */
export const lexical = richEditor({
  id: 'lexical',
  field: '[data-lexical-editor="true"]',
  markup: { between: '\n\n' },
  takes: 'paste',
});
