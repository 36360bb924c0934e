import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';
import { publishedValues } from './front-matter.ts';
import { visibleHtml } from './visible-html.ts';

/** Markdown that readers do not see, with everything inside it. */
const UNSEEN = new Set([
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'htmlText',
  'reference',
  'resource',
]);
const FRONT_MATTER = new Set(['yaml', 'toml']);
const SEEN = new Set([
  'autolinkEmail',
  'autolinkProtocol',
  'characterEscapeValue',
  'data',
  'literalAutolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'tableCellDivider', // keeps the words of two cells apart
]);
/** Signs that can stand inside a word: *some*body, can\'t. */
const INLINE_SIGNS = new Set([
  'emphasisSequence',
  'escapeMarker',
  'strikethroughSequence',
  'strongSequence',
]);
/** A line that ends here goes on in the next one. */
const FLOWING = new Set(['paragraph', 'setextHeadingText']);

const WORD_JOINER = '\u2060';
const IN_WORD = /^[\p{L}\p{N}'\u2019]$/u;

/**
 * What a reader will see of a Markdown text, at the same UTF-16 offsets and of the same length:
 * front matter (but for its published values, see `publishedValues`), code, HTML tags and comments,
 * link targets and the signs of Markdown itself give way to spaces, and so do line breaks that only
 * wrap a paragraph.
 */
export function visibleMarkdown(source: string): string {
  const seen = new Overlay(source);
  const extensions = [frontmatter(['yaml', 'toml']), gfm()];
  // A byte order mark would be dropped, and every offset after it be one too low.
  const chunks = preprocess()(source.replace(/^\ufeff/, ' '), 'utf-8', true);
  const open: string[] = [];
  let unseen = 0;
  let broken = false; // a hard break stands before the coming line ending
  for (const [what, token] of postprocess(parse({ extensions }).document().write(chunks))) {
    const { type } = token;
    const from = token.start.offset;
    const to = token.end.offset;
    if (what === 'exit') {
      open.pop();
      if (UNSEEN.has(type)) unseen--;
      continue;
    }
    open.push(type);
    if (UNSEEN.has(type)) unseen++;
    if (type === 'lineEnding' || type === 'lineEndingBlank') {
      if (broken || !open.some((outer) => FLOWING.has(outer))) seen.keep(from, to);
      broken = false;
    } else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') broken = true;
    else if (unseen > 0) continue;
    else if (SEEN.has(type)) seen.keep(from, to);
    else if (INLINE_SIGNS.has(type)) seen.join(from, to);
    else if (type === 'characterReference')
      seen.put(from, to, decodeString(source.slice(from, to)));
    else if (type === 'htmlFlow') {
      for (const [start, end] of visibleHtml(source.slice(from, to))) {
        seen.keep(from + start, from + end);
      }
    } else if (FRONT_MATTER.has(type)) {
      for (const [start, end] of publishedValues(source.slice(from, to), type)) {
        seen.keep(from + start, from + end);
      }
      seen.keepLineEndings(from, to);
    }
  }
  return seen.text();
}

/** A copy of a text that starts as spaces and is uncovered piece by piece, front to back. */
class Overlay {
  readonly #source: string;
  readonly #units: string[];

  constructor(source: string) {
    this.#source = source;
    this.#units = new Array<string>(source.length).fill(' ');
  }

  keep(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#units[at] = this.#source.charAt(at);
  }

  keepLineEndings(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const unit = this.#source.charAt(at);
      if (unit === '\n' || unit === '\r') this.#units[at] = unit;
    }
  }

  /** Hides signs; inside a word they become invisible characters, so that it stays one word. */
  join(from: number, to: number): void {
    const isInWord = [this.#source.charAt(from - 1), this.#source.charAt(to)].every((unit) =>
      IN_WORD.test(unit),
    );
    if (isInWord) this.#units.fill(WORD_JOINER, from, to);
  }

  /** Shows `shown` in place of the source, where it is short enough. */
  put(from: number, to: number, shown: string): void {
    if (shown.length > to - from) return;
    const fill = IN_WORD.test(shown) ? WORD_JOINER : ' ';
    for (let at = from; at < to; at++) this.#units[at] = shown.charAt(at - from) || fill;
  }

  text(): string {
    return this.#units.join('');
  }
}
