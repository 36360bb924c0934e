import { firefox } from '@playwright/test';
import { findBrowsers, isChromium } from '../../../scripts/lib/browsers.mjs';
import type { Opened } from '../opened.ts';
import { asPhone, FIREFOX_PHONE_PREFS, screenOf } from '../phone.ts';
import { install } from './privileged.mjs';
import { openInside, privileged, RIGHTS_FLAGS, RIGHTS_PREFS } from './rights.ts';

export const FIREFOX_ID = 'pause@pause.invalid';
/** Where the extension's own pages are; Firefox makes one up unless it is told. */
const HOST = '3c1bd1f4-7a60-4d0e-9d2b-6f1f0b5f7a11';

/** How Firefox is started, with or without the extension. */
export const FIREFOX_LAUNCH = {
  channel: 'moz-firefox',
  args: RIGHTS_FLAGS,
  firefoxUserPrefs: {
    ...RIGHTS_PREFS,
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: HOST }),
    // Playwright's keys do not reach a frame that has a process of its own.
    'fission.webContentIsolationStrategy': 0,
    // A temporary add-on is gone with the browser, and would take along what it has stored.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
  },
};

const address = (path: string) => `moz-extension://${HOST}${path}`;

/** How Firefox is started where it stands for a phone's. */
export const FIREFOX_PHONE_LAUNCH = {
  ...FIREFOX_LAUNCH,
  firefoxUserPrefs: { ...FIREFOX_LAUNCH.firefoxUserPrefs, ...FIREFOX_PHONE_PREFS },
};

/** Opens Firefox, also as a phone, with the unpacked extension of `folder` on a profile. */
export async function openFirefox(
  profile: string,
  folder: string,
  phone: boolean,
): Promise<Opened> {
  const executablePath = findBrowsers().find((browser) => !isChromium(browser))?.path;
  if (!executablePath)
    throw new Error("No Firefox found; `npm test` installs Debian's where it may");
  const context = await firefox.launchPersistentContext(profile, {
    ...(phone ? FIREFOX_PHONE_LAUNCH : FIREFOX_LAUNCH),
    ...screenOf('firefox', phone),
    executablePath,
    headless: true,
  });
  if (phone) asPhone(context);
  await (await privileged(context)).evaluate(install, folder);
  // Its background is no page that Playwright could see; any other page of the extension has its rights.
  const worker = await openInside(context, address('/icons/16.png'));
  return { context, worker, address, openOwn: (path) => openInside(context, address(path)) };
}
