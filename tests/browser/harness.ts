/// <reference types="chrome" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Route } from '@playwright/test';
import { type RecordedPost, serveFixtures } from '../fixtures/server.mjs';
import { type Hearing, hear } from './background.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox/open.ts';
import { bodyOf, privileged } from './firefox/rights.ts';
import { isFirefox, type Opened } from './opened.ts';
import { asPhone, screenOf } from './phone.ts';
import { SITES } from './sites/index.ts';
import { PRIVATE } from './sites/private.ts';
import type { Bench } from './try-box.ts';

const ROOT = join(import.meta.dirname, '../..');
/** How a browser is opened with the extension that was built for it. */
const OPEN: Readonly<Record<string, (profile: string, phone: boolean) => Promise<Opened>>> = {
  chromium: (profile, phone) => openChromium(profile, join(ROOT, 'dist/chromium'), phone),
  firefox: (profile, phone) => openFirefox(profile, join(ROOT, 'dist/firefox'), phone),
};

/** Real sites whose look-alikes the fixture server shows; nothing is ever asked of them. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...Object.values(SITES), PRIVATE]
    .flat()
    .flatMap(({ address, page }) => (page === undefined ? [] : [[withoutSearch(address), page]])),
);
const LOOKALIKE_HOSTS = new Set([...LOOKALIKES.keys()].map((address) => new URL(address).host));

function withoutSearch(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** How long between two looks at something that is about to change. */
export const POLL_MS = [50];

/** The fixture server of one test worker. */
export interface Site {
  readonly url: string;
  /** What has been posted, in order. */
  posts(): Promise<RecordedPost[]>;
  forget(): Promise<void>;
}

/** A browser with the built extension in it, and one open page. */
export interface Pause extends Opened {
  readonly page: Page;
}

interface TestFixtures {
  /** A page in the worker's browser with the extension, for tests that change nothing in it. */
  readonly pause: Pause;
  /** A browser of the test's own, for tests that change settings or disturb the extension. */
  readonly own: Pause;
  /** Opens the test's own browser, once more when it has been closed, on the same profile. */
  readonly open: () => Promise<Pause>;
  /** A page in a browser without the extension, but with the look-alike sites. */
  readonly untouched: Page;
  /** Where a compose box is tried, with the extension and without. */
  readonly bench: Bench;
  /** Every test starts without posts, and ends without having asked for anything outside. */
  readonly inside: undefined;
}

interface WorkerFixtures {
  /** Whether the browser stands for a phone's: a small screen, a finger, words that are composed. */
  readonly phone: boolean;
  readonly site: Site;
  /** Addresses outside this computer that a page asked for. */
  readonly outside: string[];
  readonly shared: Pause;
  /** What is given to be judged in `shared`. */
  readonly heard: Hearing;
  /** A browser without the extension. */
  readonly bare: BrowserContext;
}

async function answerFrom(site: string, route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const page = LOOKALIKES.get(withoutSearch(request.url())) ?? pathname;
  const type = request.headers()['content-type'];
  const body = isFirefox(request.frame().page().context())
    ? await bodyOf(request)
    : request.postDataBuffer();
  const response = await fetch(`${site}${page}${search}`, {
    method: request.method(),
    ...(body ? { body: new Uint8Array(body) } : {}),
    ...(type ? { headers: { 'content-type': type } } : {}),
  });
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Answers the look-alikes' addresses from the fixture server and lets nothing out to anybody else. */
async function stayInside(context: BrowserContext, site: string, outside: string[]): Promise<void> {
  const { port } = new URL(site);
  const away = ({ protocol, hostname, port: asked }: URL) =>
    /^https?:$/.test(protocol) && !(/^(127\.0\.0\.1|localhost)$/.test(hostname) && asked === port);
  await context.route(away, async (route) => {
    const address = route.request().url();
    if (LOOKALIKE_HOSTS.has(new URL(address).host)) return answerFrom(site, route);
    outside.push(address);
    await route.abort();
  });
}

async function withProfile(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pause-test-'));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Waits until the background can judge. While it starts, a slow machine needs longer than a post is kept waiting. */
async function warmUp({ context, worker, openOwn }: Opened): Promise<void> {
  const ask = () =>
    chrome.runtime.sendMessage({ type: 'check', text: 'Soup', kind: 'post', pictures: 0 });
  // A worker hears no message of its own; in Firefox it is a page beside the background.
  if (isFirefox(context)) return void (await worker.evaluate(ask));
  const page = await openOwn('/icons/16.png');
  await page.evaluate(ask);
  await page.close();
}

async function openWithExtension(browser: string, profile: string, phone: boolean): Promise<Pause> {
  const opened = await OPEN[browser]?.(profile, phone);
  if (!opened) throw new Error(`There is no extension for ${browser}`);
  await warmUp(opened);
  return { ...opened, page: await opened.context.newPage() };
}

// biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads from it that nothing is wanted
export const test = base.extend<TestFixtures, WorkerFixtures>({
  phone: [false, { scope: 'worker', option: true }],

  site: [
    async ({}, use) => {
      const server = await serveFixtures({ root: join(ROOT, 'dist/fixtures') });
      const posts = async (method = 'GET') =>
        (await (await fetch(`${server.url}/posts`, { method })).json()) as RecordedPost[];
      await use({
        url: server.url,
        posts: () => posts(),
        forget: async () => void (await posts('DELETE')),
      });
      await server.close();
    },
    { scope: 'worker' },
  ],

  outside: [async ({}, use) => use([]), { scope: 'worker' }],

  shared: [
    async ({ browserName, phone, site, outside }, use) => {
      await withProfile(async (profile) => {
        const opened = await openWithExtension(browserName, profile, phone);
        await stayInside(opened.context, site.url, outside);
        await use(opened);
        await opened.context.close();
      });
    },
    { scope: 'worker' },
  ],

  heard: [async ({ shared }, use) => use(await hear(shared)), { scope: 'worker' }],

  bare: [
    async ({ browser, browserName, phone, site, outside }, use) => {
      const kind = browserName === 'firefox' ? 'firefox' : 'chromium';
      const context = await browser.newContext(screenOf(kind, phone));
      if (phone) asPhone(context);
      // Opened now, it does not come to the front in the middle of a test.
      if (isFirefox(context)) await privileged(context);
      await stayInside(context, site.url, outside);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],

  inside: [
    async ({ site, outside }, use) => {
      await site.forget();
      await use(undefined);
      expect(outside.splice(0), 'addresses asked for outside this computer').toEqual([]);
    },
    { auto: true },
  ],

  pause: async ({ shared }, use) => {
    const page = await shared.context.newPage();
    await use({ ...shared, page });
    await page.close();
  },

  open: async ({ browserName, phone, site, outside }, use) => {
    await withProfile(async (profile) => {
      let opened: Pause | undefined;
      await use(async () => {
        opened = await openWithExtension(browserName, profile, phone);
        await stayInside(opened.context, site.url, outside);
        return opened;
      });
      await opened?.context.close();
    });
  },

  own: async ({ open }, use) => use(await open()),

  bench: async ({ heard, pause: { page }, untouched, site }, use) =>
    use({ page, untouched, site, heard }),

  untouched: async ({ bare }, use) => {
    const page = await bare.newPage();
    await use(page);
    await page.close();
  },
});
// biome-ignore-end lint/correctness/noEmptyPattern: see above

export { expect, type Page };

/**
 * Waits until whatever the page has begun to send has reached the server: requests to one server over
 * kept-open connections are answered in turn, and the page's own timers and frames have run. A page that
 * is just going to another address is asked again there.
 */
export async function settled(page: Page): Promise<void> {
  const settle = async () => {
    try {
      await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        await fetch('/posts');
        await fetch('/posts');
      });
      return true;
    } catch (error) {
      if (/navigat|destroyed/i.test(String(error))) return false;
      throw error;
    }
  };
  await expect.poll(settle, { message: 'a page that stays', intervals: POLL_MS }).toBe(true);
}
