// `npm start [-- --headless] [-- --browser=chromium|edge|chrome|firefox]`: shows Pause at work on a
// page of compose boxes, in a browser window of its own, or without one where there is no display.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFixtures } from '../tests/fixtures/server.mjs';
import { findBrowsers, howToGetABrowser, isChromium } from './lib/browsers.mjs';
import { build } from './lib/build.mjs';
import { ensureChromium } from './lib/debian.mjs';
import { openChromium } from './lib/open-chromium.mjs';
import { openFirefox } from './lib/open-firefox.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT } from './lib/run.mjs';
import { playScene } from './lib/scene.mjs';

const { values } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, browser: { type: 'string' } },
});

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function chooseBrowser(headless) {
  const suits = (browser) =>
    (values.browser === undefined || browser.kind === values.browser) &&
    (!headless || isChromium(browser));
  if (!findBrowsers().some(suits)) await ensureChromium();
  const browser = findBrowsers().find(suits);
  if (browser) return browser;
  const wanted = values.browser ?? (headless ? 'Chromium, Chrome or Edge' : 'browser');
  const why = headless ? ' (without a display, Firefox cannot play the scene)' : '';
  throw new Error(`No ${wanted} found${why}.\n${howToGetABrowser()}\nThen run npm start again.`);
}

function onceInterrupted() {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

/** What a person can still do when the browser does not take the extension from us. */
function byHand(browser, { extension, url }) {
  const steps = isChromium(browser)
    ? `open chrome://extensions, switch on developer mode, "Load unpacked": ${extension}`
    : `open about:debugging#/runtime/this-firefox, "Load Temporary Add-on": ${extension}/manifest.json`;
  return `By hand: ${steps}; the page is at ${url} while this runs. Ctrl+C ends it.`;
}

async function showInWindow(browser, place) {
  const open = isChromium(browser) ? openChromium : openFirefox;
  let child;
  try {
    child = await open(place);
  } catch (error) {
    console.error(`${browser.path} did not take the extension: ${error.message}`);
    console.error(byHand(browser, place));
    await onceInterrupted();
    return;
  }
  console.log(`\nPause is running at ${place.url} in ${browser.path}`);
  console.log('Write in any box and press its button. Ctrl+C, or closing the browser, ends this.');
  const closed = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([closed, onceInterrupted()]);
  child.kill();
  await closed;
}

async function start() {
  await ensurePackages();
  const headless = values.headless || !hasDisplay();
  const browser = await chooseBrowser(headless);
  const target = isChromium(browser) ? 'chromium' : 'firefox';
  console.log('Building…');
  await build(target, 'fixtures');
  const server = await serveFixtures({ root: join(ROOT, 'dist/fixtures') });
  const profile = await mkdtemp(join(tmpdir(), 'pause-'));
  try {
    const extension = join(ROOT, 'dist', target);
    const place = { path: browser.path, extension, profile, url: server.url };
    if (!headless) return await showInWindow(browser, place);
    const failures = await playScene(place);
    if (failures > 0) throw new Error(`${failures} of the boxes did not behave as they should.`);
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
