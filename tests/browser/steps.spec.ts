import { expectNoCard, POST_ANYWAY, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY, write } from './compose.ts';
import { test } from './harness.ts';

// Medium's second step may be on a page that has no more of the story, so the first one is held.
for (const [where, query] of [
  ['over the story', ''],
  ['on another page', '?away'],
] as const) {
  test(`a story is held at its first step, and not again at the second ${where}`, async ({
    pause: { page },
    site,
  }) => {
    const story = {
      name: 'Medium, story',
      address: `https://medium.com/p/a-story${query}`,
      newLine: 'Enter',
      editor: () => page.locator('#story [contenteditable]'),
      ways: {},
    } as const;
    const first = page.locator('.js-publishButton');
    const second = page.getByTestId('publishConfirmButton');
    await write(page, story, site, RISKY);
    await first.click();
    await shownCard(page);
    test.expect(await second.count()).toBe(0);
    await press(page, POST_ANYWAY);
    await second.click();
    await onlyPost(page, site);
    await expectNoCard(page);
  });
}

test('a newsletter’s draft goes on to its last step without being held', async ({
  pause: { page },
  site,
}) => {
  const newsletter = {
    name: 'Substack, draft',
    address: 'https://nurse.substack.com/publish/post/1',
    newLine: 'Enter',
    editor: () => page.locator('#editor [contenteditable]'),
    ways: {},
  } as const;
  await write(page, newsletter, site, RISKY);
  await page.locator('#continue').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expectNoCard(page);
  await expectNothingPosted(page, site);
});
