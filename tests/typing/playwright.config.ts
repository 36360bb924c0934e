import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

// `npm run bench:typing`: what a key costs with Pause and without. A measurement, not a test: one at a time.
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../out/typing',
  workers: 1,
  timeout: 240_000,
  projects: (shared.projects ?? [])
    .filter(({ name }) => name === 'chromium')
    .map(({ testMatch, testIgnore, ...project }) => project),
});
