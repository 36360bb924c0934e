import { expectNoCard, GO_BACK, POST_ANYWAY, press, shownCard } from '../browser/card.ts';
import { HARMLESS, RISKY } from '../browser/compose.ts';
import { type Desk, DRAFTED, PUBLISHED } from './desk.ts';
import { expect, expectNothingSaved, type Page, saved, test } from './harness.ts';
import { forget, type Save } from './place.ts';

/** The lines as they can be typed: without what no keyboard has, where only keys can be pressed. */
function typeable(lines: readonly string[], desk: Desk, browser: string): readonly string[] {
  const plain = browser === 'firefox' && desk.plainInFirefox;
  return plain ? lines.map((line) => line.replace(/[^ -~]/g, '').trim()) : lines;
}

/** Everything that WordPress keeps when these lines are sent in a browser without the extension. */
async function untouchedSaves(page: Page, desk: Desk, lines: readonly string[]): Promise<Save[]> {
  await desk.open(page);
  await desk.write(page, lines);
  await desk.submit(page);
  await desk.taken(page);
  const wanted = await saved(page);
  // Two that are alike because both are empty would prove nothing.
  expect(wanted.length).toBeGreaterThan(0);
  for (const line of lines) expect(wanted.at(-1)?.content).toContain(stored(line));
  await forget();
  return wanted;
}

/** WordPress keeps ampersands as HTML wherever the text is not written as code. */
const stored = (line: string) => line.split('&')[0] ?? '';

for (const desk of PUBLISHED) {
  test.describe(desk.name, () => {
    test('risky: it is held, can be edited, and is kept once as it was written', async ({
      pause,
      untouched,
      browserName,
    }) => {
      const lines = typeable(RISKY, desk, browserName);
      const wanted = await untouchedSaves(untouched, desk, lines);
      const { page } = pause;
      await desk.open(page);
      await desk.write(page, lines);
      const written = await desk.content(page);
      await desk.submit(page);
      await test.step('it is held', async () => {
        const card = await shownCard(page);
        expect(card.text).toContain('druggie');
        expect(card.focused).toBe(GO_BACK);
        await expectNothingSaved(page);
      });
      await test.step('the writer goes back', async () => {
        await press(page, GO_BACK);
        await expectNothingSaved(page);
        expect(await desk.content(page)).toBe(written);
      });
      await test.step('the writer insists', async () => {
        await desk.submit(page);
        await shownCard(page);
        await press(page, POST_ANYWAY);
        await desk.taken(page);
        expect(await saved(page)).toEqual(wanted);
      });
    });

    test('harmless: it is published as ever', async ({ pause, untouched, browserName }) => {
      const lines = typeable(HARMLESS, desk, browserName);
      const wanted = await untouchedSaves(untouched, desk, lines);
      const { page } = pause;
      await desk.open(page);
      await desk.write(page, lines);
      await desk.submit(page);
      await desk.taken(page);
      expect(await saved(page)).toEqual(wanted);
      await expectNoCard(page);
    });
  });
}

for (const desk of DRAFTED) {
  test(`${desk.name}: not held, whatever it says`, async ({ pause, untouched, browserName }) => {
    const lines = typeable(RISKY, desk, browserName);
    const wanted = await untouchedSaves(untouched, desk, lines);
    const { page } = pause;
    await desk.open(page);
    await desk.write(page, lines);
    await desk.submit(page);
    await desk.taken(page);
    expect(await saved(page)).toEqual(wanted);
    await expectNoCard(page);
  });
}
