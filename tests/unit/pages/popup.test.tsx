// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LastVerdict } from '../../../src/messages.ts';
import { PopupPage } from '../../../src/pages/popup/popup-page.tsx';
import { fakeBrowser, resetBrowser, storedValue } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser.ts')).fakeBrowser,
}));

const held: LastVerdict = {
  pause: true,
  at: Date.now(),
  concerns: [
    { concern: 'venting', score: 0.9, reported: true },
    { concern: 'contact', score: 0.2, reported: false },
  ],
};

// The pages judge posts with the real engine, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

beforeEach(resetBrowser);
afterEach(() => render(null, document.body));

async function openOn(url: string | undefined, lastVerdict: unknown = null) {
  fakeBrowser.tabs.query.mockResolvedValue([url === undefined ? { id: 7 } : { id: 7, url }]);
  fakeBrowser.runtime.sendMessage.mockResolvedValue(lastVerdict);
  render(<PopupPage />, document.body);
  await until(() => expect(document.querySelector('.panel')).not.toBeNull());
}

function siteSwitch(): HTMLInputElement | null {
  return document.querySelector('#site');
}

test('switches this site off and on again', async () => {
  await openOn('https://social.example/feed');
  expect(document.body.textContent).toContain('social.example');
  expect(siteSwitch()?.checked).toBe(true);
  siteSwitch()?.click();
  await until(() =>
    expect(storedValue('settings')).toMatchObject({ sitesOff: ['social.example'] }),
  );
  expect(document.body.textContent).toContain('Pause is off here');
  siteSwitch()?.click();
  await until(() => expect(storedValue('settings')).toMatchObject({ sitesOff: [] }));
});

test('shows the last verdict of this tab, reported concerns only', async () => {
  await openOn('https://social.example/', held);
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'last-verdict', tabId: 7 });
  expect(document.body.textContent).toContain('Worth a pause');
  expect(document.body.textContent).toContain('Frustration with people you serve');
  expect(document.body.textContent).not.toContain('Private contact');
});

test('says when nothing was found, and when nothing was checked', async () => {
  await openOn('https://social.example/', { ...held, pause: false, concerns: [] });
  expect(document.body.textContent).toContain('Nothing to mention');
  render(null, document.body);
  await openOn('https://social.example/', null);
  expect(document.body.textContent).toContain('Nothing has been checked');
});

test.each([['chrome://extensions/'], ['https://chromewebstore.google.com/x'], [undefined]])(
  'says that it cannot look at %j',
  async (url) => {
    await openOn(url);
    expect(document.body.textContent).toContain('cannot look at this page');
    expect(siteSwitch()).toBeNull();
  },
);

test.each([
  ['no answer', undefined],
  ['nonsense', { pause: 'maybe' }],
])('works with a background that gives %s', async (_, answer) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await openOn('https://social.example/', answer);
  expect(siteSwitch()?.checked).toBe(true);
  expect(document.body.textContent).toContain('Nothing has been checked');
  warn.mockRestore();
});

test('leads to the options', async () => {
  await openOn('https://social.example/');
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  document.querySelector<HTMLElement>('#open-options')?.click();
  expect(fakeBrowser.runtime.openOptionsPage).toHaveBeenCalled();
});
