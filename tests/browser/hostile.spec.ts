import { badgeOf } from './background.ts';
import { expectNoCard, GO_BACK, POST_ANYWAY, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY } from './compose.ts';
import { expect, type Page, POLL_MS, type Site, test } from './harness.ts';

/** Ways to hide what is not the page's own that do not reach the card: it is shown and works. */
const IN_VAIN = [
  'hides by style',
  'hides by attribute',
  'hides its root',
  'fades its root',
  'clips its root',
  'moves its root away',
  'takes no pointer',
  'is inert',
  'traps the focus',
];
/** Ways that reach it. */
const LOST = ['removes', 'shows a dialog over it', 'shows a popover over it'];

async function open(page: Page, site: Site, kind: string): Promise<void> {
  await page.goto(`${site.url}/traps/hostile.html?kind=${encodeURIComponent(kind)}`);
  await page.getByLabel('Your post').focus();
  await page.keyboard.type(RISKY[0]);
}

/** By keyboard: some of these pages take no pointer, or have their button where none can reach it. */
async function submit(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
}

for (const kind of IN_VAIN) {
  test(`a page that ${kind} cannot keep the card from being read and answered`, async ({
    pause,
    site,
  }) => {
    const { page } = pause;
    await open(page, site, kind);
    await submit(page);
    expect((await shownCard(page)).focused).toBe(GO_BACK);
    await press(page, POST_ANYWAY);
    await onlyPost(page, site);
  });
}

for (const kind of LOST) {
  test(`a page that ${kind} ends in "not checked", with its post there and free to go`, async ({
    pause,
    site,
  }) => {
    const { page } = pause;
    await open(page, site, kind);
    await submit(page);
    await expect
      .poll(() => badgeOf(pause, page), { message: 'the badge', intervals: POLL_MS })
      .toBe('!');
    await expectNoCard(page);
    await expectNothingPosted(page, site);
    const editor = page.getByLabel('Your post');
    expect(await editor.inputValue()).toBe(RISKY[0]);
    // The page's own dialog may have the focus now; its own script is how its form can still be sent.
    await editor.evaluate((field) => (field as HTMLTextAreaElement).form?.requestSubmit());
    await onlyPost(page, site);
    await expectNoCard(page);
  });
}

test('a page that shows a dialog over the card once is answered as ever', async ({
  pause,
  site,
}) => {
  const { page } = pause;
  await open(page, site, 'shows a dialog once');
  await submit(page);
  await shownCard(page);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await shownCard(page);
  await press(page, GO_BACK);
  await expectNothingPosted(page, site);
});
