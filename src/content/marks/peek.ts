import { contains, elementsOf } from '../dom.ts';
import type { Box } from './corner.ts';
import type { Panel } from './panel.tsx';
import type { Underlined } from './underlines.ts';

/**
 * The reasons for one underlined word, opened by pressing the word. They come beside it and leave the focus where
 * it is, so that whoever only wanted to put the caret there writes on; the page gets the press as always.
 */
export interface Peek {
  /** Hears a pointer or a key; true where it was meant for the reasons alone. */
  hears(event: Event, field: Element): boolean;
  /** Whether the reasons are open in this way. */
  isOpen(): boolean;
  /** The words may stand elsewhere. */
  follow(): void;
  close(): void;
}

export interface PeekParts {
  /** The underlined words at a point of the window. */
  at(x: number, y: number): Underlined | null;
  /** Opens the reasons for these words beside them; null where there is something else to be seen now. */
  open(words: Underlined, beside: Box): Panel | null;
}

export function createPeek({ at, open }: PeekParts): Peek {
  let shown: { readonly panel: Panel; readonly words: Underlined } | null = null;

  const close = () => {
    shown?.panel.close();
    shown = null;
  };

  const press = (event: MouseEvent, field: Element) => {
    const target = elementsOf(event)[0];
    if (!target || !contains(field, target) || !isPlain(event) || isSelecting(field)) return;
    const words = at(event.clientX, event.clientY);
    const beside = words?.box();
    const panel = words && beside ? open(words, beside) : null;
    shown = words && panel && { panel, words };
  };

  return {
    close,
    isOpen: () => shown !== null,

    hears(event, field) {
      if (event.type === 'click' && !shown) press(event as MouseEvent, field);
      // Once the writer is inside them the reasons hear for themselves.
      if (!shown || shown.panel.owns(event.target)) return false;
      if (event.type === 'pointerdown') close();
      if ((event as KeyboardEvent).key !== 'Escape') return false;
      // Until it is let go the key belongs to the reasons: some pages close their box when it comes up.
      if (event.type === 'keyup') close();
      return true;
    },

    follow() {
      const box = shown?.words.box();
      if (box) shown?.panel.place(box);
      else close();
    },
  };
}

/** One press of the main button: a second one selects a word, and keys make other things of it. */
function isPlain({ button, detail, shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): boolean {
  return button === 0 && detail === 1 && !shiftKey && !ctrlKey && !metaKey && !altKey;
}

/** Whether the press was the end of drawing over some words. */
function isSelecting(field: Element): boolean {
  if ('selectionStart' in field && 'selectionEnd' in field) {
    return field.selectionStart !== field.selectionEnd;
  }
  return field.ownerDocument.getSelection()?.isCollapsed === false;
}
