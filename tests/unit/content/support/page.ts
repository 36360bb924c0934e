/** Puts up the test's page. */
export function showPage(html: string): void {
  document.body.innerHTML = html;
}

/** Puts up a same-origin frame with this in its body. */
export function showFrame(around: Element, html: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><body>${html}</body>`;
  around.append(frame);
  // happy-dom does not tell a window which frame it is in.
  Object.defineProperty(frame.contentWindow, 'frameElement', { value: frame });
  return frame;
}

/** The one element that matches, and must be there. */
export function get<T extends HTMLElement = HTMLElement>(
  selector: string,
  scope: ParentNode = document,
): T {
  const found = scope.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** Types into a field as a person does: it has the focus, its text changes, `input` tells of it. */
export function type(field: HTMLElement, text: string): void {
  field.focus();
  const init = { bubbles: true, composed: true };
  field.dispatchEvent(new InputEvent('beforeinput', init));
  if ('value' in field) field.value = text;
  else field.textContent = text;
  field.dispatchEvent(new InputEvent('input', init));
}

/** Presses a pointer's button on an element: every event that a browser makes of it. */
export function click(element: Element): void {
  const init = { bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new PointerEvent('pointerdown', init));
  element.dispatchEvent(new MouseEvent('mousedown', init));
  element.dispatchEvent(new PointerEvent('pointerup', init));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  (element as HTMLElement).click();
}

/** Presses and lets go of a key; false if its default was prevented. */
export function press(element: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const all = { key, code: key, bubbles: true, cancelable: true, composed: true, ...init };
  const went = element.dispatchEvent(new KeyboardEvent('keydown', all));
  element.dispatchEvent(new KeyboardEvent('keyup', all));
  return went;
}
