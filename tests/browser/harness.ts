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

const ROOT = join(import.meta.dirname, '../..');
const EXTENSION = join(ROOT, 'dist/chromium');

/** Real sites whose look-alikes the fixture server shows; nothing is ever asked of them. */
const LOOKALIKES = new Set(['x.com', 'www.facebook.com']);

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

interface Fixtures {
  /** Where the browser keeps its profile; it outlives a browser that is closed and opened again. */
  readonly profile: string;
  /** Opens a browser with the extension on `profile`; it is closed at the end of the test. */
  readonly open: () => Promise<Pause>;
  readonly pause: Pause;
  /** A page in a browser without the extension, but with the look-alike sites. */
  readonly untouched: Page;
}

async function answerFrom(site: string, route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const type = request.headers()['content-type'];
  const body = request.postDataBuffer();
  const response = await fetch(`${site}${pathname}${search}`, {
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

/**
 * Answers the look-alikes' addresses from the fixture server and lets nothing out to anybody else;
 * `outside` gets the addresses that were asked for all the same.
 */
async function stayInside(context: BrowserContext, site: string, outside: string[]): Promise<void> {
  const { port } = new URL(site);
  const away = ({ protocol, hostname, port: asked }: URL) =>
    /^https?:$/.test(protocol) && !(/^(127\.0\.0\.1|localhost)$/.test(hostname) && asked === port);
  await context.route(away, async (route) => {
    const address = route.request().url();
    if (LOOKALIKES.has(new URL(address).hostname)) return answerFrom(site, route);
    outside.push(address);
    await route.abort();
  });
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
      ...QUIET_FLAGS,
      ...SANDBOX_FLAGS,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = context.pages()[0] ?? (await context.newPage());
  const address = (path: string) => new URL(path, worker.url()).href;
  return { context, page, worker, address };
}

export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted here
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

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted here
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pause-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  open: async ({ profile, site }, use) => {
    await site.forget();
    const outside: string[] = [];
    let opened: Pause | undefined;
    await use(async () => {
      opened = await openWithExtension(profile);
      await stayInside(opened.context, site.url, outside);
      return opened;
    });
    await opened?.context.close();
    expect(outside, 'addresses asked for outside this computer').toEqual([]);
  },

  pause: async ({ open }, use) => {
    await use(await open());
  },

  untouched: async ({ context, page, site }, use) => {
    await stayInside(context, site.url, []);
    await use(page);
  },
});

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
