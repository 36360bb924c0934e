import browser from 'webextension-polyfill';

/**
 * The text for `key` in the browser's language (`_locales`), with `$1`, `$2`… filled in. An unknown key
 * comes back as itself: visible, so that it is noticed, and never an empty button.
 */
export function msg(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions) || key;
}
