import { type ComponentChild, render } from 'preact';
import { msg } from '../i18n.ts';

/** Fills one of the extension's pages: its language, its title (a locale key) and its content. */
export function startPage(title: string, content: ComponentChild): void {
  document.documentElement.lang = msg('language_tag');
  document.documentElement.dir = msg('text_direction') === 'rtl' ? 'rtl' : 'ltr';
  document.title = msg(title);
  render(content, document.body);
}
