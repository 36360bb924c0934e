import { closest } from '../dom.ts';

/** Everything a person can type a text into, before looking whether it may be read. */
export const TYPED_INTO =
  'textarea, input:not([type]), input[type="text" i], [contenteditable]:not([contenteditable="false" i])';

/** Their text is not in the field that is typed into. */
const OUT_OF_REACH = '.CodeMirror, .monaco-editor, .ace_editor';
const CODE_EDITOR = '.cm-editor';
/** A language that CodeMirror has been told it is for; forums write posts in Markdown. */
const SOURCE_CODE = '[data-language]:not([data-language="markdown" i])';
/** Where Quill 1 catches what is pasted. */
const HELPER = '.ql-clipboard';
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

/** Whether what is written here is code, as far as the editor itself tells; a posting control tells more. */
export function isCodeEditor(field: Element): 'surely' | 'perhaps' | 'no' {
  if (!closest(field, CODE_EDITOR)) return 'no';
  return field.matches(SOURCE_CODE) ? 'surely' : 'perhaps';
}

/** Whether the field is for writing text at all, and can be read: never one for passwords, codes or search. */
export function isReadable(field: Element): boolean {
  if (field.matches(`${LOCKED}, ${HELPER}`)) return false;
  if (closest(field, OUT_OF_REACH) || closest(field, SEARCH)) return false;
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
