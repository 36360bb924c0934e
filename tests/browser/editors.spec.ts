import { type Hearing, hear } from './background.ts';
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectNoCard, expectNotice, POST_ANYWAY, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, rewrite, untouchedPost, write } from './compose.ts';
import { expect, type Page, type Site, test } from './harness.ts';

/** With a kinder word there is nothing more to say about it: nobody served, no story. */
const DEMEANING = [
  'The druggie next door sings in the garden 🙄',
  'Said “never again” & meant it.',
] as const;
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

/** These say exactly whether a paragraph ends in a line break; what others post goes by `innerText`. */
const KEEPS_LAST_BREAK = new Set(['lexical', 'tiptap', 'slate', 'ckeditor']);

/** What two sides that mean the same text may write differently: blanks of a kind, lines at the end. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replace(/\n+$/, '');
/** `innerText`, which sites ask where there is no editor, counts an empty line twice. */
const linesOf = (box: Box, text: string) =>
  box.name === 'contenteditable' ? text.replace(/\n{2,}/g, '\n\n') : text;

const submit = (page: Page, box: Box) => Object.values(box.ways)[0]?.(page);

/** Posts once the box is read: before, on a slow machine, a post may go out unchecked. */
async function posted(page: Page, box: Box, site: Site, heard: Hearing): Promise<string> {
  await expect.poll(() => heard.texts(), { message: 'anything read' }).not.toEqual([]);
  await submit(page, box);
  await onlyPost(page, site);
  const [post] = await site.posts();
  return linesOf(box, plain(post?.text ?? ''));
}

/** The page that listens in hears of a text in its own time, on a slow machine after the post is out. */
const expectRead = (box: Box, heard: Hearing, text: string) =>
  expect
    .poll(async () => linesOf(box, (await heard.texts()).at(-1) ?? ''), {
      message: 'what was read',
    })
    .toBe(text);

for (const box of EDITORS) {
  test.describe(box.name, () => {
    test('is read as it is posted', async ({ own, site }) => {
      const heard = await hear(own);
      const { page } = own;
      await write(page, box, site, []);
      for (const [name, lines] of Object.entries({ ...TEXTS, ...PARTICULAR[box.name] })) {
        await test.step(name, async () => {
          await rewrite(page, box, lines);
          const sent = await posted(page, box, site, heard);
          await expectRead(box, heard, sent);
          expect(sent).not.toBe('');
          await site.forget();
          await heard.forget();
        });
      }
      if (NO_SOFT_BREAK.has(box.name)) return;
      await test.step('lines within a paragraph', async () => {
        await box.editor(page).click();
        await page.keyboard.type('Rice');
        await page.keyboard.press('Shift+Enter');
        await page.keyboard.type('Beans');
        if (KEEPS_LAST_BREAK.has(box.name)) await page.keyboard.press('Shift+Enter');
        await page.keyboard.press('Enter');
        await page.keyboard.type('Corn');
        const sent = await posted(page, box, site, heard);
        // Firefox begins the paragraph below with a break that nobody sees and `innerText` counts.
        await expectRead(
          box,
          heard,
          box.name === 'contenteditable' ? sent.replace(/\n+/g, '\n') : sent,
        );
      });
    });

    test('takes a wording from the card, and its undo takes it back', async ({
      pause: { page },
      untouched,
      site,
    }) => {
      const kinder = DEMEANING.map((line) => line.replace('druggie', 'person who uses drugs'));
      const send = async (it: Page) => {
        await submit(it, box);
      };
      const [wantedKinder, wantedRisky] = [
        await untouchedPost(untouched, box, site, kinder, send),
        await untouchedPost(untouched, box, site, DEMEANING, send),
      ];
      const takeWording = async () => {
        await write(page, box, site, DEMEANING);
        await send(page);
        await shownCard(page);
        await press(page, USE);
        await expectNotice(page, /wording has been changed/);
        await expectNothingPosted(page, site);
      };
      await test.step('exactly those words', async () => {
        await takeWording();
        await send(page);
        expect(await onlyPost(page, site)).toBe(wantedKinder);
        await expectNoCard(page);
      });
      await site.forget();
      await test.step('undo', async () => {
        await takeWording();
        await page.keyboard.press('Control+z');
        await send(page);
        expect((await shownCard(page)).text).toContain('druggie');
        await press(page, POST_ANYWAY);
        expect(await onlyPost(page, site)).toBe(wantedRisky);
      });
    });
  });
}

test('a document of which the page holds a part goes out unchecked, and that is said', async ({
  pause: { page },
  site,
}) => {
  const codemirror = EDITORS.find(({ name }) => name === 'codemirror') as Box;
  await write(page, codemirror, site, ['Just met the druggie I visited today.']);
  const long = Array.from({ length: 2_000 }, (_, line) => `Line ${line}`).join('\n');
  await page.keyboard.insertText(`\n${long}`);
  await submit(page, codemirror);
  await expectNotice(page, /could not check/);
  const text = await onlyPost(page, site);
  expect(text).toContain('druggie');
  expect(text).toContain('Line 1999');
  await expectNoCard(page);
});
