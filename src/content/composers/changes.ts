import { isFormField } from './editable.ts';

/**
 * Calls `changed` when what stands in a field may be another, also where no `input` event tells: many editors
 * take a key for themselves and redraw, and a page that has posted empties its box by script.
 *
 * @returns how to stop.
 */
export function followChanges(field: Element, changed: () => void): () => void {
  if (!isFormField(field)) {
    const observer = new MutationObserver(changed);
    observer.observe(field, { characterData: true, childList: true, subtree: true });
    return () => observer.disconnect();
  }
  const over = new AbortController();
  let { value } = field;
  const compare = () => {
    if (field.value === value) return;
    value = field.value;
    changed();
  };
  // A script that sets the value moves the caret, and that is told. Of `input` the typing itself is told.
  for (const place of [field.ownerDocument, field]) {
    place.addEventListener('selectionchange', compare, { passive: true, signal: over.signal });
  }
  return () => over.abort();
}
