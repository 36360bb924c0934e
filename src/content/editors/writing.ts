import { contains, focused, selectionAround } from '../dom.ts';
import type { Place } from './place.ts';

/** So long (milliseconds) the browser gets to tell of a new selection; it stays silent if it was there before. */
const TOLD_WITHIN = 100;
/** So long an editor gets to show the new words; Lexical and React do so after the event. */
const SHOWN_WITHIN = 500;
/** So long they have to stay: some pages put back what they know. */
const STAYS = 80;

const after = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

/**
 * Selects a part of the field's text and waits until the editor knows of it: the words would go to the old
 * caret otherwise. Resolves with whether it is still selected then.
 *
 * @param settles how long after the browser's telling the editor looks at the selection, in milliseconds.
 */
export async function select(
  field: Element,
  { from, to }: Place,
  settles: number,
): Promise<boolean> {
  giveFocus(field);
  const selection = selectionAround(field);
  if (!selection) return false;
  const told = new Promise<void>((resolve) => {
    field.ownerDocument.addEventListener('selectionchange', () => resolve(), { once: true });
  });
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  await Promise.race([told, after(TOLD_WITHIN)]);
  await after(settles);
  return !selection.isCollapsed && from.node.isConnected && to.node.isConnected;
}

export function giveFocus(field: Element): void {
  const active = focused(field.ownerDocument);
  if (active && contains(field, active)) return;
  (field as HTMLElement).focus({ preventScroll: true });
}

/** Types over the selection the way the browser does it, with its own undo. */
export function typeOver(field: Element, words: string): void {
  field.ownerDocument.execCommand('insertText', false, words);
}

/** Pastes over the selection; the editor takes it for a paste by the writer. */
export function pasteOver(field: Element, words: string): void {
  field.dispatchEvent(pasteOf(words));
}

/**
 * A paste event with these words. In Firefox what a content script puts into a `DataTransfer` does not reach
 * the page, but its older way of making the event does; other browsers know only the newer.
 */
function pasteOf(words: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  const old = { ...init, dataType: 'text/plain', data: words };
  const event = new ClipboardEvent('paste', old);
  if (event.clipboardData?.getData('text/plain') === words) return event;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** Asks the editor to undo, as its shortcut does; an editor without one of its own leaves it to the browser. */
export function undo(field: Element): void {
  const mac = /mac|iphone|ipad/i.test(navigator.platform);
  const handled = !field.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      keyCode: 90,
      ctrlKey: !mac,
      metaKey: mac,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
  if (!handled) field.ownerDocument.execCommand('undo');
}

/** Whether `isSo` comes true within half a second after a change in the field, and stays so. */
export async function comesTrue(field: Element, isSo: () => boolean): Promise<boolean> {
  const came = isSo() || (await comes(field, isSo));
  if (!came) return false;
  await after(STAYS);
  return isSo();
}

function comes(field: Element, isSo: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (so: boolean) => {
      clearTimeout(timer);
      changes.disconnect();
      resolve(so);
    };
    const changes = new MutationObserver(() => {
      if (isSo()) finish(true);
    });
    const timer = setTimeout(() => finish(isSo()), SHOWN_WITHIN);
    changes.observe(field, { childList: true, characterData: true, subtree: true });
  });
}
