// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, type Watched, watchOver } from './support/gate.ts';
import { get, press, showPage, type } from './support/page.ts';

let watched: Watched;
const keys: string[] = [];

/** Puts up a page whose `field` gets a text that deserves a pause, and notes the keys that the page sees. */
async function write(html: string, text = 'a risky word'): Promise<HTMLElement> {
  showPage(html);
  const field = get('[data-field]');
  for (const kind of ['keydown', 'keypress', 'keyup'] as const) {
    document.addEventListener(kind, (event) => keys.push(`${kind} ${event.key}`), {
      signal: seen.signal,
    });
  }
  type(field, text);
  await pass(300);
  return field;
}

let seen: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  keys.length = 0;
  seen = new AbortController();
  watched = watchOver();
});

afterEach(() => {
  seen.abort();
  watched.stop();
  vi.useRealTimers();
});

const RICH = '<div><div data-field contenteditable="true"></div><button>Post</button></div>';

describe('Enter with Ctrl or Cmd', () => {
  for (const modifier of ['ctrlKey', 'metaKey'] as const) {
    it(`is held (${modifier}), key up included, and released by the control`, async () => {
      const field = await write(RICH);
      const clicked = vi.fn();
      get('button').addEventListener('click', clicked);
      expect(press(field, 'Enter', { [modifier]: true })).toBe(false);
      expect(keys).toEqual([]);
      await pass(0);
      await watched.card().choose('post');
      expect(clicked).toHaveBeenCalledOnce();
      expect(keys).toEqual([]);
    });
  }

  it('goes untouched when the verdict is known to be clear', async () => {
    const field = await write(RICH, 'a kind word');
    expect(press(field, 'Enter', { ctrlKey: true })).toBe(true);
    expect(keys).toEqual(['keydown Enter', 'keyup Enter']);
  });

  it('is pressed again by itself where there is no control, as old editors want it', async () => {
    const field = await write('<div><div data-field contenteditable="true"></div></div>');
    press(field, 'Enter', { ctrlKey: true });
    await pass(10);
    const replayed: KeyboardEvent[] = [];
    field.addEventListener('keydown', (event) => {
      replayed.push(event);
      field.textContent = '';
    });
    await watched.card().choose('post');
    expect(replayed).toHaveLength(1);
    expect(replayed[0]).toMatchObject({ key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true });
    await pass(5_000);
    expect(watched.notices).toEqual([]);
    expect(replayed).toHaveLength(1);
  });
});

describe('plain Enter', () => {
  it('makes a new line in a field of several lines', async () => {
    const field = await write(RICH);
    expect(press(field, 'Enter')).toBe(true);
    expect(watched.cards).toHaveLength(0);
  });

  it('is held in a single line that is a post', async () => {
    const field = await write(
      '<form><input data-field type="text" name="comment"><button>Comment</button></form>',
    );
    expect(press(field, 'Enter')).toBe(false);
    await pass(0);
    expect(watched.cards).toHaveLength(1);
  });

  it('is left to a word that is being composed', async () => {
    const field = await write(
      '<form><input data-field type="text" name="comment"><button>Comment</button></form>',
    );
    expect(press(field, 'Enter', { isComposing: true })).toBe(true);
    expect(press(field, 'Process', { keyCode: 229 } as KeyboardEventInit)).toBe(true);
    expect(watched.cards).toHaveLength(0);
  });

  it('is left to an open list of suggestions, and only while it is open', async () => {
    const field = await write(
      `<form><input data-field type="text" name="comment" aria-controls="list"><button>Comment</button></form>
       <div id="list" role="listbox"></div>`,
    );
    expect(press(field, 'Enter')).toBe(true);
    get('#list').remove();
    expect(press(field, 'Enter')).toBe(false);
  });
});

describe('Enter and Space on a control', () => {
  const PRESSABLE =
    '<div><div data-field contenteditable="true"></div><div role="button" tabindex="0">Post</div></div>';

  for (const key of ['Enter', ' ']) {
    it(`are held where the browser makes no click of them (${JSON.stringify(key)})`, async () => {
      await write(PRESSABLE);
      const button = get('[role="button"]');
      const clicked = vi.fn();
      button.addEventListener('click', clicked);
      expect(press(button, key)).toBe(false);
      expect(keys).toEqual([]);
      await pass(0);
      await watched.card().choose('post');
      expect(clicked).toHaveBeenCalledOnce();
    });
  }

  it('are held on a native button too, where a page may act on the key itself', async () => {
    await write(RICH);
    expect(press(get('button'), 'Enter')).toBe(false);
    expect(keys).toEqual([]);
    await pass(0);
    expect(watched.cards).toHaveLength(1);
  });

  it('are left to the click that a native button makes of them when the verdict is clear', async () => {
    await write(RICH, 'a kind word');
    expect(press(get('button'), 'Enter')).toBe(true);
    expect(watched.cards).toHaveLength(0);
  });

  it('do nothing more while the key is held down', async () => {
    await write(PRESSABLE);
    const button = get('[role="button"]');
    const down = (repeat: boolean) => {
      const init = { key: 'Enter', repeat, bubbles: true, cancelable: true, composed: true };
      return document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    };
    button.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    expect(down(true)).toBe(false);
    await pass(0);
    expect(watched.cards).toHaveLength(1);
    expect(down(false)).toBe(true);
  });
});
