import browser, { type Runtime } from 'webextension-polyfill';
import { msg } from '../i18n.ts';

/**
 * Says on the button in the toolbar that something in this tab is not checked: the one place that no page
 * can hide or cover. The browser takes it back when the tab goes to another page.
 */
export async function showNotChecked({ tab }: Runtime.MessageSender): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const title = msg('badge_not_checked');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
