import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Box } from './box.ts';
import { EDITORS } from './boxes.ts';
import { shownCard } from './card.ts';
import { RISKY, write } from './compose.ts';
import { expect, test } from './harness.ts';
import { openPopup } from './popup.ts';

// Pictures for people to look at, in `out/screens`, and what a machine can say about accessibility.
const SCREENS = join(import.meta.dirname, '../../out/screens');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RUN_AXE = 'axe.run().then(({ violations }) => violations)';

const textarea = EDITORS[0] as Box;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong in a page that can be given expressions to run. */
async function violations(evaluate: (expression: string) => Promise<unknown>): Promise<string[]> {
  await evaluate(await readFile(AXE, 'utf8'));
  const found = (await evaluate(RUN_AXE)) as readonly Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.beforeAll(() => mkdir(SCREENS, { recursive: true }));

for (const scheme of ['light', 'dark'] as const) {
  test(`the options in ${scheme}`, async ({ pause: { page, address } }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(address('/src/pages/options/index.html'));
    await expect(page.locator('#threshold-venting')).toBeVisible();
    await page.screenshot({ path: join(SCREENS, `options-${scheme}.png`), fullPage: true });
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  test(`the popup in ${scheme}`, async ({ own: pause, site }) => {
    await write(pause.page, textarea, site, RISKY);
    const popup = await openPopup(pause);
    await popup.emulateScheme(scheme);
    await popup.screenshot(join(SCREENS, `popup-${scheme}.png`));
    expect(await violations(popup.evaluate)).toEqual([]);
  });

  test(`the card in ${scheme}`, async ({ pause: { page }, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await write(page, textarea, site, RISKY);
    await page.getByRole('button', { name: 'Post' }).click();
    const card = await shownCard(page);
    expect(card.name).not.toBe('');
    expect(card.description).not.toBe('');
    await page.screenshot({ path: join(SCREENS, `card-${scheme}.png`), animations: 'disabled' });
  });
}
