import { autoUpdate } from '@floating-ui/dom';

/**
 * Calls `moved` when `element` may stand elsewhere in the window, once a frame at most: something around it or
 * it itself was scrolled, has another size, or what stands before it has.
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
  for (const type of ['scroll', 'transitionend']) window.addEventListener(type, soon, options);
  // What is scrolled inside a shadow tree is not told outside.
  element.addEventListener('scroll', soon, options);
  window.visualViewport?.addEventListener('resize', soon, options);
  const stop = autoUpdate(element, null, soon);
  return () => {
    over.abort();
    stop();
    cancelAnimationFrame(frame);
  };
}
