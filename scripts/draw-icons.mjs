// Draws `public/icons/<size>.png` from `public/icons/pause.svg`, with an installed Chromium.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowsers, isChromium } from './lib/browsers.mjs';

const SIZES = [16, 32, 48, 128];

const found = findBrowsers().find(isChromium);
if (!found) throw new Error('Drawing the icons takes an installed Chromium');
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage();
const svg = readFileSync('public/icons/pause.svg', 'utf8');
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
}
await browser.close();
