import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { JPEG, jpegWith } from '../fixtures/pictures.ts';
import {
  expectNoCard,
  expectSaying,
  GO_BACK,
  POST_ANYWAY,
  press,
  pressAndStay,
  shownCard,
} from './card.ts';
import { expectNothingPosted, onlyPost, RISKY } from './compose.ts';
import { expect, type Page, POLL_MS, type Site, test } from './harness.ts';
import { isFirefox } from './opened.ts';

/** Held only where a picture goes out with it. */
const IN_CARE = 'Messy play with my class today, paint everywhere';
const HARMLESS = 'The soup needs more garlic';
const PLACE = /says where it was taken \(near 53\.48, -2\.24\),.* when it was taken \(12 May 2024/;
const USE = 'Use the picture without these details';
const SAVE = 'Save a copy without these details';

const PHOTO = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegWith()) };
/** From the tables to the end: what is to be seen. */
const SEEN = Buffer.from(JPEG.subarray(20)).toString('latin1');
const TELLTALE = /SN-0042|iPhone|Jane Example|Leeds|number 9/;

async function open(page: Page, site: Site, by: string): Promise<void> {
  await page.goto(`${site.url}/traps/pictures.html?by=${by}`);
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your post').click();
  await page.keyboard.type(text);
}

const submit = (page: Page) => page.getByRole('button', { name: 'Post' }).click();

/** What the server got, byte by byte as letters, from a form or as the page's script wrote it down. */
async function sent(page: Page, site: Site): Promise<string> {
  const body = await onlyPost(page, site);
  if (!body.startsWith('{')) {
    const [post] = await site.posts();
    return Buffer.from(post?.bytes ?? '', 'base64').toString('latin1');
  }
  const { model } = JSON.parse(body) as { readonly model: readonly string[] };
  return model.join('\n');
}

/** Brings the photo to the page as the browser does for a paste or a drop. */
async function bring(page: Page, by: 'paste' | 'drop'): Promise<void> {
  const letters = PHOTO.buffer.toString('latin1');
  await page.getByLabel('Your post').evaluate(
    (field, [type, bytes]) => {
      const data = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
      const photo = new File([data], 'photo.jpg', { type: 'image/jpeg' });
      const init = { bubbles: true, cancelable: true, composed: true };
      const transfer = new DataTransfer();
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer });
      // Firefox gives a paste a clipboard of its own, whatever it is asked for.
      const carried = 'clipboardData' in event ? event.clipboardData : transfer;
      carried?.items.add(photo);
      field.dispatchEvent(event);
    },
    [by, letters] as const,
  );
}

test('a picked photo is told of, and goes out without its details and with the same pixels', async ({
  pause,
  site,
}) => {
  const { page } = pause;
  await open(page, site, 'form');
  await page.locator('input[type=file]').setInputFiles(PHOTO);
  await say(page, IN_CARE);
  await submit(page);
  const card = await shownCard(page);
  expect(card.text).toMatch(PLACE);
  expect(card.text).toContain('whose it is');
  expect(card.text).toContain('Zoë Example');
  expect(card.focused).toBe(GO_BACK);
  await page.screenshot({ path: `out/pictures/card-${test.info().project.name}.png` });
  await pressAndStay(page, USE);
  await expectSaying(page, /no longer says this/);
  expect((await shownCard(page)).buttons).not.toContain(USE);
  await expectNothingPosted(page, site);
  await press(page, POST_ANYWAY);
  await expect(page.locator('#thanks')).toBeVisible();
  const body = await sent(page, site);
  expect(body).toContain(SEEN);
  expect(body).toContain('filename="photo.jpg"');
  expect(body).not.toMatch(TELLTALE);
});

test('the same words without a photo, and a photo with harmless words, go out as ever', async ({
  pause,
  site,
}) => {
  const { page } = pause;
  await open(page, site, 'form');
  await say(page, IN_CARE);
  await submit(page);
  await expect(page.locator('#thanks')).toBeVisible();
  await site.forget();
  await open(page, site, 'form');
  await page.locator('input[type=file]').setInputFiles(PHOTO);
  await say(page, HARMLESS);
  await submit(page);
  await expect(page.locator('#thanks')).toBeVisible();
  expect(await sent(page, site)).toMatch(TELLTALE);
  await expectNoCard(page);
});

/** The bytes, as letters, of a file that the browser saves under this name. */
async function saved(page: Page, name: string, doing: () => Promise<void>): Promise<string> {
  if (!isFirefox(page.context())) {
    const download = page.waitForEvent('download');
    await doing();
    expect((await download).suggestedFilename()).toBe(name);
    return (await readFile(await (await download).path())).toString('latin1');
  }
  // Playwright does not hear of it there, but says where the browser is to put it.
  await doing();
  const { outputDir } = test.info().project;
  const whole = async () => {
    const paths = await readdir(outputDir, { recursive: true });
    const path = paths.find((one) => basename(one) === name);
    const bytes = path === undefined ? '' : await readFile(join(outputDir, path), 'latin1');
    return bytes.endsWith('\xff\xd9') ? bytes : '';
  };
  await expect.poll(whole, { intervals: POLL_MS }).not.toBe('');
  return whole();
}

for (const by of ['paste', 'drop'] as const) {
  test(`a photo that came by ${by} is told of, and can be saved without its details`, async ({
    pause,
    site,
  }) => {
    const { page } = pause;
    await open(page, site, 'app');
    await say(page, RISKY[0]);
    await bring(page, by);
    await submit(page);
    const card = await shownCard(page);
    expect(card.text).toMatch(PLACE);
    expect(card.buttons).not.toContain(USE);
    const copy = await saved(page, 'photo without details.jpg', () => pressAndStay(page, SAVE));
    expect(copy).toContain(SEEN);
    expect(copy).not.toMatch(TELLTALE);
    await expectSaying(page, /in your downloads/);
    await press(page, POST_ANYWAY);
    // What the page has is what the writer gave it.
    expect(await sent(page, site)).toBe(PHOTO.buffer.toString('latin1'));
  });
}

for (const [name, by] of [
  ['takes its input away again', 'app'],
  ['picks with an input that is never part of it', 'detached'],
] as const) {
  test(`a photo is told of on a page that ${name}`, async ({ pause, site }) => {
    const { page } = pause;
    await open(page, site, by);
    await say(page, RISKY[0]);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add a picture' }).click();
    await (await chooser).setFiles(PHOTO);
    await expect(page.locator('img')).toBeVisible();
    await submit(page);
    expect((await shownCard(page)).text).toMatch(PLACE);
    await press(page, GO_BACK);
    await expectNothingPosted(page, site);
  });
}
