/**
 * Helpers for reading a page's DOM that hold good across open shadow roots and same-origin frames. An
 * element of another document is no `instanceof` our own classes, hence the checks by node type; a form's
 * properties may be hidden by its inputs (`name="id"`), hence attributes instead of properties.
 */

export function isElement(node: unknown): node is Element {
  return (node as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

/** The elements that an event passes, innermost first, through open shadow roots. */
export function elementsOf(event: Event): Element[] {
  return event.composedPath().filter(isElement);
}

/** The open shadow roots that an event passes. */
export function shadowRootsOf(event: Event): ShadowRoot[] {
  return event.composedPath().filter(isShadowRoot);
}

/** The open shadow roots that `node` is in, innermost first. */
export function shadowRootsAround(node: Node): ShadowRoot[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [root, ...shadowRootsAround(root.host)] : [];
}

function isShadowRoot(node: unknown): node is ShadowRoot {
  const { nodeType, host } = node as Partial<ShadowRoot>;
  return nodeType === Node.DOCUMENT_FRAGMENT_NODE && isElement(host);
}

/** The element around `node`; for the top of a shadow tree, its host. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (isElement(parent)) return parent;
  return parent && isShadowRoot(parent) ? parent.host : null;
}

/** `closest`, going on through shadow hosts. */
export function closest(from: Element, selector: string): Element | null {
  for (let at: Element | null = from; at; at = parentOf(at)) {
    if (at.matches(selector)) return at;
  }
  return null;
}

/** Whether `inner` is `outer` or inside it, also inside its shadow trees. */
export function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) {
    if (at === outer) return true;
  }
  return false;
}

/** All matching elements below `scope`, those of open shadow trees after those around them. */
export function queryAll(scope: Element | ShadowRoot | Document, selector: string): Element[] {
  const found = [...scope.querySelectorAll(selector)];
  const inShadow = (host: Element) => {
    if (host.shadowRoot) found.push(...queryAll(host.shadowRoot, selector));
  };
  if (isElement(scope)) inShadow(scope);
  for (const element of scope.querySelectorAll('*')) inShadow(element);
  return found;
}

/** Whether the browser lays the element out at all. */
export function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** The document inside an iframe, if the page may read it and therefore we may too. */
export function documentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The element that stands for `node`'s frame in the document around it, if that can be reached. */
export function frameOf(node: Node): Element | null {
  try {
    return node.ownerDocument?.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The element that has the focus, down through open shadow roots. */
export function focused(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The selection that a field's document has; in a shadow tree that of the tree, where the browser keeps one. */
export function selectionAround(field: Element): Selection | null {
  const root = field.getRootNode() as Document & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? field.ownerDocument.getSelection();
}
