import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EDITORS, TRAPS } from './boxes.ts';
import { shownCard } from './card.ts';
import { content, RISKY, write } from './compose.ts';
import { expect, POLL_MS, settled, test } from './harness.ts';
import { expectMark, middleOf, placesOf, shortestUnderlined, underlined } from './marks.ts';
import { pressAt, pressOn } from './phone.ts';
import { Outcomes } from './record.ts';
import { heldBy, tryHarmless, tryRisky } from './try-box.ts';
import { type } from './typing.ts';

const SCREENS = join(import.meta.dirname, '../../out/screens');

test.beforeAll(() => mkdir(SCREENS, { recursive: true }));

test('what stands for a phone does as one', async ({ untouched: page, site }) => {
  await page.goto(new URL('/box.html?box=textarea', site.url).href);
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'touchstart', 'click', 'keydown', 'compositionend']) {
      window.addEventListener(type, (event) => {
        const { pointerType } = event as PointerEvent;
        document.title += ` ${type}${pointerType ? `:${pointerType}` : ''}`;
      });
    }
    document.title = '';
  });
  await pressOn(page, page.locator('textarea'));
  await type(page, 'Good night');
  await expect(page.locator('textarea')).toHaveValue('Good night');
  expect(await page.title()).toBe(
    'pointerdown:touch touchstart click:touch compositionend compositionend',
  );
  expect(await page.evaluate(() => matchMedia('(pointer: coarse) and (hover: none)').matches)).toBe(
    true,
  );
});

/**
 * As on a phone: a small screen, a finger instead of a mouse, no keys but those on the screen, whose words are
 * composed, and editors that take the browser for Android's. What only a real Firefox for Android has, its own
 * screens, is not tried.
 */
for (const box of [...EDITORS, ...TRAPS]) {
  const taps = Object.entries(box.ways).filter(([way]) => heldBy(way) === 'click');
  const tapped = { ...box, ways: Object.fromEntries(taps) };

  test(`${box.name}: a risky post is held by a tap, and goes out once unchanged`, async ({
    bench,
  }) => {
    await tryRisky(tapped, bench, new Outcomes());
  });

  test(`${box.name}: a harmless post goes out by a tap as ever`, async ({ bench }) => {
    await tryHarmless(tapped, bench, new Outcomes());
  });
}

for (const box of EDITORS.filter(({ name }) => /^(textarea|lexical|prosemirror)$/.test(name))) {
  test.describe(box.name, () => {
    test('a tap on an underlined word opens its reasons, whose other words are put in by a tap', async ({
      pause: { page },
      site,
      browserName,
    }) => {
      await write(page, box, site, ['The druggie next door sings']);
      await expectMark(page, /\d things? to look at/);
      await expect.poll(() => underlined(page), { intervals: POLL_MS }).not.toEqual([]);
      await pressAt(page, ...middleOf(await shortestUnderlined(page)));
      await expect(page.locator('pause-reasons')).toHaveCount(1);
      await page.screenshot({
        path: join(SCREENS, `phone-reasons-${browserName}-${box.name}.png`),
      });
      const [use] = await placesOf(page, 'pause-reasons', '[data-rewording]');
      if (!use) throw new Error('No other words');
      await pressAt(page, ...middleOf(use));
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      await expect
        .poll(() => content(box.editor(page)), { intervals: POLL_MS })
        .toContain('person who uses drugs');
    });

    test('a tap on the mark opens and closes the reasons', async ({ pause: { page }, site }) => {
      await write(page, box, site, RISKY);
      await expectMark(page, /\d things? to look at/);
      const [mark] = await placesOf(page, 'pause-mark', 'button');
      if (!mark) throw new Error('No mark');
      expect(Math.min(mark.right - mark.left, mark.bottom - mark.top)).toBeGreaterThanOrEqual(24);
      await pressAt(page, ...middleOf(mark));
      await expect(page.locator('pause-reasons')).toHaveCount(1);
      const [close] = await placesOf(page, 'pause-reasons', '.close');
      if (!close) throw new Error('No way to close it');
      await pressAt(page, ...middleOf(close));
      await expect(page.locator('pause-reasons')).toHaveCount(0);
    });

    test('a second tap on Post presses nothing on the card', async ({
      pause: { page },
      site,
      browserName,
    }) => {
      await write(page, box, site, RISKY);
      const post = await page.getByRole('button', { name: 'Post' }).boundingBox();
      if (!post) throw new Error('No button');
      const at = [post.x + post.width / 2, post.y + post.height / 2] as const;
      await pressAt(page, ...at);
      await pressAt(page, ...at);
      await shownCard(page);
      await settled(page);
      await shownCard(page);
      expect(await site.posts()).toEqual([]);
      await page.screenshot({ path: join(SCREENS, `phone-card-${browserName}-${box.name}.png`) });
    });
  });
}
