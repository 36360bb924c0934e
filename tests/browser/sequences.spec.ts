/// <reference types="chrome" />
import fc from 'fast-check';
import { EDITORS } from './boxes.ts';
import { expect, type Page, test } from './harness.ts';
import { compare, type Tally } from './sequences/compare.ts';
import { Desk, type Habits } from './sequences/desk.ts';
import { described, type Sequence, sequences } from './sequences/sequence.ts';

// `npm run test:sequences -- 1000` tries many more than the ordinary run, from another seed each time.
const RUNS = Number(process.env.SEQUENCES ?? 3);
const SEED = Number(process.env.SEQUENCES_SEED ?? 1);
/** A page is loaded anew after so many boxes: the old ones leave things behind. */
const BOXES_PER_PAGE = 40;
/** What a sequence may take at most, with shrinking, in milliseconds. */
const EACH = 10_000;

/** These break lines where they are not if somebody types on before the last is drawn. */
const DRAW_LATE = new Set(['trix']);

/**
 * Keys that mean another thing with a card between than without: Enter sends a single line, and the browser's own
 * undo of a form field takes back less at a time after the focus has been away, for the card as for any dialog.
 */
const UNTRIED: Readonly<Record<string, readonly string[]>> = {
  input: ['Enter', 'Shift+Enter', 'Control+z', 'Control+y'],
  textarea: ['Control+z', 'Control+y'],
  // TinyMCE counts steps by where the focus is, too, and ends one when a key comes up that went with Ctrl: of a post
  // that was held by its key it sees the button pressed instead.
  tinymce: ['Control+z', 'Control+y'],
  'tinymce-inline': ['Control+z', 'Control+y'],
};

const PASTED = 'a “pasted” line\nand one more';

async function deskAt(page: Page, address: string, habits: Habits): Promise<Desk> {
  const desk = await Desk.open(page, address, habits);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PASTED);
  return desk;
}

for (const box of EDITORS) {
  test(`whatever is written and sent, the site gets the same: ${box.name}`, async ({
    pause,
    untouched,
    site,
  }) => {
    test.setTimeout(60_000 + RUNS * EACH);
    const address = `${site.url}/again.html?box=${box.name}`;
    const habits = {
      sendingKey: box.newLine === undefined ? 'Enter' : 'Control+Enter',
      drawsLate: DRAW_LATE.has(box.name),
    };
    const [one, other] = [
      await deskAt(pause.page, address, habits),
      await deskAt(untouched, address, habits),
    ];
    const tally: Tally = { sequences: 0, attempts: 0, posts: 0, cards: 0, kept: 0, chance: 0 };
    const forgetAccepted = () => pause.worker.evaluate(() => chrome.storage.local.clear());

    const started = Date.now();
    const untried = UNTRIED[box.name] ?? [];
    const tried = sequences.map((sequence) =>
      sequence.map((round) => ({
        ...round,
        edits: round.edits.filter((edit) => !('key' in edit && untried.includes(edit.key))),
      })),
    );
    const same = fc.asyncProperty(tried, async (sequence) => {
      if (tally.sequences % BOXES_PER_PAGE === BOXES_PER_PAGE - 1) {
        await Promise.all([one.reload(), other.reload()]);
      }
      try {
        await compare(one, other, site, sequence, tally);
      } finally {
        await site.forget();
        if (sequence.some(({ answer }) => answer === 'accept')) await forgetAccepted();
      }
    });
    // Outside a step Playwright goes through all that it has done before, each time that it does anything.
    const { failed, counterexample, errorInstance, numShrinks } = await test.step('sequences', () =>
      fc.check(same, { numRuns: RUNS, seed: SEED }));
    const seconds = (Date.now() - started) / 1000;
    const counts = Object.entries(tally).map(([name, count]) => `${count} ${name}`);
    console.log(`${box.name}: ${counts.join(', ')}; seed ${SEED}, ${seconds.toFixed(0)} s`);
    if (failed) {
      const shortest = (counterexample as [Sequence] | null)?.[0] ?? [];
      throw new Error(
        `seed ${SEED}, after shortening ${numShrinks} times:\n${described(shortest)}\n${errorInstance}`,
      );
    }
    expect(tally.posts).toBeGreaterThan(0);
    expect(tally.cards).toBeGreaterThan(0);
  });
}
