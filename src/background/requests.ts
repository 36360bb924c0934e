import * as v from 'valibot';
import { POST_KINDS } from '../engine/types.ts';

/** A text without a full stop is one sentence, so this is the longest post that can be accepted. */
const LONGEST_WORDING = 2_000_000;

/** What a content script may ask: it runs inside web pages, so its messages are checked like a stranger's. */
export const contentRequest = v.variant('type', [
  v.strictObject({
    type: v.literal('check'),
    text: v.string(),
    kind: v.picklist(POST_KINDS),
    pictures: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  }),
  v.strictObject({
    type: v.literal('accept'),
    wordings: v.pipe(
      v.array(
        v.strictObject({
          rule: v.pipe(v.string(), v.maxLength(130)),
          text: v.pipe(v.string(), v.maxLength(LONGEST_WORDING)),
          sentence: v.pipe(v.string(), v.maxLength(LONGEST_WORDING)),
        }),
      ),
      v.maxLength(1000),
    ),
  }),
  v.strictObject({ type: v.literal('wake') }),
  v.strictObject({ type: v.literal('darkroom') }),
  v.strictObject({ type: v.literal('not-checked') }),
]);

/** What only the extension's own pages may ask. */
export const pageRequest = v.strictObject({
  type: v.literal('last-verdict'),
  tabId: v.pipe(v.number(), v.integer()),
});
