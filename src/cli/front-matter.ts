import { isMap, isScalar, parseDocument } from 'yaml';
import type { Range } from './visible-html.ts';

/** What sites print of a front matter: as heading, in feeds, in search results and link previews. */
const PUBLISHED = new Set(['title', 'subtitle', 'description', 'summary', 'excerpt']);
const FENCE = /^.*(?:\r\n|\n|\r)?/;

/**
 * The pieces of a front matter (fences included) whose words get published, without their quotation
 * marks. In TOML only values on one line are found. A front matter that does not parse publishes nothing.
 */
export function publishedValues(block: string, language: string): Range[] {
  const start = FENCE.exec(block)?.[0].length ?? 0;
  const inside = block.slice(start).replace(/[-+]{3}[ \t]*$/, '');
  const values = language === 'toml' ? tomlValues(inside) : yamlValues(inside);
  return values.map(([from, to]) => [start + from, start + to]);
}

function yamlValues(yaml: string): Range[] {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return [];
  const ranges: Range[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') continue;
    if (!PUBLISHED.has(String(key.value).toLowerCase()) || !value.range) continue;
    const [from, to] = value.range;
    const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE';
    const isBlock = value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL';
    if (isQuoted) ranges.push([from + 1, to - 1]);
    else ranges.push([isBlock ? from + (FENCE.exec(yaml.slice(from))?.[0].length ?? 0) : from, to]);
  }
  return ranges;
}

function tomlValues(toml: string): Range[] {
  const ranges: Range[] = [];
  const pair = /^[ \t]*([\w-]+)[ \t]*=[ \t]*("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')[ \t]*(?:#.*)?$/gm;
  for (const match of toml.matchAll(pair)) {
    const [whole, key = '', value = ''] = match;
    if (!PUBLISHED.has(key.toLowerCase())) continue;
    const from = match.index + whole.indexOf(value, whole.indexOf('='));
    ranges.push([from + 1, from + value.length - 1]);
  }
  return ranges;
}
