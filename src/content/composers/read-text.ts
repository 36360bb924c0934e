import { isElement } from '../dom.ts';

/** Where a run of the text stands in the page. Offsets are UTF-16 code units. */
export interface TextRun {
  /** Offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  /** A text node; or the textarea or input itself; or the image that an emoji is drawn with. */
  readonly node: Node;
  /** Where the run starts within the node's own text. */
  readonly offset: number;
}

export interface ReadText {
  /** What will be posted. */
  readonly text: string;
  /** In the order of the text. Line breaks between blocks stand in no run. */
  readonly map: readonly TextRun[];
}

/** Joins the parts of one post: the posts of a thread, a title and its blocks. */
const BETWEEN_PARTS = '\n\n';

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
const FILLER =
  '.ProseMirror-trailingBreak, [data-cke-filler], [data-mce-bogus], [data-slate-length], [data-slate-length] > br';
/** Characters that editors put in to hold the caret, and soft hyphens: none of them is posted as text. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]+/g;

/** Whether there is nothing in the text that anybody could read. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === '';
}

/**
 * Reads what a post of these fields would say, in their order; empty ones are left out. Form fields are
 * read as they are. Rich editors are walked, because `textContent` runs the words of two paragraphs
 * together and `innerText` counts placeholders and fillers as text. Nothing on the page is changed.
 */
export function readText(fields: readonly Element[]): ReadText {
  let text = '';
  const map: TextRun[] = [];
  for (const field of fields) {
    const part = field.matches('textarea, input') ? readValue(field) : new Walker().read(field);
    if (isBlank(part.text)) continue;
    if (text !== '') text += BETWEEN_PARTS;
    const shift = text.length;
    for (const run of part.map) {
      map.push({ ...run, start: run.start + shift, end: run.end + shift });
    }
    text += part.text;
  }
  return { text, map };
}

function readValue(field: Element): ReadText {
  const { value } = field as HTMLInputElement | HTMLTextAreaElement;
  return { text: value, map: [{ start: 0, end: value.length, node: field, offset: 0 }] };
}

class Walker {
  // Pieces instead of one growing string: asking that for its end again and again would copy it each time.
  private readonly pieces: string[] = [];
  private readonly map: TextRun[] = [];
  private length = 0;
  private atLineStart = true;
  private fillers = 0;

  read(field: Element): ReadText {
    this.children(field);
    const text = this.pieces.join('').replace(/\n+$/, '');
    const map = this.map
      .filter((run) => run.start < text.length)
      .map((run) => ({ ...run, end: Math.min(run.end, text.length) }));
    return { text, map };
  }

  private children(of: Element): void {
    for (const child of renderedChildren(of)) {
      if (child.nodeType === Node.TEXT_NODE) this.data(child, (child as Text).data);
      else if (isElement(child)) this.element(child);
    }
  }

  private element(element: Element): void {
    const tag = element.localName;
    if (SKIPPED.has(tag) || element.matches(NOT_TEXT)) return;
    if (tag === 'br') this.lineBreak(element);
    else if (tag === 'img') this.data(element, element.getAttribute('alt') ?? '');
    else if (BLOCKS.has(tag)) this.block(element);
    else {
      if ((tag === 'td' || tag === 'th') && element.previousElementSibling) this.add('\t');
      this.children(element);
    }
  }

  private block(block: Element): void {
    this.startLine();
    const [before, fillers] = [this.length, this.fillers];
    this.children(block);
    // An empty paragraph is an empty line; a block without even a line break has no height.
    if (this.length === before && this.fillers > fillers) this.add('\n');
    this.startLine();
  }

  private lineBreak(br: Element): void {
    const alone = br.parentNode?.childNodes.length === 1;
    const inBlock = isElement(br.parentNode) && BLOCKS.has(br.parentNode.localName);
    if (br.matches(FILLER) || (alone && inBlock)) this.fillers += 1;
    else this.add('\n');
  }

  private startLine(): void {
    if (!this.atLineStart) this.add('\n');
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
    const start = this.length;
    this.add(data.replaceAll('\u00A0', ' '));
    this.map.push({ start, end: this.length, node, offset });
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.atLineStart = piece.endsWith('\n');
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
