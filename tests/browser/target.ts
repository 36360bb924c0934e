import { type CDPSession, expect } from '@playwright/test';
import type { Pause } from './harness.ts';

/** A browser target that Playwright does not show as a page: the popup, or a worker's debugger. */
export interface Target {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Resolves at the next event of that name. */
  event(method: string): Promise<void>;
}

export async function browserSession({ context }: Pause): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be spoken to');
  return session;
}

/** Speaks to a target through the browser's own session. A command that fails rejects. */
export async function attach(session: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map<number, (answer: Record<string, unknown>) => void>();
  const events = new Map<string, () => void>();
  session.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const message = JSON.parse(received.message);
    answers.get(message.id)?.(message);
    events.get(message.method)?.();
  });
  let last = 0;
  return {
    async send(method, params = {}) {
      last += 1;
      const id = last;
      const answer = new Promise<Record<string, unknown>>((resolve) => answers.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      const { result, error } = await answer;
      if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
      return result as Record<string, unknown>;
    },
    event: (method) => new Promise((resolve) => events.set(method, resolve)),
  };
}

/** Waits for a target whose description fits and gives back its id. */
export async function findTarget(
  session: CDPSession,
  fits: (target: { readonly type: string; readonly url: string }) => boolean,
): Promise<string> {
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab' }, { type: 'page' }, { type: 'service_worker' }],
    });
    return targetInfos.find(fits)?.targetId;
  };
  await expect.poll(find, { message: 'the target' }).toBeDefined();
  return (await find()) ?? '';
}
