import { contains, focused, selectionAround } from '../dom.ts';

/** Where the writer was, in one field of a post. */
export interface Caret {
  readonly field: Element;
  /** Gives the focus back, and the selection as it was; the page does not scroll. */
  restore(): void;
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
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionAround(field) ?? {};
  return () => {
    const selection = selectionAround(field);
    if (!selection) return;
    // An editor may have replaced its nodes meanwhile, or shortened them.
    if (isPlace(field, anchorNode, anchorOffset) && isPlace(field, focusNode, focusOffset)) {
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    } else {
      selection.selectAllChildren(field);
      selection.collapseToEnd();
    }
  };
}

function isPlace(field: Element, node: Node | null | undefined, offset = 0): node is Node {
  if (!node || !field.contains(node)) return false;
  return (
    offset <= (node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length)
  );
}
