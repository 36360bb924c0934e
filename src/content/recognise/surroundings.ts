import { closest, parentOf } from '../dom.ts';
import { normalise } from './name.ts';
import { CHAT_WORDS, PRIVATE_WORDS, PUBLIC_WORDS } from './words.ts';

/** So many levels up from a field its surroundings tell what it is for. */
const LEVELS = 7;
const PAGE = 'body, html';
const OWN = [
  'name',
  'id',
  'placeholder',
  'data-placeholder',
  'aria-placeholder',
  'aria-label',
  'class',
];
const AROUND = [
  'id',
  'class',
  'name',
  'action',
  'aria-label',
  'data-testid',
  'data-qa',
  'data-e2e',
];
const HEADING = 'h1, h2, h3, h4, h5, h6, legend';

/** Whether one of the field's own attributes says so. */
export function says(field: Element, what: RegExp): boolean {
  return OWN.some((attribute) => what.test(field.getAttribute(attribute) ?? ''));
}

/** What the field is called where people see it: its label, or what stands in it while it is empty. */
export function labelsOf(field: Element): string[] {
  const labels = [...((field as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
  const own = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder'].map((name) =>
    field.getAttribute(name),
  );
  return [...labels, ...own].map((label) => normalise(label ?? '')).filter((label) => label !== '');
}

/** Whether the field's name, its attributes or its label say so. */
export function saysAny(field: Element, what: RegExp): boolean {
  return says(field, what) || labelsOf(field).some((label) => what.test(label));
}

/** What an element is called by those who made the page; words that were run together are parted. */
export function calledBy(element: Element): string {
  return AROUND.map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** The headings of a box: inside it, or right before it. */
export function headingsOf(root: Element): string {
  const inside = [...root.querySelectorAll(HEADING)].slice(0, 3);
  const before = root.previousElementSibling;
  const all = before?.matches(HEADING) ? [before, ...inside] : inside;
  return all.map((heading) => heading.textContent ?? '').join(' ');
}

/** Whether the nearest thing that tells at all tells that this is a chat. */
export function isInChat(field: Element): boolean {
  return placeOfWriting(field) === 'chat';
}

/** Who reads what is written here, by what the boxes around it are called; null if they do not tell. */
export function placeOfWriting(field: Element): 'public' | 'private' | 'chat' | null {
  let level = 0;
  for (let at: Element | null = field; at && level < LEVELS; at = parentOf(at), level++) {
    if (at.matches(PAGE)) break;
    const called = calledBy(at);
    if (CHAT_WORDS.test(called)) return 'chat';
    if (PRIVATE_WORDS.test(called)) return 'private';
    if (PUBLIC_WORDS.test(called)) return 'public';
    if (at !== field && at.querySelector('[role="log" i]')) return 'chat';
  }
  return closest(field, '[role="log" i]') ? 'chat' : null;
}
