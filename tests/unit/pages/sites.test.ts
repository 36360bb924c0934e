import { expect, test } from 'vitest';
import { siteOf, withSite } from '../../../src/settings/sites.ts';

test.each([
  ['https://www.example.org/feed?x=1', 'www.example.org'],
  ['http://localhost:8080/', 'localhost'],
  ['chrome://settings/', null],
  ['moz-extension://abc/page.html', null],
  ['about:blank', null],
  ['file:///home/me/page.html', null],
  ['https://chromewebstore.google.com/detail/x', null],
  ['https://addons.mozilla.org/', null],
  ['', null],
])('the site of %j is %j', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('switches a site off and on again', () => {
  const off = withSite(withSite(['b.example'], 'a.example', false), 'a.example', false);
  expect(off).toEqual(['a.example', 'b.example']);
  expect(withSite(off, 'a.example', true)).toEqual(['b.example']);
});
