/// <reference types="chrome" />
import type { CDPSession, Page } from '@playwright/test';
import { FIREFOX_ID } from './firefox/open.ts';
import * as firefox from './firefox/privileged.mjs';
import { privileged } from './firefox/rights.ts';
import { expect, type Pause } from './harness.ts';
import { isFirefox } from './opened.ts';
import { attach, browserSession } from './target.ts';

/** Longer than any test waits for an answer. */
const HANGS_FOR_MS = 20_000;

/** What befalls the extension's background in real life, made to happen. */

async function workerTarget(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type }) => type === 'service_worker')?.targetId;
}

/** Stops the background's worker, as the browser does after half a minute without work. */
export async function stopWorker(pause: Pause): Promise<void> {
  if (isFirefox(pause.context)) {
    const browser = await privileged(pause.context);
    expect(await browser.evaluate(firefox.stopBackground, FIREFOX_ID)).toBe('stopped');
    return;
  }
  const session = await browserSession(pause);
  const page = await pause.context.newPage();
  await page.goto(pause.address('/manifest.json'));
  const worker = await pause.context.newCDPSession(page);
  await worker.send('ServiceWorker.enable');
  const stopped = async () => {
    // A question that was still on its way may have woken it again.
    await worker.send('ServiceWorker.stopAllWorkers');
    return workerTarget(session);
  };
  await expect.poll(stopped, { message: 'the worker' }).toBeUndefined();
  await page.close();
  await pause.page.bringToFront();
}

/** Holds the background still in the middle of its work, so that it answers nobody any more. */
export async function hangWorker(pause: Pause): Promise<void> {
  if (isFirefox(pause.context)) {
    const browser = await privileged(pause.context);
    await browser.evaluate(firefox.hangBackground, { id: FIREFOX_ID, ms: HANGS_FOR_MS });
    return;
  }
  const session = await browserSession(pause);
  const targetId = await workerTarget(session);
  if (targetId === undefined) throw new Error('The worker does not run');
  const worker = await attach(session, targetId);
  const paused = worker.event('Debugger.paused');
  await worker.send('Debugger.enable');
  await worker.send('Debugger.pause');
  // The pause takes hold at the next thing that the worker does; this never gets its answer.
  void worker.send('Runtime.evaluate', { expression: '0' });
  await paused;
}

/** Starts the extension anew under open pages, as an update does. */
export async function reloadExtension(pause: Pause): Promise<void> {
  if (isFirefox(pause.context)) {
    await (await privileged(pause.context)).evaluate(firefox.reload, FIREFOX_ID);
    return;
  }
  const [worker] = pause.context.serviceWorkers();
  const gone = new Promise((resolve) => worker?.once('close', resolve));
  // The worker is gone before it can answer.
  void pause.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await gone;
}

const LISTENERS = `Cc['@mozilla.org/eventlistenerservice;1']
  .getService(Ci.nsIEventListenerService)
  .getListenerInfoFor(content.window)
  .filter(({ inSystemEventGroup }) => !inSystemEventGroup)
  .map(({ type }) => type)`;

/** The page's listeners for one event on its window, whoever put them there. */
export async function windowListeners(page: Page): Promise<string[]> {
  if (isFirefox(page.context())) {
    const browser = await privileged(page.context());
    const where = { address: page.url(), expression: LISTENERS };
    return (await browser.evaluate(firefox.inPage, where)) as string[];
  }
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  await session.detach();
  return listeners.map(({ type }) => type);
}

/** What the page side has given the background to judge. */
export interface Hearing {
  /** In the order in which they came. */
  texts(): Promise<string[]>;
  forget(): Promise<void>;
}

interface Heard {
  heard: string[];
}

/** Listens in on what the page side reads, from now on, as one more page of the extension. */
export async function hear({ openOwn, page }: Pause): Promise<Hearing> {
  const listener = await openOwn('/icons/48.png');
  await listener.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: { type?: string; text?: string }) => {
      if (message.type === 'check' && message.text !== undefined) heard.push(message.text);
    });
  });
  await page.bringToFront();
  return {
    texts: () => listener.evaluate(() => (globalThis as unknown as Heard).heard),
    forget: () =>
      listener.evaluate(() => {
        (globalThis as unknown as Heard).heard.length = 0;
      }),
  };
}

/** What the extension's button in the toolbar says about the tab that shows `page`. */
export function badgeOf({ worker }: Pause, page: Page): Promise<string | undefined> {
  return worker.evaluate(async (url) => {
    // Not by the query: to Firefox no pattern of an address has a port.
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}
