import { expect, type Page, test as paused, type Site } from '../browser/harness.ts';
import { forget, type Save, saves, WORDPRESS } from './place.ts';

export { expect, type Page };

/** The browsers of the other tests, let in to WordPress instead of the fixture server. */
export const test = paused.extend<object, { readonly site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is wanted
    async ({}, use) => use({ url: WORDPRESS.url, posts: async () => [], forget }),
    { scope: 'worker' },
  ],
});

/** What a page has begun to send to WordPress and got no answer to. */
const unanswered = new WeakMap<Page, Set<object>>();

function followRequests(page: Page): void {
  const waiting = new Set<object>();
  unanswered.set(page, waiting);
  page.on('request', (request) => request.method() === 'POST' && waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
}

/** Waits until what the page has begun to do, its timers and frames and what it sends, is done. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  await expect.poll(() => unanswered.get(page)?.size, { message: 'unanswered' }).toBe(0);
}

type Cookie = Parameters<ReturnType<Page['context']>['addCookies']>[0][number];

let session: Promise<Cookie[]> | undefined;

/** Signs in at the real form, once, and takes the cookies. */
async function signIn(): Promise<Cookie[]> {
  const { url, user, password } = WORDPRESS;
  const answer = await fetch(new URL('/wp-login.php', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ log: user, pwd: password }),
  });
  const cookies = answer.headers.getSetCookie().map((line): Cookie => {
    const [name = '', value = ''] = line.slice(0, line.indexOf(';')).split('=');
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    return { name, value, domain: new URL(url).hostname, path };
  });
  expect(cookies.map(({ name }) => name.replace(/_[0-9a-f]+$/, ''))).toContain(
    'wordpress_logged_in',
  );
  return cookies;
}

/** Opens an address of WordPress as its author, or as a visitor whom it does not know. */
export async function visit(page: Page, address: string, who: 'author' | 'visitor'): Promise<void> {
  if (!unanswered.has(page)) followRequests(page);
  session ??= signIn();
  await page.context().clearCookies();
  if (who === 'author') await page.context().addCookies(await session);
  await page.goto(new URL(address, WORDPRESS.url).href);
}

export async function expectNothingSaved(page: Page): Promise<void> {
  await settled(page);
  expect(await saves()).toEqual([]);
}

/** Everything that was saved, once the page has shown that it was. */
export async function saved(page: Page): Promise<Save[]> {
  await settled(page);
  return saves();
}
