import { EDITORS, SITES, TRAPS } from './boxes.ts';
import { RISKY, untouchedPost } from './compose.ts';
import { expect, test } from './harness.ts';

// The boxes themselves, without the extension: what is compared with later must be worth comparing.
for (const box of [...EDITORS, ...SITES, ...TRAPS]) {
  for (const [way, submit] of Object.entries(box.ways)) {
    test(`${box.name} posts what was written, by ${way}`, async ({ untouched, site }) => {
      const sent = await untouchedPost(untouched, box, site, RISKY, submit);
      const readable = sent.startsWith('{') ? sent : new URLSearchParams(sent).toString();
      console.log(box.name, way, sent);
      expect(readable.length).toBeGreaterThan(0);
    });
  }
}
