/// <reference types="chrome" />
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectNoCard, GO_BACK, press, shownCard } from './card.ts';
import { onlyPost, RISKY, rewrite, write } from './compose.ts';
import { expect, type Page, test } from './harness.ts';
import { openPopup } from './popup.ts';

const textarea = EDITORS[0] as Box;
const submit = (page: Page) => page.getByRole('button', { name: 'Post' }).click();

test('a site switched off in the popup is left alone at once, and on again is not', async ({
  own: pause,
  site,
}) => {
  const { page } = pause;
  await write(page, textarea, site, RISKY);
  await submit(page);
  await shownCard(page);
  await press(page, GO_BACK);

  await (await openPopup(pause)).click('#site');
  await expect
    .poll(() => pause.worker.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { sitesOff: ['127.0.0.1'] } });
  await page.bringToFront();
  await submit(page);
  await onlyPost(page, site);
  await expectNoCard(page);
  await site.forget();

  await (await openPopup(pause)).click('#site');
  await expect
    .poll(() => pause.worker.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { sitesOff: [] } });
  await page.bringToFront();
  await rewrite(page, textarea, RISKY);
  await submit(page);
  await shownCard(page);
});

test('the popup tells what the last check found, without the words', async ({
  own: pause,
  site,
}) => {
  const { page } = pause;
  await write(page, textarea, site, RISKY);
  await submit(page);
  await shownCard(page);
  await press(page, GO_BACK);
  const popup = await openPopup(pause);
  await expect
    .poll(() => popup.evaluate('document.querySelector("[data-pause]")?.dataset.pause'))
    .toBe('true');
  const text = await popup.evaluate<string>('document.body.innerText');
  expect(text).toContain('Words that put people down');
  expect(text).not.toContain('druggie');
});
