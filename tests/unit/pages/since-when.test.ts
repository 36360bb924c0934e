import { expect, test } from 'vitest';
import { sinceWhen } from '../../../src/pages/popup/since-when.ts';

const NOW = 1_700_000_000_000;

test.each([
  [0, 'now'],
  [-5_000, 'now'],
  [59_000, 'now'],
  [61_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [2 * 3_600_000, '2 hours ago'],
  [25 * 3_600_000, 'yesterday'],
])('%d milliseconds ago is %j', (passed, words) => {
  expect(sinceWhen(NOW - passed, NOW, 'en-GB')).toBe(words);
});
