import type { Editor } from './editor.ts';
import { giveFocus, typeOver } from './writing.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * Text areas and text inputs, read as they are. Typing is the one way to write into them that keeps their
 * undo and that a page which holds the value itself, as with React, takes for the writer's.
 */
export const formField: Editor = {
  id: 'form-field',
  matches: (field) => field.matches('textarea, input'),
  read(field) {
    const { value } = field as Field;
    return {
      text: value,
      map: [{ start: 0, end: value.length, node: field, offset: 0 }],
      whole: true,
    };
  },
  async replace(element, { start, end }, replacement) {
    const field = element as Field;
    const { value } = field;
    try {
      giveFocus(field);
      field.setSelectionRange(start, end);
      typeOver(field, replacement);
      if (field.value === value.slice(0, start) + replacement + value.slice(end)) return true;
      // A longest length may have cut it short.
      if (field.value !== value) field.ownerDocument.execCommand('undo');
    } catch (error) {
      console.warn('Pause:', error);
    }
    return false;
  },
};
