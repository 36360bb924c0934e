import { beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { showNotChecked } from '../../../src/background/not-checked.ts';
import { putDarkroom, putWorks } from '../../../src/background/works.ts';

const { scripting, action } = vi.hoisted(() => ({
  scripting: { executeScript: vi.fn(), insertCSS: vi.fn() },
  action: { setBadgeText: vi.fn(), setTitle: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({
  default: { scripting, action, i18n: { getMessage: (key: string) => key } },
}));

const frame = (sender: object) =>
  ({ id: 'abc', tab: { id: 7 }, ...sender }) as Runtime.MessageSender;

beforeEach(() => {
  for (const call of [scripting.executeScript, action.setBadgeText, action.setTitle]) {
    call.mockReset();
  }
  scripting.insertCSS.mockResolvedValue(undefined);
});

it.each([
  ['the document that asks', { frameId: 3, documentId: 'd' }, { tabId: 7, documentIds: ['d'] }],
  ['its frame where documents have no name', { frameId: 3 }, { tabId: 7, frameIds: [3] }],
])('puts the works into %s, at once', async (_, sender, target) => {
  await putWorks(frame(sender));
  const [call] = scripting.executeScript.mock.calls;
  expect(call).toEqual([{ target, files: [expect.any(String)], injectImmediately: true }]);
});

it('puts the works there even when the underlines cannot be', async () => {
  scripting.insertCSS.mockRejectedValue(new Error('no style'));
  await expect(putWorks(frame({ frameId: 0 }))).resolves.toBeUndefined();
});

it('puts into a frame with a picture, alone, what looks into pictures', async () => {
  await putDarkroom(frame({ frameId: 0, documentId: 'd' }));
  const target = { tabId: 7, documentIds: ['d'] };
  expect(scripting.executeScript.mock.calls).toEqual([
    [{ target, files: ['src/content/pictures/darkroom.js'], injectImmediately: true }],
  ]);
});

it('fails when there is no tab, or the browser refuses', async () => {
  await expect(putWorks({ id: 'abc' } as Runtime.MessageSender)).rejects.toThrow();
  scripting.executeScript.mockRejectedValue(new Error('no frame'));
  await expect(putWorks(frame({ frameId: 0 }))).rejects.toThrow('no frame');
});

it('says in the toolbar, for one tab, that something is not checked', async () => {
  await showNotChecked(frame({}));
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '!' });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'badge_not_checked' });
});
