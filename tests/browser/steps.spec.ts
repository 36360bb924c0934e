import { expectNoCard } from './card.ts';
import { expectNothingPosted, RISKY, write } from './compose.ts';
import { test } from './harness.ts';

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
