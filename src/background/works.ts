import browser, { type Runtime } from 'webextension-polyfill';
import underline from '../look/underline.css?inline';

/** Where the build puts `src/content/works.ts` and `src/content/pictures/darkroom.ts` (vite.config.ts). */
const WORKS = 'src/content/works.js';
const DARKROOM = 'src/content/pictures/darkroom.js';

/**
 * Puts the works into the frame that sends for them, whatever its address, origin or security policy.
 *
 * @throws when the browser refuses, or the frame has gone.
 */
export async function putWorks(sender: Runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  await browser.scripting.executeScript({ target, files: [WORKS], injectImmediately: true });
  // By the browser, not the page: neither its security policy nor its scripts have a say in it.
  await browser.scripting
    .insertCSS({ target, css: underline, origin: 'USER' })
    .catch((error: unknown) => console.warn('Pause:', error));
}

/** Puts what looks into pictures into the frame where the first one has come. @throws as `putWorks` does. */
export async function putDarkroom(sender: Runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  await browser.scripting.executeScript({ target, files: [DARKROOM], injectImmediately: true });
}

/**
 * The frame that sends. Its document is named where the browser tells it, so that nothing can end up in the next
 * page of that frame.
 */
function targetOf({ tab, frameId, documentId }: Runtime.MessageSender) {
  const tabId = tab?.id;
  if (tabId === undefined) throw new Error('No tab to put a script into');
  return documentId === undefined
    ? { tabId, frameIds: [frameId ?? 0] }
    : { tabId, documentIds: [documentId] };
}
