/// <reference types="chrome" />
import { expectNoCard, GO_BACK, POST_ANYWAY, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY, untouchedPost, write } from './compose.ts';
import { test } from './harness.ts';
import { PRIVATE } from './sites/private.ts';

for (const box of PRIVATE) {
  for (const [way, submit] of Object.entries(box.ways)) {
    test(`${box.name}: goes out as ever while its channel is off, by ${way}`, async ({
      pause,
      untouched,
      site,
    }) => {
      const wanted = await untouchedPost(untouched, box, site, RISKY, submit);
      await write(pause.page, box, site, RISKY);
      await submit(pause.page);
      test.expect(await onlyPost(pause.page, site)).toBe(wanted);
      await expectNoCard(pause.page);
    });
  }
}

for (const box of PRIVATE) {
  test(`${box.name}: held and released once its channel is switched on`, async ({ own, site }) => {
    await own.worker.evaluate(() =>
      chrome.storage.local.set({
        settings: { version: 1, channelsOn: ['message', 'chat', 'email'] },
      }),
    );
    for (const [way, submit] of Object.entries(box.ways)) {
      await test.step(way, async () => {
        await site.forget();
        await write(own.page, box, site, RISKY);
        await submit(own.page);
        await shownCard(own.page);
        await expectNothingPosted(own.page, site);
        await press(own.page, GO_BACK);
        await submit(own.page);
        await shownCard(own.page);
        await press(own.page, POST_ANYWAY);
        const sent: unknown = JSON.parse(await onlyPost(own.page, site));
        for (const line of RISKY) test.expect(JSON.stringify(sent)).toContain(line);
      });
    }
  });
}
