import { isElement } from '../dom.ts';

/** Between two looks whether the card can still be reached, in milliseconds. */
const LOOKS_EVERY = 250;
/** So often the card is put on top again; a page that still covers it wants to. */
const RAISED_AT_MOST = 3;

export interface OnTop {
  /** Whether something of the page is where the card should be; `later` was shown after the card. */
  covered(later: readonly Element[]): boolean;
  /** Puts the card on top again. */
  raise(): void;
  /** Called once, when the page goes on covering it. */
  lost(): void;
}

/**
 * Sees to it that the page's own dialogs and popovers do not stay above the card, which would leave it
 * covered or dead. No event tells that reliably, so it looks now and then, as long as the card is open.
 *
 * @returns how to stop watching.
 */
export function keepOnTop({ covered, raise, lost }: OnTop): () => void {
  let raised = 0;
  const later = new Set<Element>();
  // Under a modal dialog a popover is inert: it is drawn above, but is not found at any point.
  const onToggle = ({ target }: Event) => {
    if (isElement(target)) later.add(target);
  };
  const look = () => {
    if (!covered([...later])) return;
    later.clear();
    if (raised < RAISED_AT_MOST) {
      raised += 1;
      raise();
      return;
    }
    stop();
    lost();
  };
  const timer = setInterval(look, LOOKS_EVERY);
  window.addEventListener('beforetoggle', onToggle, true);
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener('beforetoggle', onToggle, true);
  };
  return stop;
}

/** Whether something of the page is over the middle of `card`, an element in the shadow tree of `host`. */
export function isCovered(host: Element, card: Element, later: readonly Element[]): boolean {
  const { left, right, top, bottom } = card.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const there = document.elementFromPoint(x, y);
  if (there && there !== host && !isOurs(there)) return true;
  return later.some((element) => {
    const box = element.getBoundingClientRect();
    const over = box.left < x && x < box.right && box.top < y && y < box.bottom;
    return over && !isOurs(element) && element.matches(':popover-open');
  });
}

function isOurs(element: Element): boolean {
  return element.localName.startsWith('pause-');
}
