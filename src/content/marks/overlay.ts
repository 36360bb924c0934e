import { openLayer } from '../card/layer.ts';
import type { FieldSpot, Spot } from './anchors.ts';
import type { Box } from './corner.ts';
import css from './overlay.css?inline';
import { visibleBox } from './visible.ts';

/** Underlines over a form field, whose text no highlight can reach. */
export interface Overlay {
  /** Draws these spots of the field's value, which it has now. Where they stand is seen to by `place`. */
  show(value: string, spots: readonly Spot[]): void;
  /** Follows the field: it has moved, been resized or scrolled. */
  place(): void;
  /** Where the words of the spot of this number stand in the window; none where they share another's line. */
  boxesOf(index: number): readonly Box[];
  remove(): void;
}

/**
 * So much of the text after the last underlined word is laid out as well, in UTF-16 units: the rest of its
 * line, which may be centred. Whatever stands further down moves nothing above it.
 */
const REST_OF_LINE = 400;

/** What of a field's style decides where its letters stand. */
const COPIED = [
  'direction',
  'font-family',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-weight',
  'font-feature-settings',
  'font-kerning',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
] as const;

/**
 * Draws over the field from a layer of our own: the same text in the same style, transparent, with lines
 * under some of its words. The page's elements are measured, never changed, and the pointer goes through.
 */
export function createOverlay(field: FieldSpot['field']): Overlay {
  const { host, root } = openLayer('pause-underlines', css);
  const clip = document.createElement('div');
  const text = document.createElement('div');
  clip.className = 'clip';
  clip.popover = 'manual';
  clip.setAttribute('aria-hidden', 'true');
  clip.append(text);
  root.append(clip);
  clip.showPopover();
  const single = field.localName === 'input';
  let drawn = '';
  let lines = new Map<number, HTMLElement>();

  /** The letters stand as they do in the field, as long as its style and its width stay the same. */
  const dress = () => {
    const style = getComputedStyle(field);
    for (const name of COPIED) text.style.setProperty(name, style.getPropertyValue(name));
    text.style.whiteSpace = single ? 'pre' : style.whiteSpace;
    text.style.width = single ? 'max-content' : '100%';
    // A single line of text stands in the middle of its field, however high that is.
    text.className = single ? 'text line' : 'text';
  };

  return {
    remove: () => host.remove(),

    place() {
      if (!host.isConnected) return;
      dress();
      const box = field.getBoundingClientRect();
      const { clientLeft, clientTop, clientHeight } = field;
      const { width, scale } = innerWidth(field, box.width);
      const left = box.left + clientLeft * scale;
      const top = box.top + clientTop * scale;
      const seen = visibleBox(field);
      const cut = [
        seen.top - top,
        left + width * scale - seen.right,
        top + clientHeight * scale - seen.bottom,
        seen.left - left,
      ];
      clip.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
      clip.style.width = `${width}px`;
      clip.style.height = `${clientHeight}px`;
      clip.style.clipPath = `inset(${cut.map((by) => `${Math.max(0, by) / scale}px`).join(' ')})`;
      text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
    },

    show(value, spots) {
      const made = pieces(value, spots);
      const now = JSON.stringify(made);
      if (now === drawn) return;
      drawn = now;
      lines = new Map();
      const nodes = made.map(({ words, spot }) => {
        if (spot === null) return words;
        const line = underlined(words);
        lines.set(spot, line);
        return line;
      });
      text.replaceChildren(...nodes);
    },

    boxesOf: (index) => [...(lines.get(index)?.getClientRects() ?? [])],
  };
}

/**
 * How wide the field is inside its border and scroll bar as it is laid out, and how much larger a transform makes
 * it look. `clientWidth` alone is rounded, and half a pixel may break a line elsewhere.
 */
function innerWidth(field: HTMLElement, looks: number): { width: number; scale: number } {
  const { offsetWidth, clientWidth } = field;
  const transformed = Math.abs(looks - offsetWidth) > 1 && offsetWidth > 0;
  const scale = transformed ? looks / offsetWidth : 1;
  const laidOut = transformed ? offsetWidth : looks;
  return { width: laidOut - (offsetWidth - clientWidth), scale };
}

interface Piece {
  readonly words: string;
  /** Which of the spots they are underlined for. */
  readonly spot: number | null;
}

function pieces(value: string, spots: readonly Spot[]): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  for (const [spot, { start, end }] of spots.entries()) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    made.push({ words: value.slice(at, from), spot: null });
    made.push({ words: value.slice(from, end), spot });
    at = end;
  }
  made.push({ words: value.slice(at, at + REST_OF_LINE), spot: null });
  return made;
}

function underlined(words: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}
