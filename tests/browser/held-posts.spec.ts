import { EDITORS, TRAPS } from './boxes.ts';
import { test } from './harness.ts';
import { Outcomes } from './record.ts';
import { tryHarmless, tryRisky } from './try-box.ts';

// The boxes of named sites are tried in `sites.spec.ts`.
for (const box of [...EDITORS, ...TRAPS]) {
  test(`${box.name}: a risky post is held, can be edited, and goes out once unchanged`, async ({
    bench,
  }) => {
    await tryRisky(box, bench, new Outcomes());
  });

  test(`${box.name}: a harmless post goes out as ever`, async ({ bench }) => {
    await tryHarmless(box, bench, new Outcomes());
  });
}
