import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EDITORS } from './boxes.ts';
import { content, HARMLESS, onlyPost, RISKY, rewrite, write } from './compose.ts';
import { expect, POLL_MS, test } from './harness.ts';
import { expectMark, readMark, underlined } from './marks.ts';

const SCREENS = join(import.meta.dirname, '../../out/screens');

test.beforeAll(() => mkdir(SCREENS, { recursive: true }));

for (const box of EDITORS) {
  test.describe(box.name, () => {
    test('says and underlines what there is to look at', async ({ pause: { page }, site }) => {
      await page.goto(new URL(box.address, site.url).href);
      await box.editor(page).click();
      await expectMark(page, /nothing to look at/);
      const before = await content(box.editor(page));
      await rewrite(page, box, RISKY);
      await expectMark(page, /\d things? to look at/);
      await expect
        .poll(async () => (await underlined(page)).join('|'), { intervals: POLL_MS })
        .toContain('druggie');
      await page.screenshot({ path: join(SCREENS, `marks-${box.name}.png`) });
      expect(before).not.toContain('pause');
      expect(await content(box.editor(page))).not.toMatch(/pause-|noted/);
    });

    test('has nothing to say of a harmless post', async ({ pause: { page }, site }) => {
      await write(page, box, site, HARMLESS);
      await expectMark(page, /nothing to look at/);
      expect(await underlined(page)).toEqual([]);
    });
  });
}

for (const box of EDITORS.filter(({ name }) => /^(textarea|lexical|prosemirror)$/.test(name))) {
  test.describe(box.name, () => {
    test('underlines go at once when their words change', async ({ pause: { page }, site }) => {
      await write(page, box, site, ['I hate that druggie', 'Good night all.']);
      await expect
        .poll(async () => (await underlined(page)).join('|'), { intervals: POLL_MS })
        .toContain('druggie');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      expect((await underlined(page)).join('|')).not.toContain('druggie');
    });

    test('the reasons open by key, take other words, and give the caret back', async ({
      pause: { page },
      site,
    }) => {
      await write(page, box, site, ['Just met the druggie again']);
      await expectMark(page, /\d things? to look at/);
      await page.keyboard.press('Alt+Shift+KeyW');
      await expect(page.locator('pause-reasons')).toHaveCount(1);
      await page.screenshot({ path: join(SCREENS, `reasons-${box.name}.png`) });
      await page.keyboard.press('Escape');
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      await page.keyboard.type(' today');
      expect(await content(box.editor(page))).toContain('again today');
    });
  });
}

test('the mark goes with the focus, and comes back', async ({ pause: { page }, site }) => {
  const [box] = EDITORS;
  if (!box) throw new Error('No editors');
  await write(page, box, site, HARMLESS);
  await expectMark(page, /nothing to look at/);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await expect.poll(() => readMark(page), { intervals: POLL_MS }).toBeUndefined();
  await box.editor(page).focus();
  await expectMark(page, /nothing to look at/);
});

test('what is marked goes out as it was typed', async ({ pause: { page }, site }) => {
  const [box] = EDITORS;
  if (!box) throw new Error('No editors');
  await write(page, box, site, HARMLESS);
  await expectMark(page, /nothing to look at/);
  await Object.values(box.ways)[0]?.(page);
  expect(await onlyPost(page, site)).toContain('garlic');
});
