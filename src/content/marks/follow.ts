/**
 * Calls `moved` when `element` may stand elsewhere in the window, once a frame at most: something was
 * scrolled, the window or the element has another size, or the page has.
 *
 * @returns how to stop.
 */
export function followElement(element: Element, moved: () => void): () => void {
  const over = new AbortController();
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const options = { capture: true, passive: true, signal: over.signal };
  for (const type of ['scroll', 'resize', 'transitionend']) {
    window.addEventListener(type, soon, options);
  }
  window.visualViewport?.addEventListener('resize', soon, options);
  const resized = new ResizeObserver(soon);
  for (const one of [element, document.documentElement, document.body]) {
    if (one) resized.observe(one);
  }
  return () => {
    over.abort();
    resized.disconnect();
    cancelAnimationFrame(frame);
  };
}
