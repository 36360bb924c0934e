import { type Hearing, hear } from './background.ts';
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectNoCard, expectNotice, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, rewrite, untouchedPost, write } from './compose.ts';
import { expect, type Page, type Site, test } from './harness.ts';

const USE = 'Use this wording';

/** Lines of a post, by what they try out. Typed one after another into the same box. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'one line': ['The soup needs more garlic.'],
  'several lines': ['Soup', 'Bread', 'Cake'],
  'blank lines': ['Soup', '', 'Bread', '', '', 'Cake'],
  'blanks around': ['  Soup and  bread ', ' Cake  '],
  'emoji and accents': ['Crème brûlée 🍮👩🏽‍🍳', 'and ½ a cup — “yes”'],
  'right to left': ['الحساء يحتاج إلى ثوم', 'עוד שום 🙂 and bread'],
};
const PARTICULAR: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  tiptap: { 'a mention and an emoji drawn as an image': ['Thanks @sam for the :heart: soup'] },
};
/** These make no new line within a paragraph. */
const NO_SOFT_BREAK = new Set(['input', 'prosemirror', 'textarea', 'codemirror']);

/** What two sides that mean the same text may write differently: blanks of a kind, lines at the end. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replace(/\n+$/, '');

const submit = (page: Page, box: Box) => Object.values(box.ways)[0]?.(page);

async function postedAndRead(page: Page, box: Box, site: Site, heard: Hearing) {
  await submit(page, box);
  await onlyPost(page, site);
  const [post] = await site.posts();
  return { posted: plain(post?.text ?? ''), read: (await heard.texts()).at(-1) };
}

for (const box of EDITORS) {
  test.describe(box.name, () => {
    test('is read as it is posted', async ({ own, site }) => {
      const heard = await hear(own);
      const { page } = own;
      await write(page, box, site, []);
      for (const [name, lines] of Object.entries({ ...TEXTS, ...PARTICULAR[box.name] })) {
        await test.step(name, async () => {
          await rewrite(page, box, lines);
          const { posted, read } = await postedAndRead(page, box, site, heard);
          expect(read).toBe(posted);
          expect(posted).not.toBe('');
          await site.forget();
          await heard.forget();
        });
      }
      if (NO_SOFT_BREAK.has(box.name)) return;
      await test.step('lines within a paragraph', async () => {
        await box.editor(page).click();
        for (const line of ['Soup', 'Bread']) {
          await page.keyboard.type(line);
          await page.keyboard.press('Shift+Enter');
        }
        await page.keyboard.press('Enter');
        await page.keyboard.type('Cake');
        const { posted, read } = await postedAndRead(page, box, site, heard);
        expect(read).toBe(posted);
      });
    });

    test('takes a wording from the card, and its undo takes it back', async ({
      pause: { page },
      untouched,
      site,
    }) => {
      const risky = ['Soup first 🙂', 'Just met the druggie I visited today.', 'Cake “after”'];
      const kinder = risky.map((line) => line.replace('druggie', 'person who uses drugs'));
      const wanted = await untouchedPost(untouched, box, site, kinder, async (it) => {
        await submit(it, box);
      });
      await write(page, box, site, risky);
      await submit(page, box);
      await shownCard(page);
      await press(page, USE);
      await expectNotice(page, /wording has been changed/);
      await expectNothingPosted(page, site);
      await test.step('undo', async () => {
        await page.keyboard.press('Control+z');
        await submit(page, box);
        expect((await shownCard(page)).text).toContain('druggie');
        await press(page, USE);
        await expectNotice(page, /wording has been changed/);
      });
      await submit(page, box);
      expect(await onlyPost(page, site)).toBe(wanted);
      await expectNoCard(page);
    });
  });
}
