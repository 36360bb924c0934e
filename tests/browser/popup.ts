import { writeFile } from 'node:fs/promises';
import { expect, type Pause } from './harness.ts';
import { attach, browserSession, findTarget } from './target.ts';

/** The popup, open on the page in front. */
export interface Popup {
  /** Runs an expression, which may be a promise, and gives back its value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the element, once it is there. */
  click(selector: string): Promise<void>;
  emulateScheme(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/**
 * Presses Pause's button in the toolbar, as a person does: opening the popup in a tab of its own, or by
 * script, would not let it see the page's address.
 */
export async function openPopup(pause: Pause): Promise<Popup> {
  const session = await browserSession(pause);
  const tab = await findTarget(
    session,
    ({ type, url }) => type === 'tab' && url === pause.page.url(),
  );
  // Playwright's list of commands is older than this one.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const id = new URL(pause.address('/')).host;
  await send('Extensions.triggerAction', { id, targetId: tab });
  const address = pause.address('/src/pages/popup/index.html');
  const target = await attach(session, await findTarget(session, ({ url }) => url === address));

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await target.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  // What it says of the tab comes after the rest.
  await expect.poll(() => evaluate('document.querySelector(".panel") !== null')).toBe(true);
  return {
    evaluate,
    async click(selector) {
      const element = `document.querySelector(${JSON.stringify(selector)})`;
      await expect.poll(() => evaluate(`${element} !== null`), { message: selector }).toBe(true);
      await evaluate(`${element}.click()`);
    },
    async emulateScheme(scheme) {
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await target.send('Emulation.setEmulatedMedia', { features });
    },
    async screenshot(path) {
      const { data } = await target.send('Page.captureScreenshot');
      await writeFile(path, Buffer.from(String(data), 'base64'));
    },
  };
}
