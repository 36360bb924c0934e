import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { content, HARMLESS, onlyPost, RISKY, rewrite, write } from './compose.ts';
import { expect, POLL_MS, type Site, settled, test } from './harness.ts';
import {
  expectMark,
  middleOf,
  type Place,
  placesOf,
  readMark,
  shortestUnderlined,
  underlined,
} from './marks.ts';
import { isFirefox } from './opened.ts';

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
      // An editor hears of the caret by an event of its own; no person is faster.
      await page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      await page.keyboard.press('Backspace');
      await expect
        .poll(() => content(box.editor(page)), { intervals: POLL_MS })
        .not.toContain('druggie');
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

for (const box of EDITORS.filter(({ name }) =>
  /^(textarea|input|lexical|prosemirror)$/.test(name),
)) {
  test.describe(`${box.name}: a press on an underlined word`, () => {
    const writeAndPress = async (page: Page, site: Site) => {
      await write(page, box, site, ['The druggie next door sings']);
      await expectMark(page, /\d things? to look at/);
      await expect.poll(() => underlined(page), { intervals: POLL_MS }).not.toEqual([]);
      const word = middleOf(await shortestUnderlined(page));
      await page.mouse.click(...word);
      await expect(page.locator('pause-reasons')).toHaveCount(1);
      return word;
    };

    test('opens its reasons, and whoever types writes on there', async ({
      pause: { page },
      site,
    }) => {
      await writeAndPress(page, site);
      await page.screenshot({ path: join(SCREENS, `reasons-pressed-${box.name}.png`) });
      await page.keyboard.type('X');
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      expect(await content(box.editor(page))).toMatch(/The (?!druggie)\w*X\w* next/);
    });

    test('opens what the Escape key closes before the page hears it', async ({
      pause: { page },
      site,
    }) => {
      await writeAndPress(page, site);
      await page.evaluate(() => {
        for (const type of ['keydown', 'keyup']) {
          window.addEventListener(type, ({ type: heard }) => document.body.classList.add(heard));
        }
      });
      await page.keyboard.press('Escape');
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      expect(await page.locator('body').getAttribute('class')).toBeNull();
      await page.keyboard.press('Escape');
      expect(await page.locator('body').getAttribute('class')).toContain('keydown');
    });

    test('leaves other presses alone', async ({ pause: { page }, site }) => {
      const [x, y] = await writeAndPress(page, site);
      const { left } = await boxOf(box.editor(page));
      await page.mouse.click(left + 14, y);
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      // What Playwright makes of it in Firefox are two single presses.
      if (!isFirefox(page.context())) {
        await page.mouse.dblclick(x, y);
        await settled(page);
        await expect(page.locator('pause-reasons')).toHaveCount(0);
      }
      await page.mouse.move(x - 10, y);
      await page.mouse.down();
      await page.mouse.move(x + 10, y);
      await page.mouse.up();
      await settled(page);
      await expect(page.locator('pause-reasons')).toHaveCount(0);
    });

    test('offers other words that are put in', async ({ pause: { page }, site }) => {
      await writeAndPress(page, site);
      const [use] = await placesOf(page, 'pause-reasons', '[data-rewording]');
      if (!use) throw new Error('No other words');
      await page.mouse.click(...middleOf(use));
      await expect(page.locator('pause-reasons')).toHaveCount(0);
      await expect
        .poll(() => content(box.editor(page)), { intervals: POLL_MS })
        .toContain('person who uses drugs');
    });
  });
}

test('a key that is held down opens the reasons once', async ({ pause: { page }, site }) => {
  const box = EDITORS.find(({ name }) => name === 'textarea') as Box;
  await write(page, box, site, RISKY);
  await expectMark(page, /\d things? to look at/);
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  for (let times = 0; times < 4; times++) await page.keyboard.down('KeyW');
  await page.keyboard.up('KeyW');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await settled(page);
  await expect(page.locator('pause-reasons')).toHaveCount(1);
});

for (const box of EDITORS.filter(({ name }) => /^(textarea|input|contenteditable)$/.test(name))) {
  test(`${box.name}: where the page empties its box, nothing is left underlined`, async ({
    pause: { page },
    site,
  }) => {
    await write(page, box, site, RISKY);
    await expectMark(page, /\d things? to look at/);
    await box.editor(page).evaluate((node) => {
      if ('value' in node) node.value = '';
      else node.textContent = '';
    });
    await expectMark(page, /nothing to look at/);
    expect(await underlined(page)).toEqual([]);
  });
}

test('the mark and the reasons work beside a modal dialog of the page', async ({
  pause: { page },
  site,
}) => {
  await page.goto(`${site.url}/traps/modal.html`);
  const editor = page.getByLabel('Your post');
  await editor.click();
  await page.keyboard.type(RISKY[0]);
  await expectMark(page, /\d things? to look at/);
  const [mark] = await placesOf(page, 'pause-mark', 'button');
  if (!mark) throw new Error('No mark');
  await page.mouse.click(...middleOf(mark));
  await expect(page.locator('pause-reasons')).toHaveCount(1);
  await page.screenshot({ path: join(SCREENS, 'reasons-in-modal.png') });
  const [close] = await placesOf(page, 'pause-reasons', '.close');
  if (!close) throw new Error('No way to close it');
  await page.mouse.click(...middleOf(close));
  await expect(page.locator('pause-reasons')).toHaveCount(0);
  await page.keyboard.type(' Bye');
  expect(await editor.inputValue()).toBe(`${RISKY[0]} Bye`);
});

const LOOKS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'as it comes': async () => undefined,
  'right to left': (page) =>
    page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
  '375 px wide': (page) => page.setViewportSize({ width: 375, height: 667 }),
  // A window that is magnified to 200 % has half as many pixels of the page in it.
  'at 200 %': (page) => page.setViewportSize({ width: 640, height: 360 }),
  'in forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'in the dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
};

for (const [name, look] of Object.entries(LOOKS)) {
  test(`mark and underlines keep to what is seen of their box: ${name}`, async ({
    pause: { page },
    site,
  }) => {
    const viewport = page.viewportSize() ?? { width: 1280, height: 720 };
    try {
      await page.goto(`${site.url}/traps/looks.html`);
      await look(page);
      const editor = page.getByLabel('Your post');
      await editor.click();
      await page.keyboard.type(`${'Soup again. '.repeat(4)}${RISKY[0]}`);
      await expectMark(page, /\d things? to look at/);
      await expect.poll(() => underlined(page), { intervals: POLL_MS }).not.toEqual([]);
      await page.screenshot({ path: join(SCREENS, `marks ${name}.png`) });
      const field = await boxOf(editor);
      const window = await boxOf(page.locator('.window'));
      const words = await placesOf(page, 'pause-underlines', 'span');
      expect(words.length).toBeGreaterThan(0);
      for (const place of words) expect(isIn(place, field), JSON.stringify(place)).toBe(true);
      const [mark] = await placesOf(page, 'pause-mark', 'button');
      expect(mark && isIn(mark, window) && isIn(mark, field)).toBe(true);

      await page.locator('.window').evaluate((node) => node.scrollTo(0, 400));
      await expect
        .poll(async () => (await placesOf(page, 'pause-mark', 'button')).length, {
          intervals: POLL_MS,
        })
        .toBe(0);
      await page.screenshot({ path: join(SCREENS, `marks scrolled away, ${name}.png`) });
    } finally {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    }
  });
}

async function boxOf(locator: Locator): Promise<Place> {
  return locator.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

function isIn(inner: Place, outer: Place): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
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
