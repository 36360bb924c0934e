import { closest } from '../dom.ts';

/** Everything a person can type a text into, before looking whether it may be read. */
export const TYPED_INTO =
  'textarea, input:not([type]), input[type="text" i], input[type="search" i], [contenteditable]:not([contenteditable="false" i])';

/** Their text is not in the field that is typed into. */
const OUT_OF_REACH = '.CodeMirror, .monaco-editor, .ace_editor';
const CODE_EDITOR = '.cm-editor';
/** A language that CodeMirror has been told it is for; forums write posts in Markdown. */
const SOURCE_CODE = '[data-language]:not([data-language="markdown" i])';
/** Where Quill 1 catches what is pasted. */
const HELPER = '.ql-clipboard';
const CODE_NAME = /(^|[-_\s])(code|source|snippet|sql|regexp?)([-_\s]|$)/i;
const SEARCH = '[role="search" i], search, [role="searchbox" i], [type="search" i]';
const SEARCH_NAME = /^(q|s|query|search.*|find|filter|keywords?|suche|recherche|busca|cerca)$/i;
const SECRETS =
  '[type="password" i], [autocomplete^="cc-" i], [autocomplete~="street-address" i], ' +
  '[autocomplete~="address-line1" i], [autocomplete~="postal-code" i]';
const PAYMENT_NAME = /(^|[-_])(card-?_?(number|no)|cc-?_?(number|num)|cvc|cvv|iban)([-_]|$)/i;
const LOCKED = ':disabled, [readonly], [aria-readonly="true" i], [aria-disabled="true" i]';

/**
 * The field that a typing event on `target` goes to: a textarea, a text input, or the outermost element
 * that makes `target` editable; null where nothing is typed into.
 */
export function fieldAt(target: Element): Element | null {
  if (target.matches('textarea, input')) return target.matches(TYPED_INTO) ? target : null;
  let host: Element | null = null;
  for (let at: Element | null = target; at; at = at.parentElement) {
    const editable = at.getAttribute('contenteditable')?.toLowerCase();
    if (editable === 'false') break;
    if (editable !== undefined) host = at;
  }
  if (host) return host;
  const { designMode, body } = target.ownerDocument;
  return designMode === 'on' ? body : null;
}

/**
 * Whether anything may be read here at all: never a locked field, a password, a one-time code, a payment,
 * nor where the text is not in the field.
 */
export function mayBeRead(field: Element): boolean {
  if (field.matches(`${LOCKED}, ${HELPER}`) || closest(field, OUT_OF_REACH)) return false;
  if (!field.matches('textarea, input')) return true;
  if (!/^(|on|off)$/i.test(field.getAttribute('autocomplete') ?? '')) return false;
  return !handlesSecrets(field);
}

/** Whether the field is for writing to people: nothing that may never be read, no search, no source code. */
export function isReadable(field: Element): boolean {
  if (!mayBeRead(field) || isSearch(field) || isCode(field) === 'surely') return false;
  return !(isSingleLine(field) && field.getAttribute('role') === 'combobox');
}

/** Whether what is written here is looked for. */
export function isSearch(field: Element): boolean {
  if (closest(field, SEARCH)) return true;
  if (!field.matches('textarea, input')) return false;
  return ['name', 'id'].some((name) => SEARCH_NAME.test(field.getAttribute(name) ?? ''));
}

/** Whether source code is written here, as far as the field itself tells; a posting control tells more. */
export function isCode(field: Element): 'surely' | 'perhaps' | 'no' {
  if (closest(field, CODE_EDITOR)) return field.matches(SOURCE_CODE) ? 'surely' : 'perhaps';
  const named = ['name', 'id', 'class'].some((name) =>
    CODE_NAME.test(field.getAttribute(name) ?? ''),
  );
  return field.localName === 'textarea' && named ? 'surely' : 'no';
}

/** A field whose text is its value, and not in the page's tree. */
export function isFormField(node: Node): node is HTMLTextAreaElement | HTMLInputElement {
  const { nodeType, localName } = node as Element;
  return nodeType === Node.ELEMENT_NODE && (localName === 'textarea' || localName === 'input');
}

/** A single-line text field, in which Enter submits the form. */
export function isSingleLine(field: Element): boolean {
  return field.localName === 'input';
}

/** The form that the field belongs to, by its place or by its `form` attribute. */
export function formOf(field: Element): Element | null {
  return (field as HTMLInputElement).form ?? closest(field, 'form');
}

/** A form that signs somebody in, takes a payment or an order: not a word of it is read. */
function handlesSecrets(field: Element): boolean {
  const form = formOf(field);
  if (!form) return false;
  if (form.querySelector(SECRETS)) return true;
  return [...form.querySelectorAll('input')].some((input) =>
    ['name', 'id'].some((name) => PAYMENT_NAME.test(input.getAttribute(name) ?? '')),
  );
}
