/** A piece of a text: UTF-16 start and end. */
export type Range = readonly [start: number, end: number];

const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z][^<>]*>|<[?!][^<>]*>/gi;

/** The pieces of an HTML block that a reader sees: all but tags, comments, scripts, styles and code. */
export function visibleHtml(html: string): Range[] {
  const seen: Range[] = [];
  let from = 0;
  for (const hidden of html.matchAll(HIDDEN)) {
    if (hidden.index > from) seen.push([from, hidden.index]);
    from = hidden.index + hidden[0].length;
  }
  if (from < html.length) seen.push([from, html.length]);
  return seen;
}
