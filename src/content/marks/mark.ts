import { openLayer } from '../card/layer.ts';
import { pressedButton } from '../card/pressed-button.ts';
import { shield } from '../card/shield.ts';
import { controlIn } from '../composers/control.ts';
import { parentOf } from '../dom.ts';
import { type Box, cornerFor, overlap } from './corner.ts';
import css from './mark.css?inline';
import { visibleBox } from './visible.ts';

/** What the mark says: nothing to look at, so many things, or that nothing is looked at. */
export type MarkState = 'clear' | 'found' | 'unchecked';

export interface MarkWords {
  /** What a screen reader calls it. */
  readonly name: string;
  /** What is on it, beside its colour. */
  readonly sign: string;
}

/** The small mark at the corner of a compose box. */
export interface Mark {
  show(field: Element, state: MarkState, words: MarkWords): void;
  /** Follows the field. */
  place(): void;
  /** Where it is in the window; null while it is not shown. */
  box(): Box | null;
  /** Whether a node is the mark's own. */
  owns(node: EventTarget | null): boolean;
  hide(): void;
}

/** Of the mark, in CSS pixels; WCAG 2.2 asks for 24. */
const SIZE = 24;

/**
 * The mark is no stop of the Tab key: it would stand at the end of the page, far from the box it belongs to.
 * A key of its own opens what it stands for, and its name says which.
 *
 * @param press called when the writer presses it; nothing of that takes the focus out of the editor.
 * @param caret where the writer is in the window, if that is known.
 */
export function createMark(
  press: () => void,
  caret: () => Box | null,
  trusted = (event: Event) => event.isTrusted,
): Mark {
  let shown: {
    readonly host: HTMLElement;
    readonly button: HTMLButtonElement;
    readonly status: HTMLElement;
    readonly lower: () => void;
  } | null = null;
  let field: Element | null = null;

  const open = () => {
    const { host, root } = openLayer('pause-mark', css);
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.popover = 'manual';
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    root.append(button, status);
    button.showPopover();
    const lower = shield(host, (event) => {
      // Pressing it must not take the caret out of the editor.
      if (event.type === 'pointerdown' || event.type === 'mousedown') event.preventDefault();
      if (event.type !== 'click' || !trusted(event)) return;
      if (pressedButton(event as MouseEvent, root)) press();
    });
    return { host, button, status, lower };
  };

  const hide = () => {
    shown?.lower();
    shown?.host.remove();
    shown = null;
    field = null;
  };

  const place = () => {
    if (!shown || !field) return;
    if (!shown.host.isConnected || !field.isConnected) return hide();
    const { button, host } = shown;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const rtl = getComputedStyle(field).direction === 'rtl';
    const at = caret();
    const taken = (box: Box) => {
      if (at && overlap(box, at)) return true;
      return isOnControl(box, host);
    };
    const corner = cornerFor(visibleBox(field), view, SIZE, rtl, taken);
    button.hidden = corner === null;
    if (!corner) return;
    button.style.left = `${corner.x}px`;
    button.style.top = `${corner.y}px`;
  };

  return {
    hide,
    place,
    owns: (node) => node !== null && node === shown?.host,
    box() {
      if (!shown || shown.button.hidden) return null;
      return shown.button.getBoundingClientRect();
    },
    show(at, state, { name, sign }) {
      if (shown && !shown.host.isConnected) hide();
      shown ??= open();
      field = at;
      const { button, status } = shown;
      // Said once, and only what there is to do about: whoever sees nothing of it writes on undisturbed.
      const said = state === 'found' ? name : '';
      if (status.textContent !== said) status.textContent = said;
      button.className = state;
      button.setAttribute('aria-label', name);
      button.title = name;
      button.textContent = sign;
      place();
    },
  };
}

/** Whether a control of the page lies under the box. */
function isOnControl({ left, top, right, bottom }: Box, own: Element): boolean {
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, bottom - 2],
  ] as const;
  return points.some(([x, y]) => {
    const path: Element[] = [];
    const found = document.elementsFromPoint(x, y).find((element) => element !== own);
    for (let at: Element | null = found ?? null; at; at = parentOf(at)) path.push(at);
    return controlIn(path) !== null || path.some((element) => element.matches('a[href], select'));
  });
}
