import type { BrowserContext, Page, Worker } from '@playwright/test';

/** A browser with the built extension in it. */
export interface Opened {
  readonly context: BrowserContext;
  /** Runs functions in the extension, with its rights. */
  readonly worker: Pick<Worker, 'evaluate'>;
  /** Address of one of the extension's own pages. */
  address(path: string): string;
  /** Opens one of the extension's own pages. */
  openOwn(path: string): Promise<Page>;
}

export function isFirefox(context: BrowserContext): boolean {
  return context.browser()?.browserType().name() === 'firefox';
}
