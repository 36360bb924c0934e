import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { CONCERNS } from '../engine/concerns.ts';
import type { PostKind, Verdict } from '../engine/types.ts';
import type { ContentRequest, Wording } from '../messages.ts';

const clause = v.object({
  code: v.string(),
  body: v.string(),
  document: v.string(),
  number: v.nullable(v.string()),
  heading: v.string(),
  paraphrase: v.string(),
  url: v.string(),
});

const finding = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  sentence: v.string(),
  rule: v.string(),
  reason: v.string(),
  likelihood: v.number(),
  clause: v.nullable(clause),
  replacement: v.exactOptional(v.string()),
  matched: v.exactOptional(v.string()),
});

const verdict = v.object({
  pause: v.boolean(),
  concerns: v.array(
    v.object({
      concern: v.picklist(CONCERNS),
      score: v.number(),
      threshold: v.number(),
      reported: v.boolean(),
      findings: v.array(finding),
    }),
  ),
});

const checkReply = v.object({ verdict });
const refusal = v.object({ error: v.string() });

async function send(request: ContentRequest): Promise<unknown> {
  const reply: unknown = await browser.runtime.sendMessage(request);
  if (v.is(refusal, reply)) throw new Error(reply.error);
  return reply;
}

/**
 * Has the extension judge a text that so many pictures go out with. Nothing leaves the browser.
 *
 * @throws when the extension does not answer, refuses, or has gone.
 */
export async function check(text: string, kind: PostKind, pictures: number): Promise<Verdict> {
  return v.parse(checkReply, await send({ type: 'check', text, kind, pictures })).verdict;
}

/**
 * Has the extension remember that these wordings are no problem.
 *
 * @throws when it could not.
 */
export async function accept(wordings: readonly Wording[]): Promise<void> {
  await send({ type: 'accept', wordings });
}

/** Has the background put the darkroom into this frame. @throws when it could not. */
export async function sendForDarkroom(): Promise<void> {
  await send({ type: 'darkroom' });
}

/** Has the button in the toolbar say that this page is not checked. Never throws. */
export function sayNotChecked(): void {
  send({ type: 'not-checked' }).catch(() => undefined);
}
