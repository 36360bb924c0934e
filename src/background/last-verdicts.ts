import browser from 'webextension-polyfill';
import type { Verdict } from '../engine/types.ts';
import type { LastVerdict } from '../messages.ts';

const KEY = 'last-verdict-';

/** Remembers a tab's last verdict until the browser closes: scores only, not a word of the post. */
export async function rememberVerdict(tabId: number, verdict: Verdict): Promise<void> {
  const last: LastVerdict = {
    pause: verdict.pause,
    at: Date.now(),
    concerns: verdict.concerns.map(({ concern, score, reported }) => ({
      concern,
      score,
      reported,
    })),
  };
  await browser.storage.session.set({ [KEY + tabId]: last });
}

export async function lastVerdict(tabId: number): Promise<LastVerdict | null> {
  const key = KEY + tabId;
  const stored = await browser.storage.session.get(key);
  return (stored[key] as LastVerdict | undefined) ?? null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(KEY + tabId);
}
