import type { Frame, Page } from '@playwright/test';
import { insertText } from './firefox/privileged.mjs';
import { privileged } from './firefox/rights.ts';
import { isFirefox } from './opened.ts';

/** What the keys of an ordinary keyboard write, and what they do not. */
const RUNS = /[\x20-\x7e]+|[^\x20-\x7e]+/g;

/** Begins to listen for the next text that a frame gets; what is given back waits for it. */
async function listen(frame: Frame): Promise<() => Promise<void>> {
  const handle = await frame.evaluateHandle(() => ({
    heard: new Promise<void>((resolve) => {
      window.addEventListener('beforeinput', () => resolve(), { capture: true, once: true });
    }),
  }));
  return () => handle.evaluate(({ heard }) => heard);
}

/** Puts text into the field that has the focus, in whichever frame, and waits until it is there. */
async function insert(page: Page, text: string): Promise<void> {
  // A frame may go away meanwhile; the one with the field does not.
  const listening = await Promise.allSettled(page.frames().map(listen));
  const waiting = listening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const browser = await privileged(page.context());
  await browser.evaluate(insertText, { address: page.url(), text });
  // Keys take another way into the page, and would overtake text that has not come yet.
  await Promise.any(waiting.map((wait) => wait()));
}

/**
 * Types text where the caret is. What no key writes comes as from a palette of characters: in Chromium
 * Playwright sees to that, in Firefox it would leave it to a script, which most editors do not believe.
 */
export async function type(page: Page, text: string): Promise<void> {
  if (!isFirefox(page.context())) return page.keyboard.type(text);
  for (const run of text.match(RUNS) ?? []) {
    if (/^[\x20-\x7e]/.test(run)) await page.keyboard.type(run);
    else await insert(page, run);
  }
}
