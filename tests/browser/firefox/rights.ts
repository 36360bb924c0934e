import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { keepBodies, takeBody } from './privileged.mjs';

/** Preferences under which Playwright's code may run in the browser's own pages. */
export const RIGHTS_PREFS = {
  'security.allow_eval_with_system_principal': true,
  'security.allow_eval_in_parent_process': true,
  'security.allow_parent_unrestricted_js_loads': true,
} as const;

/** Lets Playwright open the browser's own pages and those of extensions. */
export const RIGHTS_FLAGS = ['--remote-allow-system-access'];

const open = new WeakMap<BrowserContext, Promise<Page>>();

/** How long a page may take to answer before it is opened again, in milliseconds. */
const PATIENCE_MS = [300, 1_000, 3_000, 10_000];
/** So many tabs are tried: to a page that missed all of these Playwright stays deaf. */
const TABS = 3;

async function answers(page: Page, patience: number): Promise<boolean> {
  const answer = page.evaluate('true').then(
    () => true,
    () => false,
  );
  const stop = new AbortController();
  const silence = sleep(patience, false, { signal: stop.signal }).catch(() => false);
  const answered = await Promise.race([answer, silence]);
  stop.abort();
  return answered;
}

/**
 * Opens one of the browser's or an extension's own pages. They live in another process than the empty page
 * that is there before, and of the first page that comes in it Playwright often learns too late to run
 * anything: then the same is opened again, and at last in another tab.
 */
export async function openInside(context: BrowserContext, address: string): Promise<Page> {
  for (let tab = 0; tab < TABS; tab += 1) {
    const page = await context.newPage();
    for (const patience of PATIENCE_MS) {
      // Of loading such a page Playwright hears no more than the beginning, if that.
      await page
        .goto(address, { waitUntil: 'commit', timeout: patience + 5_000 })
        .catch(() => null);
      if (await answers(page, patience)) return page;
    }
    void page.close().catch(() => undefined);
  }
  throw new Error(`${address} does not answer`);
}

async function openPrivileged(context: BrowserContext): Promise<Page> {
  const page = await openInside(context, 'about:config');
  await page.evaluate(keepBodies);
  return page;
}

/** The body of a request that Playwright has stopped, or `null` if it has none. */
export async function bodyOf(request: Request): Promise<Buffer | null> {
  const browser = await privileged(request.frame().page().context());
  const body = await browser.evaluate(takeBody, request.url());
  return body === undefined ? null : Buffer.from(body, 'base64');
}

/** A page of this Firefox that has the browser's own rights; one for each context. */
export function privileged(context: BrowserContext): Promise<Page> {
  let page = open.get(context);
  if (!page) {
    page = openPrivileged(context);
    open.set(context, page);
  }
  return page;
}
