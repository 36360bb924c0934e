// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/content/start.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/schema.ts';
import { click, get, press, showPage, type } from './support/page.ts';
import { CLEAR, pauseFor } from './support/verdicts.ts';

const extension = vi.hoisted(() => ({
  id: 'abc' as string | undefined,
  settings: {} as unknown,
  listeners: [] as ((changes: object, area: string) => void)[],
  sendMessage: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      get id() {
        return extension.id;
      },
      sendMessage: extension.sendMessage,
    },
    i18n: { getMessage: (key: string) => key },
    storage: {
      local: { get: async () => ({ settings: extension.settings }) },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) =>
          extension.listeners.push(listener),
      },
    },
  },
}));

const showCard = vi.hoisted(() => vi.fn());
vi.mock('../../../src/content/card/card.tsx', () => ({ showCard, showNotice: vi.fn() }));

const posted = vi.fn();

/** Changes the settings as the extension's own pages do. */
async function change(settings: Partial<Settings>): Promise<void> {
  extension.settings = { ...DEFAULT_SETTINGS, ...settings };
  for (const listener of extension.listeners) listener({ settings: {} }, 'local');
  await vi.advanceTimersByTimeAsync(0);
}

/** A text that is known to deserve a pause, in a box whose Post button posts. */
async function writeRiskyText(): Promise<void> {
  showPage('<div><textarea></textarea><button type="button">Post</button></div>');
  get('button').addEventListener('click', posted);
  type(get('textarea'), 'a risky word');
  await vi.advanceTimersByTimeAsync(300);
}

beforeEach(async () => {
  vi.useFakeTimers();
  posted.mockReset();
  showCard
    .mockReset()
    .mockReturnValue({ closed: new Promise(() => undefined), dismiss: () => undefined });
  extension.id = 'abc';
  extension.settings = DEFAULT_SETTINGS;
  extension.listeners.length = 0;
  extension.sendMessage.mockReset().mockImplementation(async ({ text }: { text: string }) => ({
    verdict: text.includes('risky') ? pauseFor('risky') : CLEAR,
  }));
});

afterEach(async () => {
  // An orphan takes itself away at the next event.
  extension.id = undefined;
  press(document.body, 'a');
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
});

describe('a window with the extension', () => {
  it('holds a risky post from the first moment, before the settings are read', async () => {
    start(window);
    showPage('<div><textarea>a risky word</textarea><button type="button">Post</button></div>');
    get('button').addEventListener('click', posted);
    click(get('button'));
    await vi.advanceTimersByTimeAsync(10);
    expect(posted).not.toHaveBeenCalled();
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('attaches nothing to a site that is switched off', async () => {
    extension.settings = { ...DEFAULT_SETTINGS, sitesOff: ['localhost'] };
    start(window);
    await vi.advanceTimersByTimeAsync(0);
    await writeRiskyText();
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    expect(extension.sendMessage).not.toHaveBeenCalled();
  });

  it('follows the switch at once, off and on', async () => {
    start(window);
    await vi.advanceTimersByTimeAsync(0);
    await change({ sitesOff: ['localhost'] });
    await writeRiskyText();
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    await change({ sitesOff: [] });
    await writeRiskyText();
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('forgets its verdicts when settings change', async () => {
    start(window);
    await writeRiskyText();
    extension.sendMessage.mockResolvedValue({ verdict: CLEAR });
    await change({ thresholds: { derogatory: 1 } });
    click(get('button'));
    await vi.advanceTimersByTimeAsync(0);
    expect(posted).toHaveBeenCalledOnce();
    expect(showCard).not.toHaveBeenCalled();
  });

  it('stays on with the defaults when the settings cannot be read', async () => {
    extension.settings = 'broken';
    start(window);
    await writeRiskyText();
    click(get('button'));
    await vi.advanceTimersByTimeAsync(0);
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('lets posts through and takes itself away when its extension has gone', async () => {
    start(window);
    await writeRiskyText();
    extension.id = undefined;
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    // Not even with the extension back does an orphan act again.
    extension.id = 'abc';
    click(get('button'));
    expect(posted).toHaveBeenCalledTimes(2);
    expect(showCard).not.toHaveBeenCalled();
  });

  it('listens again after the page has been written anew', async () => {
    const taken = vi.spyOn(window, 'addEventListener');
    start(window);
    await vi.advanceTimersByTimeAsync(0);
    // happy-dom leaves the listeners where browsers take them away; so it is asked who is added again.
    taken.mockClear();
    document.replaceChildren(document.createElement('html'));
    await vi.advanceTimersByTimeAsync(0);
    expect(taken.mock.calls.map(([type]) => type)).toEqual(
      expect.arrayContaining(['click', 'keydown', 'submit', 'pointerdown', 'focusin', 'input']),
    );
    document.documentElement.append(document.createElement('head'), document.createElement('body'));
    taken.mockRestore();
  });
});
