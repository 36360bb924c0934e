import { defineConfig } from '@playwright/test';
import { findBrowsers, isChromium, SANDBOX_FLAGS } from './scripts/lib/browsers.mjs';

const browser = findBrowsers().find(isChromium);
if (!browser) throw new Error("No Chromium found; `npm test` installs Debian's where it may");

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'out/playwright',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: browser.path, args: SANDBOX_FLAGS },
    viewport: { width: 1100, height: 800 },
  },
});
