/** Everything that looks like a button to press. */
export const CONTROLS =
  'button, input[type="submit" i], input[type="image" i], input[type="button" i], [role="button" i]';

/** The innermost control on the way of an event, given the elements on it. */
export function controlIn(path: readonly Element[]): Element | null {
  return path.find((element) => element.matches(CONTROLS)) ?? null;
}

export function isDisabled(control: Element): boolean {
  return control.matches(':disabled, [aria-disabled="true" i]');
}

/** The form that the control submits by itself when it is pressed, or null. */
export function submitsForm(control: Element): HTMLFormElement | null {
  const { form, type } = control as HTMLButtonElement | HTMLInputElement;
  return form && (type === 'submit' || type === 'image') ? form : null;
}
