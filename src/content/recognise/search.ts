import { CONTROLS, submitsForm } from '../composers/control.ts';
import { formOf, isSearch, mayBeRead, TYPED_INTO } from '../composers/editable.ts';
import { closest, isShown, queryAll } from '../dom.ts';
import { nameOf } from './name.ts';
import { calledBy } from './surroundings.ts';
import { SEEKING_WORDS } from './words.ts';

const LANDMARK = '[role="search" i], search';

/** The search box that a field, a control or a form is part of; null if it is none. */
export function searchOf(part: Element): Element | null {
  if (part.matches(CONTROLS)) {
    const form = submitsForm(part);
    const around = form ?? closest(part, LANDMARK);
    return around && controlsOfSearch(around).includes(part) ? around : null;
  }
  if (part.localName === 'form') return part;
  if (!part.matches(TYPED_INTO) || !isSearch(part)) return null;
  return formOf(part) ?? closest(part, LANDMARK) ?? part;
}

/** The fields of a search box that are searched for. */
export function searchFieldsIn(root: Element): Element[] {
  const fields = root.matches(TYPED_INTO) ? [root] : queryAll(root, TYPED_INTO);
  return fields
    .filter((field) => isSearch(field) && mayBeRead(field) && isShown(field))
    .slice(0, 1);
}

/** What starts the search. */
export function controlsOfSearch(root: Element): Element[] {
  return queryAll(root, CONTROLS).filter(
    (control) =>
      (submitsForm(control) !== null && submitsForm(control) === root) ||
      SEEKING_WORDS.test(nameOf(control)) ||
      SEEKING_WORDS.test(calledBy(control)),
  );
}
