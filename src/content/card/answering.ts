import { pressedButton } from './pressed-button.ts';

/**
 * Makes decisions of what the writer does inside the card: the handler for its events. Keys count when they
 * are let go, so that nothing of them is left for the page: neither the `keyup`, on which some sites close
 * a composer, nor the repeats of a key that is held too long.
 *
 * @param settled whether the buttons count yet; Esc always does.
 * @param press gets the button that was pressed, and the click of the pointer if it was by one.
 * @param goBack is Esc.
 */
export function answering(
  root: ShadowRoot,
  settled: () => boolean,
  press: (button: HTMLElement, click?: MouseEvent) => void,
  goBack: () => void,
): (event: Event) => void {
  let escaping = false;
  let entering: Element | null = null;

  const answer = (button: Element | null, click?: MouseEvent) => {
    if (settled() && button instanceof HTMLElement) press(button, click);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const button = root.activeElement?.closest('button') ?? null;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!event.repeat) escaping = true;
    } else if (event.key === 'Enter' && button) {
      event.preventDefault();
      if (!event.repeat) entering = settled() ? button : null;
    } else if (event.key === ' ' && event.repeat) {
      // Still held from before the card came: letting it go must not press the button.
      event.preventDefault();
    }
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && escaping) goBack();
    if (event.key === 'Enter') {
      const button = entering;
      entering = null;
      if (button && button === root.activeElement) answer(button);
    }
  };
  return (event) => {
    if (event.type === 'keydown') onKeyDown(event as KeyboardEvent);
    if (event.type === 'keyup') onKeyUp(event as KeyboardEvent);
    if (event.type === 'click') {
      const click = event as MouseEvent;
      // Only a pointer's click has a place, and a count.
      answer(pressedButton(click, root), click.detail > 0 ? click : undefined);
    }
  };
}
