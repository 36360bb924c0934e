import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { CheckReply } from '../messages.ts';
import { acceptWordings } from './accept.ts';
import { forgetChecker, judge, warmUp } from './judge.ts';
import { forgetTab, lastVerdict, rememberVerdict } from './last-verdicts.ts';
import { showNotChecked } from './not-checked.ts';
import { contentRequest, pageRequest } from './requests.ts';
import { putDarkroom, putWorks } from './works.ts';

// The one place where page side, pages and engine meet. A request that is not understood is left
// unanswered; one that fails is answered with an error, so that the gate lets the post through at once.

async function check(
  request: Extract<v.InferOutput<typeof contentRequest>, { type: 'check' }>,
  tabId: number | undefined,
): Promise<CheckReply> {
  try {
    const { text, kind, pictures } = request;
    const verdict = await judge({ text, kind, pictures });
    if (tabId !== undefined) void rememberVerdict(tabId, verdict);
    return { verdict };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function accept(
  wordings: Parameters<typeof acceptWordings>[0],
): Promise<{ readonly accepted: true } | { readonly error: string }> {
  try {
    await acceptWordings(wordings);
    // Not left to the storage event, which may come after the page's next question.
    forgetChecker();
    return { accepted: true };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function answerContent(
  request: v.InferOutput<typeof contentRequest>,
  sender: Runtime.MessageSender,
): Promise<unknown> {
  switch (request.type) {
    case 'check':
      return check(request, sender.tab?.id);
    case 'accept':
      return accept(request.wordings);
    case 'wake':
      return putWorks(sender);
    case 'darkroom':
      return putDarkroom(sender);
    case 'not-checked':
      return showNotChecked(sender);
  }
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined;
  const fromContent = v.safeParse(contentRequest, message);
  if (fromContent.success) {
    return answerContent(fromContent.output, sender);
  }
  const fromPage = v.safeParse(pageRequest, message);
  if (fromPage.success && isOwnPage(sender)) return lastVerdict(fromPage.output.tabId);
  return undefined;
});

browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
warmUp();
