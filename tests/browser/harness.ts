import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Route,
  type Worker,
} from '@playwright/test';
import {
  findBrowsers,
  isChromium,
  QUIET_FLAGS,
  SANDBOX_FLAGS,
} from '../../scripts/lib/browsers.mjs';
import { type RecordedPost, serveFixtures } from '../fixtures/server.mjs';
import { SITES } from './sites/index.ts';
import { PRIVATE } from './sites/private.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXTENSION = join(ROOT, 'dist/chromium');

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
export interface Pause {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The extension's background, as it was at the start. */
  readonly worker: Worker;
  /** Address of one of the extension's own pages. */
  address(path: string): string;
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
  /** Every test starts without posts, and ends without having asked for anything outside. */
  readonly inside: undefined;
}

interface WorkerFixtures {
  readonly site: Site;
  /** Addresses outside this computer that a page asked for. */
  readonly outside: string[];
  readonly shared: Pause;
}

async function answerFrom(site: string, route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const page = LOOKALIKES.get(withoutSearch(request.url())) ?? pathname;
  const type = request.headers()['content-type'];
  const body = request.postDataBuffer();
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

async function openWithExtension(profile: string): Promise<Pause> {
  const executablePath = findBrowsers().find(isChromium)?.path;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      // Lets the tests press the extension's button in the toolbar.
      '--enable-unsafe-extension-debugging',
      ...QUIET_FLAGS,
      ...SANDBOX_FLAGS,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = context.pages()[0] ?? (await context.newPage());
  const address = (path: string) => new URL(path, worker.url()).href;
  return { context, page, worker, address };
}

// biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads from it that nothing is wanted
export const test = base.extend<TestFixtures, WorkerFixtures>({
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
    async ({ site, outside }, use) => {
      await withProfile(async (profile) => {
        const opened = await openWithExtension(profile);
        await stayInside(opened.context, site.url, outside);
        await use(opened);
        await opened.context.close();
      });
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

  open: async ({ site, outside }, use) => {
    await withProfile(async (profile) => {
      let opened: Pause | undefined;
      await use(async () => {
        opened = await openWithExtension(profile);
        await stayInside(opened.context, site.url, outside);
        return opened;
      });
      await opened?.context.close();
    });
  },

  own: async ({ open }, use) => use(await open()),

  untouched: async ({ context, page, site, outside }, use) => {
    await stayInside(context, site.url, outside);
    await use(page);
  },
});
// biome-ignore-end lint/correctness/noEmptyPattern: see above

export { expect, type Page };

/**
 * Waits until whatever the page has begun to send has reached the server: requests to one server over
 * kept-open connections are answered in turn, and the page's own timers and frames have run.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await fetch('/posts');
    await fetch('/posts');
  });
}
