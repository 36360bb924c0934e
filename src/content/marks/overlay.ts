import { openLayer } from '../card/layer.ts';
import type { FieldSpot } from './anchors.ts';
import css from './overlay.css?inline';

/** Underlines over a form field, whose text no highlight can reach. */
export interface Overlay {
  /** Draws these spots of the field's value as it is now. */
  show(field: FieldSpot['field'], spots: readonly FieldSpot[]): void;
  /** Follows the field: it has moved, been resized or scrolled. */
  place(): void;
  clear(): void;
}

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
export function createOverlay(): Overlay {
  let layer: { host: HTMLElement; clip: HTMLElement; text: HTMLElement } | null = null;
  let field: FieldSpot['field'] | null = null;

  const open = () => {
    const { host, root } = openLayer('pause-underlines', css);
    const clip = document.createElement('div');
    const text = document.createElement('div');
    clip.className = 'clip';
    clip.popover = 'manual';
    clip.setAttribute('aria-hidden', 'true');
    clip.append(text);
    root.append(clip);
    clip.showPopover();
    return { host, clip, text };
  };

  const clear = () => {
    layer?.host.remove();
    layer = null;
    field = null;
  };

  const place = () => {
    if (!layer || !field) return;
    if (!layer.host.isConnected || !field.isConnected) return clear();
    const { clip, text } = layer;
    const box = field.getBoundingClientRect();
    // A transform makes the field look larger or smaller than it is laid out.
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    const { clientLeft, clientTop, clientWidth, clientHeight } = field;
    clip.style.transform = `translate(${box.left + clientLeft * scale}px, ${box.top + clientTop * scale}px) scale(${scale})`;
    clip.style.width = `${clientWidth}px`;
    clip.style.height = `${clientHeight}px`;
    text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };

  return {
    clear,
    place,
    show(into, spots) {
      if (spots.length === 0) return clear();
      layer ??= open();
      field = into;
      const { text } = layer;
      const style = getComputedStyle(into);
      for (const name of COPIED) text.style.setProperty(name, style.getPropertyValue(name));
      const single = into.localName === 'input';
      text.style.whiteSpace = single ? 'pre' : style.whiteSpace;
      text.style.width = single ? 'max-content' : '100%';
      text.replaceChildren(...pieces(into.value, spots));
      // A single line of text stands in the middle of its field, however high that is.
      text.className = single ? 'text line' : 'text';
      place();
    },
  };
}

function pieces(value: string, spots: readonly FieldSpot[]): (string | HTMLElement)[] {
  const made: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of spots) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    const words = document.createElement('span');
    words.textContent = value.slice(from, end);
    made.push(value.slice(at, from), words);
    at = end;
  }
  return [...made, value.slice(at)];
}
