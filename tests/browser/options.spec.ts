/// <reference types="chrome" />
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { expectNoCard, POST_ANYWAY, press, shownCard } from './card.ts';
import { expectNothingPosted, onlyPost, RISKY, rewrite, write } from './compose.ts';
import { expect, type Page, type Pause, test } from './harness.ts';
import { PRIVATE as WHATSAPP } from './sites/whatsapp.ts';

const PACKS = join(import.meta.dirname, '../fixtures/packs');
/** Mild enough for the defaults; which of them an engine finds a trace of something in may change. */
const MILD = [
  'Our team is so understaffed',
  'I could scream after that meeting',
  'Tough session this morning',
  'Third no show this week',
  'My manager forgot my leave again',
  'Exhausted by difficult families today',
  'Another long handover, nobody listened',
  'Court went on until six',
  'Glad this week is over',
];
const WARD = ['Quiz night for Kingfisher Ward on Friday, all welcome.'];
const CONCERN = 'venting';

const textarea = EDITORS[0] as Box;
const submit = (page: Page) => page.getByRole('button', { name: 'Post' }).click();

interface Judged {
  readonly id: string;
  readonly pause: boolean;
  readonly concerns: readonly { readonly concern: string; readonly score: number }[];
}

/** A post that goes out by default, and a concern whose lowest threshold would hold it. */
function borderline(): { text: string; concern: string } {
  const cli = join(import.meta.dirname, '../../dist/cli/pause.js');
  const input = MILD.map((text) => JSON.stringify({ id: text, text })).join('\n');
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--jsonl'], { input });
  const judged = stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judged);
  for (const { id, concerns } of judged.filter(({ pause }) => !pause)) {
    const trace = concerns.find(({ score }) => score > 0.1);
    if (trace) return { text: id, concern: trace.concern };
  }
  throw new Error('None of the mild posts stands between clear and held any more');
}

const openOptions = (pause: Pause) => pause.openOwn('/src/pages/options/index.html');

async function stored(pause: Pause): Promise<unknown> {
  return pause.worker.evaluate(() => chrome.storage.local.get());
}

/** Chooses a pack file and waits for what the page says became of it. */
async function load(options: Page, file: string, outcome: 'loaded' | 'refused'): Promise<void> {
  await options.locator('#pack-file').setInputFiles(join(PACKS, file));
  await expect(options.locator('#pack-report')).toHaveAttribute('data-outcome', outcome);
}

async function setThreshold(options: Page, concern: string, value: string): Promise<void> {
  await options.locator(`#threshold-${concern}`).fill(value);
}

test('a student lowers a threshold, and an open tab holds what it did not hold before', async ({
  own: pause,
  site,
}) => {
  const { page } = pause;
  const { text, concern } = borderline();
  await write(page, textarea, site, [text]);
  await submit(page);
  await onlyPost(page, site);
  await expectNoCard(page);
  await site.forget();

  const options = await openOptions(pause);
  await setThreshold(options, concern, '0.05');
  await expect
    .poll(() => stored(pause))
    .toMatchObject({ settings: { thresholds: { [concern]: 0.05 } } });

  await page.bringToFront();
  await rewrite(page, textarea, [text]);
  await submit(page);
  await shownCard(page);
  await expectNothingPosted(page, site);
});

test('a writer switches messages on, and the open page holds one from then on', async ({
  own: pause,
  site,
}) => {
  const { page } = pause;
  const [whatsapp] = WHATSAPP;
  if (!whatsapp) throw new Error('There is no message box');
  await write(page, whatsapp, site, RISKY);
  await page.keyboard.press('Enter');
  await onlyPost(page, site);
  await expectNoCard(page);
  await site.forget();

  const options = await openOptions(pause);
  await options.getByRole('switch', { name: 'Private messages' }).click();
  await expect.poll(() => stored(pause)).toMatchObject({ settings: { channelsOn: ['message'] } });

  await page.bringToFront();
  await rewrite(page, whatsapp, RISKY);
  await page.keyboard.press('Enter');
  expect((await shownCard(page)).text).toContain('druggie');
  await expectNothingPosted(page, site);
  await press(page, POST_ANYWAY);
  await onlyPost(page, site);
});

test('a trainer loads a pack, and its rule holds a post and cites its own clause', async ({
  own: pause,
  site,
}) => {
  const { page } = pause;
  await write(page, textarea, site, WARD);
  await submit(page);
  await onlyPost(page, site);
  await site.forget();

  const options = await openOptions(pause);
  await load(options, 'riverside.yaml', 'loaded');

  await page.bringToFront();
  await rewrite(page, textarea, WARD);
  await submit(page);
  const card = await shownCard(page);
  expect(card.text).toContain('Kingfisher Ward');
  expect(card.text).toContain("The ward's name tells neighbours where to look.");
  expect(card.text).toContain('Riverside Trust social media policy');
  expect(card.text).toContain('4.2');
  expect(card.links.map(({ href }) => href)).toContain('https://riverside.example/policy#4.2');
  await expectNothingPosted(page, site);
});

test('a broken pack is refused with line and mend, and changes nothing', async ({ own: pause }) => {
  const options = await openOptions(pause);
  const before = await stored(pause);
  await load(options, 'broken.yaml', 'refused');
  const lines = (await readFile(join(PACKS, 'broken.yaml'), 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes('nonsense')) + 1;
  const fault = options.locator('#pack-report li', { hasText: `Line ${line}` });
  await expect(fault).toContainText('concern');
  await expect(fault).toContainText('To mend it');
  expect(await stored(pause)).toEqual(before);
});

test('a bad rule is set aside and the rest of its pack is kept', async ({ own: pause, site }) => {
  const options = await openOptions(pause);
  await load(options, 'half-good.yaml', 'loaded');
  await expect(options.locator('#pack-report')).toContainText('fails-its-own-example');

  const { page } = pause;
  await page.bringToFront();
  await write(page, textarea, site, WARD);
  await submit(page);
  await shownCard(page);
});

test('settings and packs outlive the browser', async ({ open, site }) => {
  const first = await open();
  const options = await openOptions(first);
  await setThreshold(options, CONCERN, '0.95');
  await load(options, 'riverside.yaml', 'loaded');
  await first.context.close();

  const second = await open();
  const again = await openOptions(second);
  await expect(again.locator(`#threshold-${CONCERN}`)).toHaveValue('0.95');
  await expect(again.locator('[data-pack=riverside]')).toBeVisible();
  await write(second.page, textarea, site, WARD);
  await submit(second.page);
  const card = await shownCard(second.page);
  expect(card.text).toContain('Riverside Trust social media policy');
});
