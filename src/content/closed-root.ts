import { fieldAt, isReadable } from './composers/editable.ts';
import { isElement } from './dom.ts';

interface Opening {
  /** Chromium: of an element's shadow root, open or closed; for extensions only. */
  readonly chrome?: {
    readonly dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null };
  };
}

/**
 * The field for writing text that has the focus inside the closed shadow root of `host`, however deep; null where there is none.
 *
 * What happens inside a closed root cannot be followed: its events name the host only, and a `submit` never
 * leaves it. Browsers let an extension look into it all the same (`chrome.dom.openOrClosedShadowRoot`,
 * Firefox: a property of the element), which is enough to tell the writer that a box is not checked.
 */
export function closedFieldOf(host: Element): Element | null {
  if (host.shadowRoot) return null;
  const root = rootOf(host);
  return root && fieldWithFocus(root);
}

function fieldWithFocus(root: ShadowRoot): Element | null {
  const { activeElement: inside } = root;
  if (!isElement(inside)) return null;
  const field = fieldAt(inside);
  if (field) return isReadable(field) ? field : null;
  const next = inside.shadowRoot ?? rootOf(inside);
  return next && fieldWithFocus(next);
}

function rootOf(host: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (root !== undefined) return root;
  // Only autonomous custom elements and a few others can have one; for the rest it throws.
  try {
    return (globalThis as Opening).chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null;
  } catch {
    return null;
  }
}
