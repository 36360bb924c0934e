import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { CONCERNS } from '../../engine/concerns.ts';
import type { LastVerdict, PageRequest } from '../../messages.ts';
import { siteOf } from '../../settings/sites.ts';

const lastVerdictSchema = v.nullable(
  v.object({
    pause: v.boolean(),
    at: v.number(),
    concerns: v.array(
      v.object({ concern: v.picklist(CONCERNS), score: v.number(), reported: v.boolean() }),
    ),
  }),
);

/** The tab that the popup was opened on. */
export interface ActiveTab {
  /** Null where Pause cannot look at the page. */
  readonly site: string | null;
  readonly lastVerdict: LastVerdict | null;
}

/**
 * Finds out about the tab in front. Its address is known because opening the popup grants `activeTab`. A
 * background that does not answer counts as no verdict: the switch must work all the same.
 */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url ?? '');
  const lastVerdict = tab?.id === undefined || !site ? null : await lastVerdictOf(tab.id);
  return { site, lastVerdict };
}

async function lastVerdictOf(tabId: number): Promise<LastVerdict | null> {
  try {
    const request: PageRequest = { type: 'last-verdict', tabId };
    return v.parse(lastVerdictSchema, await browser.runtime.sendMessage(request));
  } catch (error) {
    console.warn('Pause: no last verdict', error);
    return null;
  }
}
