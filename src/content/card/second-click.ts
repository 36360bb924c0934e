/** The usual longest time between the two clicks of a double click, in milliseconds. */
export const DOUBLE_CLICK = 500;

/** How far a hand may move between them, in CSS pixels. */
const STEADY = 12;

const OF_A_CLICK = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
] as const;

/**
 * Many people double-click on every button. Now that the card is gone, the second click would land on
 * whatever lies below, such as the backdrop that closes the page's composer. Keeps it from the page.
 *
 * @param first the click that closed the card.
 */
export function swallowSecondClick(first: MouseEvent, trusted: (event: Event) => boolean): void {
  const swallow = (event: MouseEvent) => {
    const far = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) > STEADY;
    // What we press for the writer ourselves is no second click.
    if (far || !trusted(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of OF_A_CLICK) window.addEventListener(type, swallow, { capture: true });
  setTimeout(() => {
    for (const type of OF_A_CLICK) window.removeEventListener(type, swallow, { capture: true });
  }, DOUBLE_CLICK);
}
