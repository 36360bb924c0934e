import browser from 'webextension-polyfill';
import type { Concern } from './engine/concerns.ts';

/**
 * The text for `key` in the browser's language (`_locales`), with `$1`, `$2`… filled in. An unknown key
 * comes back as itself: visible, so that it is noticed, and never an empty button.
 */
export function msg(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions) || key;
}

/**
 * The text for `key` in the form that goes with `count` (`<key>_one`, `<key>_other`, and whichever other
 * forms the language has); `$1` is the count, written the language's way, and `$2`… the rest.
 */
export function countMsg(key: string, count: number, ...substitutions: string[]): string {
  const language = msg('language_tag');
  const written = count.toLocaleString(language);
  const form = `${key}_${new Intl.PluralRules(language).select(count)}`;
  return (
    browser.i18n.getMessage(form, [written, ...substitutions]) ||
    msg(`${key}_other`, written, ...substitutions)
  );
}

/** The locale key for an id: browsers refuse hyphens in keys. */
export function keyFor(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_')}`;
}

/** A concern in plain words, as a heading. */
export function concernName(concern: Concern): string {
  return msg(keyFor('concern', concern));
}

/** One line on how such a thing could be said safely. */
export function concernSuggestion(concern: Concern): string {
  return msg(keyFor('suggest', concern));
}
