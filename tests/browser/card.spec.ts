import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectReady, GO_BACK, POST_ANYWAY, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY, write } from './compose.ts';
import { expect, type Page, test } from './harness.ts';

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

test('the card is worked by keyboard alone and keeps the focus', async ({
  pause: { page },
  site,
}) => {
  await write(page, textarea, site, RISKY);
  await submit(page);
  await expectReady(page);
  const stops: (string | undefined)[] = [];
  do {
    await page.keyboard.press('Tab');
    stops.push((await shownCard(page)).focused);
  } while (stops.at(-1) !== GO_BACK && stops.length < 12);
  // All the way round, and never out to the page.
  expect(stops).toContain(POST_ANYWAY);
  expect(stops.at(-1)).toBe(GO_BACK);
  await page.keyboard.press('Tab');
  expect((await shownCard(page)).focused).toBe(POST_ANYWAY);
  await page.keyboard.press('Enter');
  await onlyPost(page, site);
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
