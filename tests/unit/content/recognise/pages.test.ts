// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../../../src/content/recogniser.ts';
import { SITES } from '../../../../src/content/sites/index.ts';
import { CHANNELS, type Channel } from '../../../../src/settings/channels.ts';
import { get, showPage } from '../support/page.ts';
import { PAGES, type SamplePage } from './pages.ts';

const address = () => ({ host: 'somewhere.example', path: '/' });
const everything = createRecogniser(SITES, address, CHANNELS);
const byDefault = createRecogniser(SITES, address);

const ENTER = new KeyboardEvent('keydown', { key: 'Enter' });

/** The channel of what the writer of this page sends, as it is recognised. */
function sentThrough(page: SamplePage, recogniser = everything): Channel | null {
  showPage(page.html);
  if (page.by === undefined) return recogniser.ofControl(get('#go'))?.channel ?? null;
  const field = get('#f');
  const composer = recogniser.ofField(field);
  return composer?.isSentByKey(ENTER, field) ? composer.channel : null;
}

describe('pages in many languages', () => {
  it('are in at least twelve, some of them written from right to left', () => {
    const languages = new Set(PAGES.map(({ language }) => language));
    expect(languages.size).toBeGreaterThanOrEqual(12);
    for (const language of ['ar', 'fa', 'he', 'ur']) expect(languages).toContain(language);
  });
});

for (const page of PAGES) {
  const { name, language, channel } = page;
  it(`${name} (${language}) is ${channel ?? 'nothing to check'}`, () => {
    expect(sentThrough(page)).toBe(channel);
    // What is private is left alone until it is asked for.
    expect(sentThrough(page, byDefault)).toBe(channel === 'public' ? 'public' : null);
  });
}
