/**
 * Everything that a page's shortcut handler or focus trap may listen for. Not the events of moving the
 * pointer: nobody acts on those, and there are many.
 */
const KEPT = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'wheel',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'selectstart',
] as const;

/**
 * Keeps the events that happen inside our layer from the page, and hands them to `handle` instead. Stopping
 * them at the host would be too late: focus traps listen on the document in the capture phase, and block
 * every click and Tab outside their own box. So they are stopped on the window, before the document; the
 * browser's own doing (moving focus, pressing a button, following a link, scrolling) is not touched by
 * that. What a page's own capture listener on the window does before us, nothing can prevent.
 *
 * @returns how to take the shield down.
 */
export function shield(host: Element, handle: (event: Event) => void): () => void {
  const keep = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    handle(event);
  };
  // A wheel or touch listener that could cancel would make scrolling wait for it.
  const passive = (type: string) => type === 'wheel' || type.startsWith('touch');
  for (const type of KEPT) {
    window.addEventListener(type, keep, { capture: true, passive: passive(type) });
  }
  return () => {
    for (const type of KEPT) window.removeEventListener(type, keep, { capture: true });
  };
}
