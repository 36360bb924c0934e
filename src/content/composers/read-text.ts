import type { ReadText, TextRange } from '../editors/editor.ts';
import { editorOf } from '../editors/index.ts';
import { isBlank } from '../editors/markup.ts';

export type { ReadText, TextRange, TextRun } from '../editors/editor.ts';
export { isBlank } from '../editors/markup.ts';

/** Joins the parts of one post: the posts of a thread, a title and its blocks. */
const BETWEEN_PARTS = '\n\n';

/** What one field adds to a post, and where in the post's text that begins. */
interface Part extends ReadText {
  readonly field: Element;
  readonly start: number;
}

function partsOf(fields: readonly Element[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const field of fields) {
    const read = editorOf(field).read(field);
    if (read.whole && isBlank(read.text)) continue;
    parts.push({ ...read, field, start });
    start += read.text.length + BETWEEN_PARTS.length;
  }
  return parts;
}

/**
 * Reads what a post of these fields would say, in their order, each as its editor posts it; empty ones are
 * left out. Nothing on the page is changed.
 */
export function readText(fields: readonly Element[]): ReadText {
  const parts = partsOf(fields);
  return {
    text: parts.map(({ text }) => text).join(BETWEEN_PARTS),
    map: parts.flatMap(({ map, start: by }) =>
      map.map((run) => ({ ...run, start: run.start + by, end: run.end + by })),
    ),
    whole: parts.every(({ whole }) => whole),
  };
}

/**
 * Puts `replacement` in place of a range of what `readText` gives for these fields, within one of them.
 * Resolves with whether exactly that has happened; never rejects.
 */
export async function replaceText(
  fields: readonly Element[],
  { start, end }: TextRange,
  replacement: string,
): Promise<boolean> {
  const part = partsOf(fields).find(
    (one) => one.start <= start && end <= one.start + one.text.length,
  );
  if (!part) return false;
  const within = { start: start - part.start, end: end - part.start };
  return editorOf(part.field).replace(part.field, within, replacement);
}
