import { fieldAt, isReadable, TYPED_INTO } from './composers/editable.ts';
import { documentOf, queryAll } from './dom.ts';

const FIELDS = `${TYPED_INTO}, iframe`;

/**
 * Whether something is written in one of the fields of `scope`, or in a frame in it that can be read. The
 * words themselves are not looked at.
 *
 * @param within how deep to look: `glance` leaves out what is in shadow trees, to be cheap on any page.
 */
export function hasDraft(scope: Document, within: 'everything' | 'glance'): boolean {
  if (scope.designMode === 'on' && hasText(scope.body)) return true;
  const found =
    within === 'everything' ? queryAll(scope, FIELDS) : [...scope.querySelectorAll(FIELDS)];
  return found.some((element) => {
    if (element.localName !== 'iframe') return isDraft(element);
    const inside = documentOf(element);
    return inside !== null && hasDraft(inside, within);
  });
}

function isDraft(element: Element): boolean {
  return fieldAt(element) === element && hasText(element) && isReadable(element);
}

function hasText(field: Element): boolean {
  const { value } = field as HTMLTextAreaElement;
  return /\S/.test(typeof value === 'string' ? value : (field.textContent ?? ''));
}
