import type { Page } from '@playwright/test';
import type { Box } from '../browser/box.ts';
import { EDITORS } from '../browser/boxes.ts';
import { expect, test } from '../browser/harness.ts';
import { expectMark } from '../browser/marks.ts';

const MEASURED = ['textarea', 'contenteditable', 'lexical', 'prosemirror', 'quill'];
const WORDS = 2_000;
const KEYS = 120;
/** Between two keys of somebody who types fast, in milliseconds. */
const BETWEEN = 60;
const RISKY = 'Just met the druggie I visited in Elm Road today. ';

/** Two thousand words with something to underline at the start. */
function draft(): string {
  const plain = 'The soup wants more garlic and the garden could do with some rain ';
  const lines: string[] = [];
  let words = 0;
  while (words < WORDS) {
    lines.push(plain.trim());
    words += plain.trim().split(' ').length;
  }
  return RISKY + lines.join('. ');
}

/** Milliseconds from each key's first event until the page has nothing more to do for it. */
async function timesOfKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const channel = new MessageChannel();
    let since = 0;
    channel.port1.onmessage = () => times.push(performance.now() - since);
    const onKey = ({ timeStamp }: Event) => {
      since = timeStamp;
      channel.port2.postMessage(null);
    };
    window.addEventListener('input', onKey, true);
  });
  await page.keyboard.type('a '.repeat(KEYS / 2), { delay: BETWEEN });
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

async function measure(page: Page, box: Box, address: string): Promise<number[]> {
  await page.goto(address);
  await box.editor(page).click();
  await page.keyboard.insertText(draft());
  return timesOfKeys(page);
}

const at = (share: number, times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

for (const box of EDITORS.filter(({ name }) => MEASURED.includes(name))) {
  test(`a key in ${box.name}`, async ({ pause: { page }, untouched, site }) => {
    const address = new URL(box.address, site.url).href;
    const rounds = { without: [] as number[], with: [] as number[] };
    for (let round = 0; round < 3; round++) {
      rounds.without.push(...(await measure(untouched, box, address)));
      await page.goto(address);
      await box.editor(page).click();
      await page.keyboard.insertText(draft());
      await expectMark(page, /things? to look at/);
      rounds.with.push(...(await timesOfKeys(page)));
    }
    const figures = [0.5, 0.95].map((share) => {
      const [without, having] = [at(share, rounds.without), at(share, rounds.with)];
      return `p${share * 100}: ${without.toFixed(2)} without, ${having.toFixed(2)} with, ${(having - without).toFixed(2)} added`;
    });
    console.log(`${box.name} (${rounds.with.length} keys): ${figures.join('; ')}`);
    expect(rounds.with.length).toBeGreaterThan(KEYS);
  });
}
