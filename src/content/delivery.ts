import type { Clock } from './clock.ts';
import type { Composer } from './composers/composer.ts';
import { isShown } from './dom.ts';

/** So long the page gets to take what was replayed (milliseconds), and so often it is looked at. */
const TAKES_AT_MOST = 3_000;
const LOOKED_AT_EVERY = 100;

/** Follows one replayed submission until the page has taken it, or it is plain that it has not. */
export interface Delivery {
  readonly composer: Composer;
  /** The page has been seen to send it: a submit event got through. */
  confirm(): void;
  /** Resolves with whether the page took it. */
  readonly taken: Promise<boolean>;
}

/**
 * Watches for the signs that a post has gone: its text has changed or left the page, its control is gone or
 * can no longer be pressed, the page is being left. A form field's value changes without any event, so it
 * has to be looked at; for three seconds after a replay, and never otherwise.
 */
export function followDelivery(
  clock: Clock,
  composer: Composer,
  text: string,
  signal: AbortSignal,
): Delivery {
  const control = composer.control();
  const looked = control && looksOf(control);
  let confirm: () => void = () => undefined;
  const taken = new Promise<boolean>((resolve) => {
    const until = clock.now() + TAKES_AT_MOST;
    let cancel: () => void = () => undefined;
    const finish = (sent: boolean) => {
      cancel();
      removeEventListener('beforeunload', confirm);
      signal.removeEventListener('abort', confirm);
      resolve(sent);
    };
    const look = () => {
      if (hasGone(composer, text, control)) finish(true);
      // A control that has come to look otherwise ("Posting…") is at work, over a slow line perhaps.
      else if (clock.now() >= until) finish(control !== null && looksOf(control) !== looked);
      else cancel = clock.after(LOOKED_AT_EVERY, look);
    };
    confirm = () => finish(true);
    addEventListener('beforeunload', confirm, { once: true });
    signal.addEventListener('abort', confirm, { once: true });
    if (signal.aborted) confirm();
    else cancel = clock.after(0, look);
  });
  return { composer, taken, confirm: () => confirm() };
}

function hasGone(composer: Composer, text: string, control: Element | null): boolean {
  if (!composer.isConnected || !isShown(composer.root)) return true;
  if (composer.text() !== text) return true;
  if (control === null) return false;
  const now = composer.control();
  // Another control beside the one that was pressed: the page has gone on to its next step.
  return now === null || (now !== control && control.isConnected && isShown(control));
}

function looksOf(control: Element): string {
  const attributes = [...control.attributes].map(({ name, value }) => `${name}=${value}`);
  return [control.childElementCount, control.textContent, ...attributes].join('\n');
}
