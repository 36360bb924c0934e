import type { EarlySubmission } from './bridge.ts';
import { controlIn, isDisabled } from './composers/control.ts';
import { fieldAt, isSingleLine } from './composers/editable.ts';
import { elementsOf } from './dom.ts';
import { hasDraft } from './draft.ts';
import { keyOf } from './submission.ts';

/** Stops submissions that come before there is anything to judge them, and keeps them for a moment. */
export interface EarlySubmissions {
  /** Whether the event is a kept one, made again, which must reach the page untouched. */
  owns(event: Event): boolean;
  /** Stops and keeps the event if it may send something. The same attempt is kept once. */
  stop(event: Event): boolean;
  /** Hands everything that is kept to `take`; what that does not want goes its way, in order. */
  handOver(take: (early: EarlySubmission) => boolean): void;
  /** Lets everything go its way. False if nothing was kept. */
  letGo(): boolean;
}

/** @param trusted whether a person, and not a script of the page, caused the event. */
export function keepEarlySubmissions(trusted: (event: Event) => boolean): EarlySubmissions {
  let kept: readonly EarlySubmission[] = [];
  const again = new WeakSet<Event>();
  let form: Element | null = null;
  let lettingGo = false;

  const maySend = (event: Event, path: readonly Element[]): boolean => {
    if (event.type === 'submit') return true;
    if (!trusted(event)) return false;
    const control = controlIn(path);
    if (event.type === 'click') return control !== null && !isDisabled(control);
    return event.type === 'keydown' && isSendingKey(event as KeyboardEvent, path);
  };

  const sendAgain = ({ event, path }: EarlySubmission) => {
    const [target] = path;
    if (!target?.isConnected) return;
    if (event.type === 'submit') {
      submitAgain(target as HTMLFormElement, (event as SubmitEvent).submitter);
      return;
    }
    const copy = copyOf(event);
    again.add(copy);
    target.dispatchEvent(copy);
  };

  const submitAgain = (target: HTMLFormElement, submitter: HTMLElement | null) => {
    form = target;
    // By way of the prototype: a field called "requestSubmit" would hide the method.
    const { requestSubmit } = HTMLFormElement.prototype;
    const owned = submitter?.isConnected && (submitter as HTMLButtonElement).form === target;
    try {
      if (owned) requestSubmit.call(target, submitter);
      else requestSubmit.call(target);
    } finally {
      form = null;
    }
  };

  /** What was kept; from now on nothing is. */
  const takeOut = () => {
    const all = kept;
    kept = [];
    return all;
  };

  return {
    owns: (event) => again.has(event) || (event.type === 'submit' && event.target === form),

    stop(event) {
      const path = elementsOf(event);
      const [target] = path;
      // What a submission leads to while it goes its way is the same submission.
      if (lettingGo || !target || !maySend(event, path)) return false;
      const same = kept.some((other) => isSameAttempt(other, { event, path }));
      if (!same && !hasDraft(target.ownerDocument, 'everything')) return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!same) kept = [...kept, { event, path }];
      return true;
    },

    handOver(take) {
      for (const early of takeOut()) {
        if (!take(early)) sendAgain(early);
      }
    },

    letGo() {
      const all = takeOut();
      lettingGo = true;
      try {
        for (const early of all) sendAgain(early);
      } finally {
        lettingGo = false;
      }
      return all.length > 0;
    },
  };
}

/**
 * Whether the key may send what is written, and does nothing else that could not be made up for: Enter alone
 * makes a new line in most editors, and what it does in a single line the browser tells by a click or a
 * `submit` of its own.
 */
function isSendingKey(event: KeyboardEvent, path: readonly Element[]): boolean {
  if (event.key !== 'Enter' || event.isComposing) return false;
  if (!event.ctrlKey && !event.metaKey) return false;
  const field = path[0] && fieldAt(path[0]);
  return !!field && !isSingleLine(field);
}

function isSameAttempt(one: EarlySubmission, other: EarlySubmission): boolean {
  if (one.event.type !== other.event.type) return false;
  return (controlIn(one.path) ?? one.path[0]) === (controlIn(other.path) ?? other.path[0]);
}

function copyOf(event: Event): Event {
  if (event.type === 'keydown') {
    const all = { bubbles: true, cancelable: true, composed: true };
    return new KeyboardEvent('keydown', { ...keyOf(event as KeyboardEvent), ...all });
  }
  const { screenX, screenY, clientX, clientY, detail, button, buttons } = event as MouseEvent;
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  return new MouseEvent('click', {
    ...{ bubbles: true, cancelable: true, composed: true },
    ...{ screenX, screenY, clientX, clientY, detail, button, buttons },
    ...{ ctrlKey, metaKey, shiftKey, altKey },
  });
}
