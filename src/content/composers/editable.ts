import { closest } from '../dom.ts';

/** Everything a person can type a text into, before looking whether it may be read. */
export const TYPED_INTO =
  'textarea, input:not([type]), input[type="text" i], [contenteditable]:not([contenteditable="false" i])';

const CODE_EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
const SEARCH = '[role="search" i], search, [role="searchbox" i], [type="search" i]';
const SEARCH_NAME = /^(q|s|query|search.*|find|filter|keywords?)$/i;
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

/** Whether the field is for writing text at all: never one for passwords, codes, search or source code. */
export function isReadable(field: Element): boolean {
  if (field.matches(LOCKED) || closest(field, CODE_EDITORS) || closest(field, SEARCH)) return false;
  if (!field.matches('textarea, input')) return true;
  if (isSingleLine(field) && field.getAttribute('role') === 'combobox') return false;
  if (!/^(|on|off)$/i.test(field.getAttribute('autocomplete') ?? '')) return false;
  if (['name', 'id'].some((name) => SEARCH_NAME.test(field.getAttribute(name) ?? ''))) return false;
  return !handlesSecrets(field);
}

/** A single-line text field, in which Enter submits the form. */
export function isSingleLine(field: Element): boolean {
  return field.localName === 'input';
}

/** The form that the field belongs to, by its place or by its `form` attribute. */
export function formOf(field: Element): Element | null {
  return (field as HTMLInputElement).form ?? closest(field, 'form');
}

/** A form that signs somebody in or takes a payment: not a word of it is read. */
function handlesSecrets(field: Element): boolean {
  return !!formOf(field)?.querySelector('[type="password" i], [autocomplete^="cc-" i]');
}
