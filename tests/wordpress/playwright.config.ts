import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import common from '../../playwright.config.ts';

export default defineConfig({
  ...common,
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../out/wordpress'),
  // One WordPress, emptied before each test.
  workers: 1,
  // Its editor takes seconds to open, twice in most tests.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { ...common.use, actionTimeout: 15_000 },
  // Here Firefox is tried with everything. Phones are not: at their width WordPress has no preview button to be held.
  projects: (common.projects ?? [])
    .filter(({ use }) => !use?.phone)
    .map(({ testMatch, ...project }) => project),
});
