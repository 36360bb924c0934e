import type { Page } from '@playwright/test';
import type { Hearing } from './background.ts';
import { type Box, goOn } from './box.ts';
import { expectNoCard, GO_BACK, POST_ANYWAY, press, shownCard } from './card.ts';
import {
  content,
  expectNothingPosted,
  HARMLESS,
  onlyPost,
  RISKY,
  untouchedPost,
  write,
} from './compose.ts';
import { expect, POLL_MS, type Site } from './harness.ts';
import { expectMark, underlined } from './marks.ts';
import type { Outcomes } from './record.ts';

type Act = (page: Page) => Promise<void>;

/** Where a box is tried: in a browser with the extension, and in one without. */
export interface Bench {
  readonly page: Page;
  readonly untouched: Page;
  readonly site: Site;
  readonly heard: Hearing;
}

const BY_KEY = /\b(Enter|Space)\b/;

/** Whether a way to submit, by its name, is done with the keyboard. */
export function heldBy(way: string): 'click' | 'keyboard' {
  return BY_KEY.test(way) ? 'keyboard' : 'click';
}

/** How many line breaks stand between two paragraphs is for each editor to say. */
function inLines(text = ''): string {
  return text.replace(/\s*\n\s*/g, '\n').trim();
}

const byButton: Act = (page) => press(page, GO_BACK);
const byEscape: Act = async (page) => {
  await page.keyboard.press('Escape');
  await expectNoCard(page);
};

/**
 * A risky post is held by each way to submit it. Going back posts nothing and leaves the text whole;
 * insisting posts it exactly once, byte for byte what the site would have got without us. Throws at the
 * first check that fails.
 */
export async function tryRisky(box: Box, bench: Bench, outcomes: Outcomes): Promise<void> {
  const { page, untouched, site, heard } = bench;
  const ways = Object.entries(box.ways);
  const [usual] = ways;
  if (!usual) throw new Error(`Nothing sends ${box.name}`);
  const wanted = await untouchedPost(untouched, box, site, RISKY, usual[1]);
  for (const [index, [way, submit]] of ways.entries()) {
    await heard.forget();
    await write(page, box, site, RISKY);
    const written = await content(box.editor(page));
    await outcomes.try(
      'found',
      'the text is judged while writing, and the mark says so',
      async () => {
        await expect
          .poll(async () => (await heard.texts()).join('\n'), { intervals: POLL_MS })
          .toContain('druggie');
        await expectMark(page, /\d things? to look at/);
      },
    );
    if (index === 0) {
      await outcomes.try('underlined', 'the words are underlined', async () => {
        await expect
          .poll(async () => (await underlined(page)).join('|'), { intervals: POLL_MS })
          .toContain('druggie');
      });
    }
    await outcomes.try(heldBy(way), `by ${way}`, async () => {
      await submit(page);
      const card = await shownCard(page);
      expect(card.text).toContain('druggie');
      // A browser tells of the focus a moment after it has told of the card.
      await expect
        .poll(async () => (await shownCard(page)).focused, { intervals: POLL_MS })
        .toBe(GO_BACK);
      await expectNothingPosted(page, site);
      if (box.nextStep) await expect(box.nextStep(page)).toHaveCount(0);
    });
    await outcomes.try('edit', 'the writer goes back', async () => {
      await (index === 0 ? byButton : byEscape)(page);
      await expectNothingPosted(page, site);
      expect(await content(box.editor(page))).toBe(written);
    });
    await outcomes.try('once', 'the writer insists', async () => {
      await submit(page);
      await shownCard(page);
      await press(page, POST_ANYWAY);
      await goOn(page, box);
      expect(await onlyPost(page, site)).toBe(wanted);
      await expectNoCard(page);
    });
    await outcomes.try('read', 'what was judged is what was posted', async () => {
      const [post] = await site.posts();
      expect(inLines((await heard.texts()).at(-1))).toBe(inLines(post?.text));
    });
    await site.forget();
  }
}

/** Nothing to say: the post goes out as if we were not there, by each way to submit it. */
export async function tryHarmless(box: Box, bench: Bench, outcomes: Outcomes): Promise<void> {
  const { page, untouched, site } = bench;
  const ways = Object.entries(box.ways);
  const [usual] = ways;
  if (!usual) throw new Error(`Nothing sends ${box.name}`);
  const wanted = await untouchedPost(untouched, box, site, HARMLESS, usual[1]);
  for (const [way, submit] of ways) {
    await outcomes.try('harmless', `by ${way}`, async () => {
      await write(page, box, site, HARMLESS);
      await submit(page);
      await goOn(page, box);
      expect(await onlyPost(page, site)).toBe(wanted);
      await expectNoCard(page);
    });
    await site.forget();
  }
}
