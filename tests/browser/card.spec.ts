import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectReady, GO_BACK, NOT_A_PROBLEM, POST_ANYWAY, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY, write } from './compose.ts';
import { expect, type Page, test } from './harness.ts';
import { placesOf } from './marks.ts';

const textarea = EDITORS[0] as Box;
const submit = (page: Page) => page.keyboard.press('Control+Enter');

test('the card says which words, why, and by which clause', async ({ pause: { page }, site }) => {
  await write(page, textarea, site, RISKY);
  await submit(page);
  const card = await shownCard(page);
  expect(card.name).not.toBe('');
  expect(card.text).toContain('druggie');
  expect(card.text).toContain('demeaning');
  expect(card.text).toContain('Global Social Work Statement of Ethical Principles');
  expect(card.links[0]?.href).toMatch(/^https:\/\/www\.ifsw\.org\//);
});

// In the lower window buttons and reasons scroll together.
for (const height of [460, 300]) {
  test(`a card that says more than has room in ${height} pixels opens at its beginning`, async ({
    pause: { page },
    site,
  }) => {
    await page.setViewportSize({ width: 900, height });
    await write(page, textarea, site, RISKY);
    await submit(page);
    await expectReady(page);
    const placeOf = async (selector: string) => {
      const [place] = await placesOf(page, 'pause-card', selector);
      if (!place) throw new Error(`No ${selector} on the card`);
      return place;
    };
    const [card, title, first, last, buttons] = [
      await placeOf('dialog'),
      await placeOf('h1'),
      await placeOf('.concerns > :first-child'),
      await placeOf('.concerns > :last-child'),
      await placeOf('footer'),
    ];
    expect(title.top).toBeGreaterThanOrEqual(card.top);
    expect(first.top).toBeGreaterThanOrEqual(title.bottom);
    expect(last.bottom).toBeGreaterThan(Math.min(buttons.top, card.bottom));
  });
}

test('the card is answered by keyboard alone', async ({ pause: { page }, site }) => {
  await write(page, textarea, site, RISKY);
  await submit(page);
  await expectReady(page);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await shownCard(page)).focused).toBe(POST_ANYWAY);
  await page.keyboard.press('Enter');
  await onlyPost(page, site);
});

test('the card keeps the focus from the page', async ({ pause: { page }, site }) => {
  await write(page, textarea, site, RISKY);
  await submit(page);
  await expectReady(page);
  const stops: (string | undefined)[] = [];
  do {
    await page.keyboard.press('Tab');
    stops.push((await shownCard(page)).focused);
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(pause-|body)/);
    // All the way round, or, where there are any, on to the browser's own controls.
  } while (stops.at(-1) !== GO_BACK && stops.at(-1) !== undefined && stops.length < 12);
  expect(stops.slice(0, 2)).toEqual([POST_ANYWAY, NOT_A_PROBLEM]);
  expect(stops.length).toBeLessThan(12);
});

test('no script of the page can answer the card', async ({ pause: { page }, site }) => {
  await write(page, textarea, site, RISKY);
  await submit(page);
  await expectReady(page);
  await page.evaluate(() => {
    const everywhere = [...document.querySelectorAll('html > :not(head, body)'), document.body];
    const events = () => [
      new MouseEvent('click', { bubbles: true, composed: true, clientX: 580, clientY: 597 }),
      new KeyboardEvent('keydown', { bubbles: true, composed: true, key: 'Enter' }),
      new KeyboardEvent('keydown', { bubbles: true, composed: true, key: 'Escape' }),
    ];
    for (const target of everywhere) for (const event of events()) target.dispatchEvent(event);
    for (const target of everywhere) if (target instanceof HTMLElement) target.click();
  });
  await expectNothingPosted(page, site);
  expect((await shownCard(page)).buttons).toContain(POST_ANYWAY);
});
