import { isElement } from '../dom.ts';
import type { ReadText, TextRun } from './editor.ts';

/** How an editor's nodes stand for the text that it posts. */
export interface Markup {
  /** What it posts between one paragraph and the next. */
  readonly between: '\n' | '\n\n';
  /** Elements with nothing in them that is posted: placeholders, handles. */
  readonly skipped?: string;
  /** Elements that are paragraphs whatever their tag. */
  readonly blocks?: string;
  /** Stands where a part of the text is left out of the page. */
  readonly gap?: string;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set('button datalist input noscript script select style template'.split(' '));
const NOT_TEXT =
  '[data-slate-placeholder], .cm-placeholder, [aria-hidden="true" i][contenteditable="false" i]';
/** Line breaks that only give an empty line its height. */
const FILLER = '.ProseMirror-trailingBreak, [data-cke-filler], [data-mce-bogus]';
/** Characters that editors put in to hold the caret, and soft hyphens: none of them is posted as text. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]+/g;

/** Whether there is nothing in the text that anybody could read. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === '';
}

/**
 * Reads what stands below `root`. `textContent` would run the words of two paragraphs together, and
 * `innerText` counts placeholders and fillers as text. Empty lines at the end are left out, as sites do;
 * no-break spaces, which editors put between plain ones, are read as spaces.
 */
export function readMarkup(root: Element, markup: Markup): ReadText {
  return new Walker(markup).read(root);
}

class Walker {
  // Pieces instead of one growing string: asking that for its end again and again would copy it each time.
  private readonly pieces: string[] = [];
  private readonly map: TextRun[] = [];
  private readonly notText: string;
  private readonly markup: Markup;
  private length = 0;
  private whole = true;
  /** Whether any paragraph has been begun, and whether one is going on. */
  private begun = false;
  private inBlock = false;
  /** Whether something gives the paragraph its height, although there may be no text in it. */
  private hasHeight = false;
  /** Line breaks not yet told of: the last one of a paragraph is not seen, unless a filler follows it. */
  private breaks = 0;

  constructor(markup: Markup) {
    this.markup = markup;
    this.notText = markup.skipped ? `${NOT_TEXT}, ${markup.skipped}` : NOT_TEXT;
  }

  read(root: Element): ReadText {
    this.children(root);
    this.endBlock();
    const text = this.pieces.join('').replace(/\n+$/, '');
    const map = this.map
      .filter((run) => run.start < text.length)
      .map((run) => ({ ...run, end: Math.min(run.end, text.length) }));
    return { text, map, whole: this.whole };
  }

  private children(of: Element): void {
    for (const child of renderedChildren(of)) {
      if (child.nodeType === Node.TEXT_NODE) this.text(child as Text);
      else if (isElement(child)) this.element(child);
    }
  }

  private element(element: Element): void {
    const tag = element.localName;
    if (this.markup.gap && element.matches(this.markup.gap)) this.whole = false;
    else if (SKIPPED.has(tag) || element.matches(this.notText)) return;
    else if (tag === 'br') this.lineBreak(element);
    else if (tag === 'img') this.data(element, element.getAttribute('alt') ?? '');
    else if (this.isBlock(element)) this.block(element);
    else {
      if ((tag === 'td' || tag === 'th') && element.previousElementSibling) {
        this.beginBlock();
        this.add('\t');
      }
      this.children(element);
    }
  }

  private isBlock(element: Element): boolean {
    if (BLOCKS.has(element.localName)) return true;
    return this.markup.blocks !== undefined && element.matches(this.markup.blocks);
  }

  private block(block: Element): void {
    this.endBlock();
    this.children(block);
    this.endBlock();
  }

  /** A paragraph without text is an empty line, if anything gives it a height. */
  private endBlock(): void {
    if (this.breaks > 0 && !this.hasHeight) {
      this.breaks -= 1;
      this.hasHeight = true;
    }
    if (this.hasHeight) this.beginBlock();
    this.breaks = 0;
    this.hasHeight = false;
    this.inBlock = false;
  }

  private beginBlock(): void {
    if (!this.inBlock && this.begun) this.add(this.markup.between);
    this.inBlock = true;
    this.begun = true;
    if (this.breaks > 0) this.add('\n'.repeat(this.breaks));
    this.breaks = 0;
  }

  private lineBreak(br: Element): void {
    if (br.matches(FILLER)) this.hasHeight = true;
    else this.breaks += 1;
  }

  private text(node: Text): void {
    const { data } = node;
    // How the page's source is laid out between two paragraphs, and nothing that anybody wrote.
    if (/^\s*\n\s*$/.test(data) && this.isBetweenBlocks(node)) return;
    const shown = data.replace(/\n+$/, '');
    this.data(node, shown);
    this.breaks += data.length - shown.length;
  }

  private isBetweenBlocks({ previousSibling, nextSibling }: Node): boolean {
    return [previousSibling, nextSibling].some((node) => isElement(node) && this.isBlock(node));
  }

  private data(node: Node, data: string): void {
    let from = 0;
    for (const { 0: invisible, index } of data.matchAll(INVISIBLE)) {
      this.run(node, from, data.slice(from, index));
      from = index + invisible.length;
    }
    this.run(node, from, data.slice(from));
  }

  private run(node: Node, offset: number, data: string): void {
    if (data === '') return;
    this.beginBlock();
    const start = this.length;
    this.add(data.replaceAll('\u00A0', ' '));
    this.map.push({ start, end: this.length, node, offset });
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

/** The children as they are rendered: those of an open shadow tree, and in a slot what was put there. */
function renderedChildren(of: Element): Iterable<Node> {
  if (of.shadowRoot) return of.shadowRoot.childNodes;
  if (of.localName === 'slot') {
    const assigned = (of as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return of.childNodes;
}
