import type { Box } from './box.ts';
import { EDITORS, TRAPS } from './boxes.ts';
import { expectNoCard, GO_BACK, POST_ANYWAY, press, shownCard } from './card.ts';
import {
  content,
  expectNothingPosted,
  HARMLESS,
  onlyPost,
  RISKY,
  untouchedPost,
  write,
} from './compose.ts';
import { expect, type Page, test } from './harness.ts';
import { SITES } from './sites/index.ts';

type Act = (page: Page) => Promise<void>;

const byButton: Act = (page) => press(page, GO_BACK);
const byEscape: Act = async (page) => {
  await page.keyboard.press('Escape');
  await expectNoCard(page);
};

/**
 * A risky post is held. Going back posts nothing and leaves the text whole; insisting posts it exactly
 * once, byte for byte what the site would have got without us.
 */
function testRisky(box: Box, way: string, submit: Act, goBack: Act): void {
  test(`a risky post is held, can be edited, and goes out once unchanged, by ${way}`, async ({
    pause,
    untouched,
    site,
  }) => {
    const wanted = await untouchedPost(untouched, box, site, RISKY, submit);
    const { page } = pause;
    await write(page, box, site, RISKY);
    const written = await content(box.editor(page));
    await submit(page);
    await test.step('it is held', async () => {
      const card = await shownCard(page);
      expect(card.text).toContain('druggie');
      expect(card.focused).toBe(GO_BACK);
      await expectNothingPosted(page, site);
    });
    await test.step('the writer goes back', async () => {
      await goBack(page);
      await expectNothingPosted(page, site);
      expect(await content(box.editor(page))).toBe(written);
    });
    await test.step('the writer insists', async () => {
      await submit(page);
      await shownCard(page);
      await press(page, POST_ANYWAY);
      expect(await onlyPost(page, site)).toBe(wanted);
    });
  });
}

/** Nothing to say: the post goes out as if we were not there. */
function testHarmless(box: Box, way: string, submit: Act): void {
  test(`a harmless post goes out as ever, by ${way}`, async ({ pause, untouched, site }) => {
    const wanted = await untouchedPost(untouched, box, site, HARMLESS, submit);
    const { page } = pause;
    await write(page, box, site, HARMLESS);
    await submit(page);
    expect(await onlyPost(page, site)).toBe(wanted);
    await expectNoCard(page);
  });
}

for (const box of [...EDITORS, ...Object.values(SITES).flat(), ...TRAPS]) {
  test.describe(box.name, () => {
    for (const [index, [way, submit]] of Object.entries(box.ways).entries()) {
      testRisky(box, way, submit, index === 0 ? byButton : byEscape);
      testHarmless(box, way, submit);
    }
  });
}
