import type { Editor } from './editor.ts';
import { type Markup, readMarkup } from './markup.ts';
import { placeOf } from './place.ts';
import { comesTrue, pasteOver, select, typeOver, undo } from './writing.ts';

export interface RichEditor {
  readonly id: string;
  /** What the field, the editable element itself, is known by. */
  readonly field: string;
  readonly markup: Markup;
  /** How it takes other words in place of the selected ones: what the others do to it is told in its file. */
  readonly takes: 'paste' | 'typing';
  /** How long after the browser it learns of a new selection, in milliseconds; 0 is its next turn. */
  readonly settles?: number;
}

/** An editor on an editable element, given what is particular about it. */
export function richEditor({ id, field: known, markup, takes, settles = 0 }: RichEditor): Editor {
  const read = (field: Element) => readMarkup(field, markup);
  return {
    id,
    matches: (field) => field.matches(known),
    read,
    async replace(field, { start, end }, replacement) {
      const { text, map, whole } = read(field);
      const place = placeOf(map, { start, end });
      if (!whole || !place) return false;
      const wanted = text.slice(0, start) + replacement + text.slice(end);
      const says = (words: string) => () => read(field).text === words;
      try {
        if (!(await select(field, place, settles)) || !says(text)()) return false;
        if (takes === 'paste') pasteOver(field, replacement);
        else typeOver(field, replacement);
        if (await comesTrue(field, says(wanted))) return true;
        if (!says(text)()) {
          undo(field);
          await comesTrue(field, says(text));
        }
      } catch (error) {
        console.warn('Pause:', error);
      }
      return false;
    },
  };
}
