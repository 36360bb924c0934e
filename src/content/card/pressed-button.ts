/**
 * The button of ours that a click pressed. Seen from the window a closed shadow tree is one element, so the
 * pointer's place tells; or the focus, for the keyboard and assistive technology, which come without one.
 */
export function pressedButton(event: MouseEvent, root: ShadowRoot): HTMLElement | null {
  const pressed =
    event.detail > 0 ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return pressed?.closest<HTMLElement>('button') ?? null;
}
