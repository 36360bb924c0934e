import type { Browser } from 'webextension-polyfill';

type Api = Pick<Browser, 'runtime' | 'storage'>;

/**
 * The extension's own interface as the browser gives it, for the script that is in every frame and must stay
 * small. `chrome` answers with promises in every browser that Pause runs in, and unlike `browser` it cannot
 * be hidden by an element of the page that is called so.
 */
export function extension(): Api {
  return (globalThis as unknown as { readonly chrome: Api }).chrome;
}

/** False once the extension has been updated, reloaded or removed under an open page. */
export function isAlive(): boolean {
  try {
    return Boolean(extension().runtime.id);
  } catch {
    return false;
  }
}
