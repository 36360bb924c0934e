import { isFormField } from './editable.ts';

/** Between two looks at a form field while the writer is in it, in milliseconds. */
const LOOKS_EVERY = 500;

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
  // Nothing tells that a script has set a value. Whoever has left the field sees no underlines in it.
  const over = new AbortController();
  let { value } = field;
  const timer = setInterval(() => {
    if (field.value === value) return;
    value = field.value;
    changed();
  }, LOOKS_EVERY);
  const stop = () => {
    clearInterval(timer);
    over.abort();
  };
  const options = { passive: true, signal: over.signal };
  // What is typed is told, and is not to hide what a script does right after it.
  const onInput = () => {
    value = field.value;
  };
  field.addEventListener('input', onInput, options);
  field.addEventListener('focusout', stop, options);
  return stop;
}
