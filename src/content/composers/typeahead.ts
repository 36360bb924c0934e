import { isShown } from '../dom.ts';

/**
 * Whether a list of suggestions is open at the field, so that Enter takes one instead of sending. Some
 * pages leave the attributes standing after the list has gone, so what they point at must be there.
 */
export function isTypeaheadOpen(field: Element): boolean {
  if (field.getAttribute('aria-expanded')?.toLowerCase() === 'true') return true;
  if (named(field, 'aria-activedescendant').some(isShown)) return true;
  return [...named(field, 'aria-controls'), ...named(field, 'aria-owns')].some(
    (list) => list.getAttribute('role') === 'listbox' && isShown(list),
  );
}

/** The elements that an attribute of the field names by id. */
function named(field: Element, attribute: string): Element[] {
  const ids = field.getAttribute(attribute)?.split(/\s+/) ?? [];
  const scope = field.getRootNode() as Document | ShadowRoot;
  return ids.flatMap((id) => scope.getElementById(id) ?? []);
}
