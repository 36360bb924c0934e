import { defineConfig } from '@playwright/test';
import { findBrowsers, isChromium, SANDBOX_FLAGS } from './scripts/lib/browsers.mjs';
import { FIREFOX_LAUNCH, FIREFOX_PHONE_LAUNCH } from './tests/browser/firefox/open.ts';

const installed = findBrowsers();
const chromium = installed.find(isChromium);
const firefox = installed.find((browser) => !isChromium(browser));

// What is tried in Firefox as well: every box of the named sites in every way, the card, the options, the marks,
// pictures and hostile pages. Editors, private and trouble pass there, too, and take too long.
const IN_FIREFOX = [
  'sites.spec.ts',
  'card.spec.ts',
  'options.spec.ts',
  'hostile.spec.ts',
  'steps.spec.ts',
  'marks.spec.ts',
  'pictures.spec.ts',
];

const at = (browser: { path: string } | undefined) =>
  browser ? { executablePath: browser.path } : {};

const CHROMIUM_LAUNCH = { ...at(chromium), args: SANDBOX_FLAGS };

export default defineConfig<object, { phone: boolean }>({
  testDir: 'tests/browser',
  outputDir: 'out/playwright',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A box with three ways to send takes seconds on an idle computer, and a minute on a busy one.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      // `npm run test:sequences` tries these: hours of them, and not yet free of chance.
      testIgnore: [
        'phone.spec.ts',
        ...(process.env.SEQUENCES === undefined ? ['sequences.spec.ts'] : []),
      ],
      use: {
        browserName: 'chromium',
        launchOptions: CHROMIUM_LAUNCH,
      },
    },
    {
      name: 'firefox',
      testMatch: IN_FIREFOX,
      use: { browserName: 'firefox', launchOptions: { ...at(firefox), ...FIREFOX_LAUNCH } },
    },
    {
      name: 'chromium-phone',
      testMatch: 'phone.spec.ts',
      use: {
        browserName: 'chromium',
        phone: true,
        launchOptions: CHROMIUM_LAUNCH,
      },
    },
    {
      name: 'firefox-phone',
      testMatch: 'phone.spec.ts',
      // With Pause or without, Slate doubles letters where it takes this Firefox for Android's.
      grepInvert: /slate/,
      use: {
        browserName: 'firefox',
        phone: true,
        launchOptions: { ...at(firefox), ...FIREFOX_PHONE_LAUNCH },
      },
    },
  ],
});
