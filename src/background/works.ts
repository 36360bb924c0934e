import browser, { type Runtime } from 'webextension-polyfill';
import underline from '../look/underline.css?inline';

/** Where the build puts `src/content/works.ts` (vite.config.ts). */
const WORKS = 'src/content/works.js';

/**
 * Puts the works into the frame that sends for them, whatever its address, origin or security policy. The
 * document is named where the browser tells it, so that they cannot end up in the next page of that frame.
 *
 * @throws when the browser refuses, or the frame has gone.
 */
export async function putWorks({ tab, frameId, documentId }: Runtime.MessageSender): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) throw new Error('No tab to put the works into');
  const target =
    documentId === undefined
      ? { tabId, frameIds: [frameId ?? 0] }
      : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [WORKS], injectImmediately: true });
  // By the browser, not the page: neither its security policy nor its scripts have a say in it.
  await browser.scripting
    .insertCSS({ target, css: underline, origin: 'USER' })
    .catch((error: unknown) => console.warn('Pause:', error));
}
