/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import type { Opened } from './opened.ts';

/** Hears what content scripts ask the extension, as one more of its pages, and answers nothing. */
export interface Ear {
  /** The texts for which a verdict was asked, in order. */
  texts(): Promise<readonly string[]>;
  forget(): Promise<void>;
}

interface Heard {
  heard: string[];
}

export async function listenIn(opened: Opened): Promise<Ear> {
  const page: Page = await opened.openOwn('/icons/48.png');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: { type?: unknown; text?: unknown }) => {
      if (message?.type === 'check') heard.push(String(message.text));
    });
  });
  return {
    texts: () => page.evaluate(() => (globalThis as unknown as Heard).heard),
    forget: () =>
      page.evaluate(() => {
        (globalThis as unknown as Heard).heard.length = 0;
      }),
  };
}
