import type { Page } from '@playwright/test';
import { inPage, insertText } from './firefox/privileged.mjs';
import { privileged } from './firefox/rights.ts';
import { isFirefox } from './opened.ts';

/** What the keys of an ordinary keyboard write, and what they do not. */
const RUNS = /[\x20-\x7e]+|[^\x20-\x7e]+/g;

/**
 * Types text where the caret is. What no key writes comes as from a palette of characters: in Chromium
 * Playwright sees to that, in Firefox it would leave it to a script, which most editors do not believe.
 */
export async function type(page: Page, text: string): Promise<void> {
  if (!isFirefox(page.context())) return page.keyboard.type(text);
  for (const run of text.match(RUNS) ?? []) {
    if (/^[\x20-\x7e]/.test(run)) await page.keyboard.type(run);
    else {
      const browser = await privileged(page.context());
      await browser.evaluate(insertText, { address: page.url(), text: run });
      // Keys take another way into the page: once this has come by the same, so has the text.
      await browser.evaluate(inPage, { address: page.url(), expression: 'true' });
    }
  }
}
