import { expect, type Locator, type Page } from '@playwright/test';
import { pressOn } from './phone.ts';

/** A compose box of the fixture pages: where it is and how a person works it. */
export interface Box {
  readonly name: string;
  /** Path on the fixture server, or the address of a look-alike site. */
  readonly address: string;
  /** The page of the fixture server that is shown at the address of a look-alike site. */
  readonly page?: string;
  /** Whether Enter, or Shift+Enter, makes a new line; `undefined` in a single line. */
  readonly newLine: 'Enter' | 'Shift+Enter' | undefined;
  /** Done before writing, such as opening a dialog. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly editor: (page: Page) => Locator;
  /** The ways to submit, by what a person does. The first is the usual one. */
  readonly ways: Readonly<Record<string, (page: Page) => Promise<void>>>;
  /** What the step that is held leads to: pressed, it makes the site post. */
  readonly nextStep?: Find;
}

export type Find = (page: Page) => Locator;

export const EDITABLE = 'textarea, input[type=text], [contenteditable=true]';
export const textbox: Find = (page) => page.locator(EDITABLE);
export const inFrame: Find = (page) => page.frameLocator('iframe').locator(EDITABLE);

export const click = (find: Find) => (page: Page) => pressOn(page, find(page));
export const key = (name: string) => (page: Page) => page.keyboard.press(name);

/** Takes what step is left after the one that is held, until the site posts. */
export async function goOn(page: Page, { nextStep }: Box): Promise<void> {
  if (nextStep) await pressOn(page, nextStep(page));
}

/** Gives the focus to a control and, once it rests there, presses a key. */
export const focusAnd = (find: Find, name: string) => async (page: Page) => {
  const control = find(page);
  // Trix may take the focus back after what was typed last, and a person would see that.
  const rests = () =>
    control.evaluate((node: HTMLElement) => {
      node.focus();
      return new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(node.matches(':focus')), 160);
      });
    });
  await expect.poll(rests, { message: 'a focus that rests', intervals: [0] }).toBe(true);
  await page.keyboard.press(name);
};
