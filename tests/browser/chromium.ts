import { chromium } from '@playwright/test';
import {
  findBrowsers,
  isChromium,
  QUIET_FLAGS,
  SANDBOX_FLAGS,
} from '../../scripts/lib/browsers.mjs';
import type { Opened } from './opened.ts';
import { asPhone, screenOf } from './phone.ts';

/** Opens Chromium, also as a phone, with the unpacked extension of `folder` on a profile. */
export async function openChromium(
  profile: string,
  folder: string,
  phone: boolean,
): Promise<Opened> {
  const executablePath = findBrowsers().find(isChromium)?.path;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    ...screenOf('chromium', phone),
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      // Lets the tests press the extension's button in the toolbar.
      '--enable-unsafe-extension-debugging',
      ...QUIET_FLAGS,
      ...SANDBOX_FLAGS,
    ],
  });
  if (phone) asPhone(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const address = (path: string) => new URL(path, worker.url()).href;
  return {
    context,
    worker,
    address,
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(address(path));
      return page;
    },
  };
}
