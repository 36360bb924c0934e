import type { BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { tapInFirefox } from './firefox/touch.ts';
import { isFirefox } from './opened.ts';

const SCREEN = { width: 375, height: 667 };

const DESKTOP: BrowserContextOptions = { viewport: { width: 1100, height: 800 } };

/** How Chromium stands for a phone: its screen, a finger, and what editors take for Android's keyboard. */
const CHROMIUM_PHONE: BrowserContextOptions = {
  viewport: SCREEN,
  hasTouch: true,
  isMobile: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
};

/** How Firefox stands for Firefox for Android; Playwright knows no touch there. */
const FIREFOX_PHONE: BrowserContextOptions = {
  viewport: SCREEN,
  userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
};

/** How a window is opened in one of the two browsers, as a phone's or a computer's. */
export function screenOf(browser: 'chromium' | 'firefox', phone: boolean): BrowserContextOptions {
  if (!phone) return DESKTOP;
  return browser === 'firefox' ? FIREFOX_PHONE : CHROMIUM_PHONE;
}

/** What makes Firefox take taps, and a finger for the only pointer there is. */
export const FIREFOX_PHONE_PREFS = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
} as const;

const phones = new WeakSet<BrowserContext>();

/** Has all that is pressed and typed in this context done as on a phone. */
export function asPhone<Context extends BrowserContext>(context: Context): Context {
  phones.add(context);
  return context;
}

export function isPhone(page: Page): boolean {
  return phones.has(page.context());
}

/** Presses at a point of the page's window, in CSS pixels: with a finger on a phone, else with the mouse. */
export async function pressAt(page: Page, x: number, y: number): Promise<void> {
  if (!isPhone(page)) return page.mouse.click(x, y);
  if (isFirefox(page.context())) return tapInFirefox(page, x, y);
  return page.touchscreen.tap(x, y);
}

/** Presses an element: with a finger on a phone, else with the mouse. */
export async function pressOn(page: Page, element: Locator): Promise<void> {
  if (!isPhone(page)) return element.click();
  if (!isFirefox(page.context())) return element.tap();
  // Waits until it rests. A click as a trial would be pressed with the mouse all the same.
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('Nothing to tap on');
  return tapInFirefox(page, box.x + box.width / 2, box.y + box.height / 2);
}
