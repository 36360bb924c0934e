/**
 * Calls `gone` when the page has removed `host` from the document or no longer lets `card` be seen. It may
 * call more than once. Only the document and its root element are watched for children, and only the
 * card's size: cheap on every page.
 *
 * @returns how to stop watching.
 */
export function watchPresence(
  host: Element,
  card: Element,
  visible: (card: Element) => boolean,
  gone: () => void,
): () => void {
  const removed = new MutationObserver(() => {
    if (!host.isConnected) gone();
  });
  removed.observe(document, { childList: true });
  removed.observe(document.documentElement, { childList: true });
  const hidden = new ResizeObserver(() => {
    if (!visible(card)) gone();
  });
  hidden.observe(card);
  return () => {
    removed.disconnect();
    hidden.disconnect();
  };
}
