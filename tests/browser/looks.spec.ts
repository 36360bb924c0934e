import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Box, EDITORS } from './boxes.ts';
import { shownCard } from './card.ts';
import { RISKY, write } from './compose.ts';
import { expect, type Page, test } from './harness.ts';

// Pictures for people to look at, in `out/screens`, and what a machine can say about accessibility.
const SCREENS = join(import.meta.dirname, '../../out/screens');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = { options: '/src/pages/options/index.html', popup: '/src/pages/popup/index.html' };
const SCHEMES = ['light', 'dark'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const found: readonly Violation[] = await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
      '.then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const scheme of SCHEMES) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`the ${name} page in ${scheme} has no accessibility fault`, async ({ pause }) => {
      const { page } = pause;
      await page.emulateMedia({ colorScheme: scheme });
      if (name === 'popup') await page.setViewportSize({ width: 380, height: 560 });
      await page.goto(pause.address(path));
      await expect(page.getByRole('main')).not.toBeEmpty();
      await page.screenshot({ path: join(SCREENS, `${name}-${scheme}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`the card in ${scheme}`, async ({ pause, site }) => {
    const { page } = pause;
    await page.emulateMedia({ colorScheme: scheme });
    await write(page, EDITORS[0] as Box, site, RISKY);
    await page.getByRole('button', { name: 'Post' }).click();
    const card = await shownCard(page);
    expect(card.name).not.toBe('');
    await page.screenshot({ path: join(SCREENS, `card-${scheme}.png`) });
  });
}
