import { test } from './harness.ts';
import { Outcomes } from './record.ts';
import { SITES } from './sites/index.ts';
import { heldBy, tryHarmless, tryRisky } from './try-box.ts';

// `npm run sites` makes the table of docs/sites.md from what is taken down here.
for (const [site, boxes] of Object.entries(SITES)) {
  for (const box of boxes) {
    test(`${box.name}: found, read, held, released and left alone`, async ({
      bench,
      browser,
      browserName,
    }, info) => {
      const outcomes = new Outcomes();
      const ways = Object.keys(box.ways).map(heldBy);
      for (const way of ['click', 'keyboard'] as const) {
        if (!ways.includes(way)) outcomes.none(way);
      }
      try {
        await tryRisky(box, bench, outcomes);
        await tryHarmless(box, bench, outcomes);
      } finally {
        await outcomes.attach(info, {
          site,
          box: box.name,
          browser: browserName,
          version: browser.version(),
        });
      }
    });
  }
}
