import { expect } from 'vitest';
import type { Composer } from '../../../../src/content/composers/composer.ts';
import { createRecogniser, type Recogniser } from '../../../../src/content/recogniser.ts';
import { SITES } from '../../../../src/content/sites/index.ts';
import type { OptionalChannel } from '../../../../src/settings/channels.ts';

/** What is recognised on a page at this address, with these channels switched on besides what is public. */
export function at(host: string, path = '/', ...on: OptionalChannel[]): Recogniser {
  return createRecogniser(SITES, () => ({ host, path }), ['public', ...on]);
}

/** What a test says of a composer: who knew it, what it is and what it reads. */
export const said = (composer: Composer | null) =>
  composer && { site: composer.site, kind: composer.kind, text: composer.text() };

/** Enter going down, with modifiers. */
export const enter = (init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: 'Enter', ...init });

/** Which ways of pressing Enter in the field send. */
export function sendingKeys(recogniser: Recogniser, field: Element): string[] {
  const composer = recogniser.ofField(field);
  const keys = {
    Enter: enter(),
    'Shift+Enter': enter({ shiftKey: true }),
    'Ctrl+Enter': enter({ ctrlKey: true }),
    'Cmd+Enter': enter({ metaKey: true }),
  };
  return Object.entries(keys).flatMap(([name, event]) =>
    composer?.isSentByKey(event, field) ? [name] : [],
  );
}

/** Holds that nothing of what is on the page is taken for a box: no field, no control, no form. */
export function expectLeftAlone(recogniser: Recogniser): void {
  for (const part of document.querySelectorAll(
    'textarea, input, [contenteditable], [role=textbox]',
  )) {
    expect(recogniser.ofField(part), part.outerHTML).toBeNull();
  }
  for (const part of document.querySelectorAll('button, [role=button]')) {
    expect(recogniser.ofControl(part), part.outerHTML).toBeNull();
  }
  for (const part of document.querySelectorAll('form')) {
    expect(recogniser.ofForm(part, null), part.outerHTML).toBeNull();
  }
}

/** Holds that of these controls only the ones with `data-sends` send anything. */
export function expectOnlyMarkedSend(recogniser: Recogniser): void {
  const controls = [...document.querySelectorAll('button, [role=button], a')];
  const sending = controls.filter((control) => recogniser.ofControl(control) !== null);
  expect(sending).toEqual(controls.filter((control) => control.matches('[data-sends]')));
}
