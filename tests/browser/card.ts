import type { Page } from '@playwright/test';
import * as chromium from '../fixtures/card.mjs';
import * as firefox from './firefox/card.ts';
import { expect, POLL_MS } from './harness.ts';
import { isFirefox } from './opened.ts';
import { pressAt } from './phone.ts';

export const GO_BACK = 'Go back and edit';
export const POST_ANYWAY = 'Post anyway';
export const NOT_A_PROBLEM = 'Not a problem here';

const eyes = (page: Page) => (isFirefox(page.context()) ? firefox : chromium);
const readCard = (page: Page) => eyes(page).readCard(page);
const pressOnCard = (page: Page, button: string) =>
  eyes(page).pressOnCard(page, button, (x, y) => pressAt(page, x, y));

/** Waits for the pause card and gives back what it says. */
export async function shownCard(page: Page): Promise<chromium.ShownCard> {
  let card: chromium.ShownCard | undefined;
  const look = async () => {
    card = await readCard(page);
    return card;
  };
  await expect.poll(look, { message: 'a pause card', intervals: POLL_MS }).toBeDefined();
  if (!card) throw new Error('The card went away by itself');
  return card;
}

export async function expectNoCard(page: Page): Promise<void> {
  await expect
    .poll(() => readCard(page), { message: 'no pause card', intervals: POLL_MS })
    .toBeUndefined();
}

/** Waits for the card, and until every button of it can be pressed. */
export async function expectReady(page: Page): Promise<void> {
  await expect
    .poll(async () => (await readCard(page))?.ready, { message: 'ready', intervals: POLL_MS })
    .toBe(true);
}

/** Presses a button of the card, once it may be pressed, and waits for the card to go. */
export async function press(page: Page, button: string): Promise<void> {
  await expectReady(page);
  await pressOnCard(page, button);
  await expectNoCard(page);
}

/** Presses a button of the card that leaves it up. */
export async function pressAndStay(page: Page, button: string): Promise<void> {
  await expectReady(page);
  await pressOnCard(page, button);
}

/** Waits until the card says something that matches. */
export async function expectSaying(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await readCard(page))?.text, { message: 'the card', intervals: POLL_MS })
    .toMatch(words);
}

/** Waits until Pause's own interface says something that matches. */
export async function expectNotice(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(() => eyes(page).readOwnText(page), { message: 'a notice', intervals: POLL_MS })
    .toMatch(words);
}
