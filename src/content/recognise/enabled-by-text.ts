import { CONTROLS, isDisabled } from '../composers/control.ts';
import { parentOf, queryAll } from '../dom.ts';

/** So many levels up from an empty field controls are looked at. */
const LEVELS = 6;

const disabled = new WeakSet<Element>();

/**
 * Notes which controls near an empty field cannot be pressed. One that can be pressed once something is
 * written is most likely the one that posts it, even if it has no name.
 */
export function noteDisabledControls(emptyField: Element): void {
  let around: Element | null = emptyField;
  for (let level = 0; level < LEVELS; level++) {
    const parent: Element | null = around && parentOf(around);
    if (!parent || parent === emptyField.ownerDocument.body) break;
    around = parent;
  }
  if (!around || around === emptyField) return;
  for (const control of queryAll(around, CONTROLS)) {
    if (isDisabled(control)) disabled.add(control);
  }
}

/** Whether the control was disabled while its field was empty, and no longer is. */
export function wasDisabledWhileEmpty(control: Element): boolean {
  return disabled.has(control) && !isDisabled(control);
}
