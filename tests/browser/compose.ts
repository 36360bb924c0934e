import type { Locator, Page } from '@playwright/test';
import { type Box, goOn } from './box.ts';
import { expect, POLL_MS, type Site, settled } from './harness.ts';
import { pressOn } from './phone.ts';
import { type } from './typing.ts';

/** Held for what it says about a person; the odd characters must reach the site unharmed. */
export const RISKY = [
  'Just met the druggie I visited in Elm Road today 🙄',
  'Said “never again” & meant it.',
] as const;

export const HARMLESS = ['The soup needs more garlic 🙂', 'Tea & cake “after”.'] as const;

/** Goes to the box and writes into it by keyboard, as a person does. */
export async function write(
  page: Page,
  box: Box,
  site: Site,
  lines: readonly string[],
): Promise<void> {
  await page.goto(new URL(box.address, site.url).href);
  await box.prepare?.(page);
  await rewrite(page, box, lines);
}

/** Writes into the box of the page that is already there. */
export async function rewrite(page: Page, box: Box, lines: readonly string[]): Promise<void> {
  await pressOn(page, box.editor(page));
  if (box.newLine === undefined) return type(page, lines.join(' '));
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      await page.keyboard.press(box.newLine);
      // No person types on before the new line is drawn, and Trix breaks lines where they are not if one does.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await type(page, line);
  }
}

/** What stands in an editor, as its site sees it. */
export function content(editor: Locator): Promise<string> {
  return editor.evaluate((node) =>
    node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement
      ? node.value
      : `${node.textContent} ${node.innerHTML}`,
  );
}

/** Waits for exactly one post, makes sure that no second follows, and gives back its bytes. */
export async function onlyPost(page: Page, site: Site): Promise<string> {
  await expect
    .poll(async () => (await site.posts()).length, { message: 'posts', intervals: POLL_MS })
    .toBe(1);
  await settled(page);
  const posts = await site.posts();
  expect(posts).toHaveLength(1);
  return Buffer.from(posts[0]?.bytes ?? '', 'base64').toString();
}

export async function expectNothingPosted(page: Page, site: Site): Promise<void> {
  await settled(page);
  expect(await site.posts()).toEqual([]);
}

/** What the box sends in a browser without the extension, byte for byte. */
export async function untouchedPost(
  page: Page,
  box: Box,
  site: Site,
  lines: readonly string[],
  submit: (page: Page) => Promise<void>,
): Promise<string> {
  await site.forget();
  await write(page, box, site, lines);
  await submit(page);
  await goOn(page, box);
  const sent = await onlyPost(page, site);
  // Two posts that are alike because both lack the words would prove nothing.
  const [post] = await site.posts();
  for (const line of lines) expect(post?.text).toContain(line);
  await site.forget();
  return sent;
}
