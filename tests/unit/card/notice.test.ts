// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareNotices, showNotice } from '../../../src/content/card/notice.tsx';
import { fakeBrowser } from '../pages/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../pages/fake-browser.ts')).fakeBrowser,
}));

const roots: ShadowRoot[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  HTMLElement.prototype.showPopover = () => undefined;
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init: ShadowRootInit,
  ) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  vi.advanceTimersByTime(60_000);
  vi.restoreAllMocks();
  vi.useRealTimers();
  roots.length = 0;
});

function said(): string {
  return roots.at(-1)?.querySelector('[role="status"]')?.textContent ?? '';
}

test('says it in a live region that was there before, and takes no focus', () => {
  document.body.innerHTML = '<textarea></textarea>';
  document.querySelector('textarea')?.focus();
  showNotice('unchecked');
  expect(said()).toBe('');
  vi.advanceTimersByTime(200);
  expect(said()).toContain('could not check this post');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
});

test('goes by itself, and a new one takes its place', () => {
  showNotice('unchecked');
  showNotice('press-again');
  vi.advanceTimersByTime(200);
  expect(document.querySelectorAll('pause-notice')).toHaveLength(1);
  expect(said()).toContain('press the site’s own button once more');
  vi.advanceTimersByTime(10_000);
  expect(document.querySelectorAll('pause-notice')).toHaveLength(0);
});

test('goes when its button is pressed, by a person only', () => {
  const click = () =>
    document
      .querySelector('pause-notice')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  showNotice('accept-failed');
  roots.at(-1)?.querySelector('button')?.focus();
  click();
  expect(document.querySelector('pause-notice')).not.toBeNull();
  showNotice('accept-failed', () => true);
  roots.at(-1)?.querySelector('button')?.focus();
  click();
  expect(document.querySelector('pause-notice')).toBeNull();
});

test('still finds its words when the extension has gone', () => {
  prepareNotices();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  showNotice('unchecked');
  vi.advanceTimersByTime(200);
  expect(said()).toContain('could not check this post');
});
