export interface InstalledBrowser {
  readonly kind: 'chromium' | 'edge' | 'chrome' | 'firefox';
  readonly path: string;
}

export function findBrowsers(): InstalledBrowser[];
export function isChromium(browser: InstalledBrowser): boolean;
export function howToGetABrowser(): string;
export const SANDBOX_FLAGS: string[];
export const QUIET_FLAGS: string[];
