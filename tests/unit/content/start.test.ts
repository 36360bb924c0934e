// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findResident } from '../../../src/content/bridge.ts';
import { isAlive } from '../../../src/content/extension.ts';
import { reside } from '../../../src/content/resident.ts';
import { start } from '../../../src/content/start.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/schema.ts';
import { click, get, press, showPage, type } from './support/page.ts';
import { CLEAR, pauseFor } from './support/verdicts.ts';

type SettingsListener = (changes: object, area: string) => void;

// The browser's own interface and the polyfill's are one and the same here.
const extension = vi.hoisted(() => {
  const state = {
    id: 'abc' as string | undefined,
    settings: {} as unknown,
    listeners: [] as SettingsListener[],
    sendMessage: vi.fn(),
    api: {
      runtime: {
        get id() {
          return state.id;
        },
        sendMessage: (message: unknown) => state.sendMessage(message),
      },
      i18n: { getMessage: (key: string) => key },
      storage: {
        local: { get: async () => ({ settings: state.settings }) },
        onChanged: { addListener: (listener: SettingsListener) => state.listeners.push(listener) },
      },
    },
  };
  return state;
});
vi.mock('webextension-polyfill', () => ({ default: extension.api }));

const showCard = vi.hoisted(() => vi.fn());
const showNotice = vi.hoisted(() => vi.fn());
vi.mock('../../../src/content/card/card.tsx', () => ({ showCard, showNotice }));

const posted = vi.fn();
const judged = vi.fn();
/** How the background answers; a test may have it be late, or fail. */
let wake: () => Promise<void>;

/** What the background does when it is sent for: it puts the works into the frame. */
async function putWorks(): Promise<void> {
  const resident = findResident();
  if (resident) await start(window, resident);
}

/** Lets the works come only when the test says so. */
function delayWorks(): () => void {
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  wake = () => gone.then(putWorks);
  return () => go();
}

/** A frame with its resident; the test's own events count as a person's. */
async function arrive(): Promise<void> {
  reside(window, () => true);
  await vi.advanceTimersByTimeAsync(0);
}

const OTHERS = { hear: vi.fn(), take: vi.fn(), attach: vi.fn(), near: vi.fn(), say: vi.fn() };
const RESTORED = '<div><textarea>a risky word</textarea><button type="button">Post</button></div>';

/** A page whose box is full from the start, with nothing in the focus. */
function showRestored(html = RESTORED): void {
  showPage(html);
  get('button').addEventListener('click', posted);
}

/** Changes the settings as the extension's own pages do. */
async function change(settings: Partial<Settings>): Promise<void> {
  extension.settings = { ...DEFAULT_SETTINGS, ...settings };
  const changed = { settings: { newValue: extension.settings } };
  for (const listener of extension.listeners) listener(changed, 'local');
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
  vi.stubGlobal('chrome', extension.api);
  showNotice.mockReset();
  judged.mockReset();
  wake = putWorks;
  extension.sendMessage
    .mockReset()
    .mockImplementation(async ({ type, text }: { type: string; text: string }) => {
      if (type === 'wake') return wake();
      if (type !== 'check') return undefined;
      judged(text);
      return { verdict: text.includes('risky') ? pauseFor('risky') : CLEAR };
    });
  showPage('');
});

afterEach(async () => {
  // An orphan takes itself away at the next event.
  extension.id = undefined;
  press(document.body, 'a');
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
});

describe('a window with the extension', () => {
  it('sends for nothing where nobody writes', async () => {
    await arrive();
    showPage('<textarea>prefilled</textarea><a href="#there">Read on</a><button>Menu</button>');
    get('textarea').remove();
    click(get('a'));
    click(get('button'));
    press(document.body, ' ');
    expect(extension.sendMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['the focus goes into a field', () => get('textarea').focus()],
    ['a field had the focus before', () => undefined],
    [
      'the pointer comes over a button while something is written',
      () => get('button').dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
    ],
    ['a button is pressed while something is written', () => click(get('button'))],
  ])('sends for the works when %s', async (when, act) => {
    showRestored();
    if (when.includes('before')) get('textarea').focus();
    await arrive();
    act();
    await vi.advanceTimersByTimeAsync(0);
    expect(extension.sendMessage).toHaveBeenCalledWith({ type: 'wake' });
    expect(judged).toHaveBeenCalledWith('a risky word');
  });

  it('sends for the works once', async () => {
    await arrive();
    await writeRiskyText();
    click(get('button'));
    await vi.advanceTimersByTimeAsync(0);
    const sent = extension.sendMessage.mock.calls.filter(([{ type }]) => type === 'wake');
    expect(sent).toHaveLength(1);
    expect(findResident()?.adopt(OTHERS)).toBe(false);
  });

  it('holds a risky post from the first moment, before the settings are read', async () => {
    reside(window, () => true);
    showRestored();
    click(get('button'));
    await vi.advanceTimersByTimeAsync(10);
    expect(posted).not.toHaveBeenCalled();
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('holds a post that comes before the works, once, however often it is pressed', async () => {
    const letThemCome = delayWorks();
    await arrive();
    showRestored();
    click(get('button'));
    click(get('button'));
    await vi.advanceTimersByTimeAsync(900);
    expect(posted).not.toHaveBeenCalled();
    letThemCome();
    await vi.advanceTimersByTimeAsync(0);
    expect(showCard).toHaveBeenCalledOnce();
    expect(posted).not.toHaveBeenCalled();
  });

  it.each([
    ['a form that is submitted', 'submit'],
    ['Ctrl+Enter', 'keydown'],
  ])('holds %s before the works are there', async (_, by) => {
    await arrive();
    showRestored(
      '<form><textarea>a risky word</textarea><button type="submit">Post</button></form>',
    );
    const sent = vi.fn((event: Event) => event.preventDefault());
    get('form').addEventListener(by, sent);
    if (by === 'submit') get<HTMLFormElement>('form').requestSubmit();
    else press(get('textarea'), 'Enter', { ctrlKey: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).not.toHaveBeenCalled();
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('makes a click that posts nothing again as it was, once', async () => {
    await arrive();
    showPage(
      '<textarea aria-label="Search" role="searchbox">a risky word</textarea>' +
        '<div><textarea>a risky word</textarea></div><p><button type="button"><b>Menu</b></button></p>',
    );
    const clicked = vi.fn();
    get('button').addEventListener('click', (event) => clicked(event.target, event.ctrlKey));
    const init = { bubbles: true, cancelable: true, composed: true, ctrlKey: true };
    get('b').dispatchEvent(new MouseEvent('click', init));
    expect(clicked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(0);
    expect(clicked).toHaveBeenCalledExactlyOnceWith(get('b'), true);
    expect(showCard).not.toHaveBeenCalled();
  });

  it('leaves alone what a script of the page clicks before anybody has done anything', async () => {
    reside(window);
    showRestored();
    get('button').click();
    expect(posted).toHaveBeenCalledOnce();
  });

  it('lets a post go once when the works do not come in a second, and says so when they do', async () => {
    const letThemCome = delayWorks();
    await arrive();
    showRestored();
    click(get('button'));
    await vi.advanceTimersByTimeAsync(1_001);
    expect(posted).toHaveBeenCalledOnce();
    expect(extension.sendMessage).toHaveBeenCalledWith({ type: 'not-checked' });
    // The next one does not have to wait as well.
    click(get('button'));
    expect(posted).toHaveBeenCalledTimes(2);
    letThemCome();
    await vi.advanceTimersByTimeAsync(0);
    expect(showNotice).toHaveBeenCalledExactlyOnceWith('unchecked');
  });

  it('lets a form go once when the works do not come, although its button was pressed', async () => {
    wake = () => new Promise(() => undefined);
    await arrive();
    showRestored(
      '<form><textarea>a risky word</textarea><button type="submit">Post</button></form>',
    );
    const sent = vi.fn((event: Event) => event.preventDefault());
    get('form').addEventListener('submit', sent);
    click(get('button'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(posted).toHaveBeenCalledOnce();
    expect(sent).toHaveBeenCalledOnce();
  });

  it('sends for the works again when they could not be put there', async () => {
    wake = () => Promise.reject(new Error('no frame'));
    await arrive();
    showRestored();
    get('textarea').focus();
    await vi.advanceTimersByTimeAsync(0);
    wake = putWorks;
    click(get('button'));
    await vi.advanceTimersByTimeAsync(0);
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('attaches nothing to a site that is switched off', async () => {
    extension.settings = { ...DEFAULT_SETTINGS, sitesOff: ['localhost'] };
    await arrive();
    await writeRiskyText();
    click(get('button'));
    expect(posted).toHaveBeenCalledOnce();
    expect(extension.sendMessage).not.toHaveBeenCalled();
  });

  it('follows the switch at once, off and on', async () => {
    await arrive();
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
    await arrive();
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
    await arrive();
    await writeRiskyText();
    click(get('button'));
    await vi.advanceTimersByTimeAsync(0);
    expect(showCard).toHaveBeenCalledOnce();
  });

  it('lets posts through and takes itself away when its extension has gone', async () => {
    await arrive();
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

  it('lets what it holds go when its site is switched off meanwhile', async () => {
    wake = () => new Promise(() => undefined);
    await arrive();
    showRestored();
    click(get('button'));
    await change({ sitesOff: ['localhost'] });
    expect(posted).toHaveBeenCalledOnce();
    expect(showCard).not.toHaveBeenCalled();
  });

  it('knows that its extension has gone', () => {
    expect(isAlive()).toBe(true);
    extension.id = undefined;
    expect(isAlive()).toBe(false);
    // What becomes of the interface differs from browser to browser.
    vi.stubGlobal('chrome', undefined);
    expect(isAlive()).toBe(false);
  });

  it('listens again after the page has been written anew', async () => {
    const taken = vi.spyOn(window, 'addEventListener');
    await arrive();
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
