import type { CDPSession } from '@playwright/test';

/** The numbers by which Chromium's debugging protocol knows the modifiers, and the oldest pages the keys. */
const MODIFIERS: Readonly<Record<string, number>> = { Control: 2, Shift: 8 };
const CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Space: 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Backspace: 8,
};
const WRITES: Readonly<Record<string, string>> = { Enter: '\r', Space: ' ' };
const ON_A_KEY = /^[a-z ]$/;

/**
 * Presses keys for a page, as a real keyboard does. Playwright waits for the page after each half of a key;
 * this hands over all at once, in order, which is many times as fast. Each resolves when the page has heard it.
 */
export interface Keyboard {
  /** Presses a key such as `Enter` or `Control+z`. */
  press(name: string): Promise<void>;
  /** Types a text; what no key writes comes as from a palette of characters. */
  type(text: string): Promise<void>;
}

export function keyboard(session: CDPSession): Keyboard {
  const press = async (name: string) => {
    const parts = name.split('+');
    const main = parts.pop() ?? '';
    const modifiers = parts.reduce((sum, part) => sum + (MODIFIERS[part] ?? 0), 0);
    const character = main === 'Space' ? ' ' : main;
    const windowsVirtualKeyCode = CODES[main] ?? character.toUpperCase().charCodeAt(0);
    const about = {
      modifiers,
      key: character,
      code: CODES[main] === undefined ? `Key${main.toUpperCase()}` : main,
      windowsVirtualKeyCode,
    };
    const writes = WRITES[main] ?? (ON_A_KEY.test(main) ? main : '');
    const text = modifiers === MODIFIERS.Control ? '' : writes;
    await Promise.all([
      session.send('Input.dispatchKeyEvent', {
        ...about,
        ...(text === '' ? { type: 'rawKeyDown' } : { type: 'keyDown', text, unmodifiedText: text }),
      }),
      session.send('Input.dispatchKeyEvent', { ...about, type: 'keyUp' }),
    ]);
  };
  return {
    press,
    async type(text) {
      const pressed = [...text].map((character) => {
        if (!ON_A_KEY.test(character)) return session.send('Input.insertText', { text: character });
        return press(character === ' ' ? 'Space' : character);
      });
      await Promise.all(pressed);
    },
  };
}
