import { contains, focused, selectionAround } from '../dom.ts';
import { type ReadText, readText } from './read-text.ts';

/** Where the writer was, in one field of a post. */
export interface Caret {
  readonly field: Element;
  /** Gives the focus back, and the selection as it was; the page does not scroll. */
  restore(): void;
}

/** Both ends of a selection. */
type Ends = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/** Where the selection was when a rich editor lost the focus. */
const left = new WeakMap<Element, Ends>();

/** A field is losing the focus, and has its selection still: some editors, such as Draft.js, give it up then. */
export function noteLeaving(field: Element): void {
  const ends = endsIn(field);
  if (ends) left.set(field, ends);
}

/** The selection, if it is in the field. */
function endsIn(field: Element): Ends | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionAround(field) ?? {};
  if (!anchorNode || !focusNode || !field.contains(anchorNode)) return null;
  return { anchorNode, anchorOffset: anchorOffset ?? 0, focusNode, focusOffset: focusOffset ?? 0 };
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

/**
 * Remembers the caret in whichever of the fields has it, or else in the last one that had the focus.
 * Returns null only where there is no field.
 */
export function captureCaret(
  fields: readonly Element[],
  lastFocused: Element | null,
): Caret | null {
  const active = fields.find((field) => {
    const focus = focused(field.ownerDocument);
    return focus !== null && contains(field, focus);
  });
  const last = fields.find((field) => field === lastFocused);
  const field = active ?? last ?? fields.at(-1);
  if (!field) return null;
  const select = field.matches('textarea, input')
    ? captureInValue(field as TextField)
    : captureInTree(field);
  return {
    field,
    restore() {
      if (!field.isConnected) return;
      (field as HTMLElement).focus({ preventScroll: true });
      select();
    },
  };
}

function captureInValue(field: TextField): () => void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  return () => field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
}

function captureInTree(field: Element): () => void {
  const known = endsIn(field) ?? left.get(field) ?? null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = known ?? {};
  const inText = known && offsetIn(readText([field]), known);
  return () => {
    const selection = selectionAround(field);
    if (!selection) return;
    // An editor may have replaced its nodes meanwhile, or shortened them.
    if (isPlace(field, anchorNode, anchorOffset) && isPlace(field, focusNode, focusOffset)) {
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
      return;
    }
    const place = inText === null ? null : placeAt(readText([field]), inText);
    if (place) return selection.collapse(place.node, place.offset);
    // An editor that had given its selection up puts it back with the focus.
    if (!known && isPlace(field, selection.anchorNode, selection.anchorOffset)) return;
    selection.selectAllChildren(field);
    selection.collapseToEnd();
  };
}

/** Where the caret stands in a text that was read (UTF-16 units); null where it is in none of its fields. */
export function caretIn({ map }: ReadText, field: Element): number | null {
  if (field.matches('textarea, input')) {
    const { selectionEnd } = field as TextField;
    const run = map.find(({ node }) => node === field);
    return run && selectionEnd !== null ? run.start + selectionEnd : null;
  }
  const selection = selectionAround(field);
  return selection && offsetIn({ map }, selection);
}

function offsetIn({ map }: Pick<ReadText, 'map'>, { focusNode, focusOffset }: Ends): number | null {
  const run = map.findLast(
    ({ node, offset, start, end }) =>
      node === focusNode && offset <= focusOffset && focusOffset <= offset + end - start,
  );
  return run ? run.start + focusOffset - run.offset : null;
}

/** The text node, and the place in it, at which an offset into a read text stands. */
function placeAt({ map }: ReadText, at: number): { node: Node; offset: number } | null {
  const run = map.find(
    ({ node, start, end }) => node.nodeType === Node.TEXT_NODE && start <= at && at <= end,
  );
  return run ? { node: run.node, offset: run.offset + at - run.start } : null;
}

function isPlace(field: Element, node: Node | null | undefined, offset = 0): node is Node {
  if (!node || !field.contains(node)) return false;
  return (
    offset <= (node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length)
  );
}
