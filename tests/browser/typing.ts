import type { Frame, Page } from '@playwright/test';
import { compose, insertText } from './firefox/privileged.mjs';
import { privileged } from './firefox/rights.ts';
import { isFirefox } from './opened.ts';
import { isPhone } from './phone.ts';

/** What the keys of an ordinary keyboard write, and what they do not. */
const RUNS = /[\x20-\x7e]+|[^\x20-\x7e]+/g;

/** Words, which the keyboard of a phone composes, and what stands between them. */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** Begins to listen for the next event of a type in a frame; what is given back waits for it. */
async function listen(frame: Frame, type: string): Promise<() => Promise<void>> {
  const handle = await frame.evaluateHandle(
    (type) => ({
      heard: new Promise<void>((resolve) => {
        window.addEventListener(type, () => resolve(), { capture: true, once: true });
      }),
    }),
    type,
  );
  return () => handle.evaluate(({ heard }) => heard);
}

/** Does something in Firefox, and waits until the field that has the focus, in whichever frame, tells of it. */
async function until(page: Page, event: string, act: () => Promise<void>): Promise<void> {
  // A frame may go away meanwhile; the one with the field does not.
  const listening = await Promise.allSettled(page.frames().map((frame) => listen(frame, event)));
  const waiting = listening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  await act();
  // Keys take another way into the page, and would overtake text that has not come yet.
  await Promise.any(waiting.map((wait) => wait()));
}

async function insertInFirefox(page: Page, text: string): Promise<void> {
  const browser = await privileged(page.context());
  await until(page, 'beforeinput', () =>
    browser.evaluate(insertText, { address: page.url(), text }),
  );
}

async function composeInFirefox(page: Page, word: string): Promise<void> {
  const browser = await privileged(page.context());
  await until(page, 'compositionend', () =>
    browser.evaluate(compose, { address: page.url(), word }),
  );
}

async function composeInChromium(page: Page, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= word.length; length += 1) {
    await session.send('Input.imeSetComposition', {
      text: word.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await session.send('Input.insertText', { text: word });
  await session.detach();
}

/** Draft.js takes a word 20 ms after it was composed, and loses one that is followed sooner; no finger is so fast. */
const TAKEN_AFTER_MS = 60;

/** Types as on a phone: words are compositions, and what stands between them comes without a key. */
async function typeOnPhone(page: Page, text: string): Promise<void> {
  const firefox = isFirefox(page.context());
  for (const run of text.match(WORDS) ?? []) {
    if (WORD.test(run)) {
      await (firefox ? composeInFirefox : composeInChromium)(page, run);
      await page.evaluate(
        (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        TAKEN_AFTER_MS,
      );
    } else if (firefox) await insertInFirefox(page, run);
    else await page.keyboard.insertText(run);
  }
}

/**
 * Types text where the caret is. What no key writes comes as from a palette of characters: in Chromium
 * Playwright sees to that, in Firefox it would leave it to a script, which most editors do not believe.
 */
export async function type(page: Page, text: string): Promise<void> {
  if (isPhone(page)) return typeOnPhone(page, text);
  if (!isFirefox(page.context())) return page.keyboard.type(text);
  for (const run of text.match(RUNS) ?? []) {
    if (/^[\x20-\x7e]/.test(run)) await page.keyboard.type(run);
    else await insertInFirefox(page, run);
  }
}
