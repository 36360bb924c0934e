import type { Page } from '@playwright/test';
import { tap } from './privileged.mjs';
import { privileged } from './rights.ts';

/** Taps with a finger at a point of the page's window, in CSS pixels, and waits until the page has it. */
export async function tapInFirefox(page: Page, x: number, y: number): Promise<void> {
  const browser = await privileged(page.context());
  await browser.evaluate(tap, { address: page.url(), x, y });
}
