import type { Composer } from './composers/composer.ts';
import { isDisabled, submitsForm } from './composers/control.ts';
import { elementsOf, isShown } from './dom.ts';
import type { Submission } from './submission.ts';

/** Makes held submissions again, and knows its own events. */
export interface Replayer {
  /**
   * Whether the event is the replay itself: the one press or key made by `replay`, or the one submission
   * of the form which that press causes. Each passes once.
   */
  owns(event: Event): boolean;
  /** Submits `composer`, once. False if there was nothing to press. */
  replay(submission: Submission, composer: Composer): boolean;
}

/** What a replay in progress may still let through. */
interface Token {
  readonly events: WeakSet<Event>;
  control: Element | null;
  form: Element | null;
}

const POINTER: MouseEventInit = { bubbles: true, cancelable: true, composed: true, button: 0 };

export function createReplayer(): Replayer {
  let token: Token | null = null;

  const dispatch = (target: Element, event: Event): boolean => {
    token?.events.add(event);
    return target.dispatchEvent(event);
  };

  const press = (control: Element, gesture: boolean) => {
    if (token) token.form = submitsForm(control);
    if (gesture) {
      const id = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
      dispatch(control, new PointerEvent('pointerdown', { ...POINTER, ...id, buttons: 1 }));
      dispatch(control, new MouseEvent('mousedown', { ...POINTER, buttons: 1, detail: 1 }));
      dispatch(control, new PointerEvent('pointerup', { ...POINTER, ...id }));
      dispatch(control, new MouseEvent('mouseup', { ...POINTER, detail: 1 }));
    }
    if (token) token.control = control;
    (control as HTMLElement).click();
  };

  const pressKey = (field: Element, key: KeyboardEventInit) => {
    const init = { ...key, bubbles: true, cancelable: true, composed: true };
    if (dispatch(field, new KeyboardEvent('keydown', init))) {
      dispatch(field, new KeyboardEvent('keypress', init));
    }
    dispatch(field, new KeyboardEvent('keyup', init));
  };

  const submit = (form: HTMLFormElement, submitter: HTMLElement | null) => {
    if (token) token.form = form;
    // By way of the prototype: a field called "requestSubmit" or "submit" would hide the method.
    const { requestSubmit } = HTMLFormElement.prototype;
    const owned = submitter?.isConnected && (submitter as HTMLButtonElement).form === form;
    if (owned) requestSubmit.call(form, submitter);
    else requestSubmit.call(form);
  };

  return {
    owns(event) {
      if (!token) return false;
      if (token.events.has(event)) return true;
      if (event.type === 'click' && token.control && elementsOf(event).includes(token.control)) {
        token.control = null;
        return true;
      }
      if (event.type === 'submit' && token.form && event.target === token.form) {
        token.form = null;
        return true;
      }
      return false;
    },

    replay({ replay }, composer) {
      token = { events: new WeakSet(), control: null, form: null };
      try {
        if (replay.by === 'form' && replay.form.isConnected) {
          submit(replay.form, replay.submitter);
          return true;
        }
        const gesture = replay.by === 'control' && replay.gesture;
        const control =
          replay.by === 'control' && isPressable(replay.control) ? replay.control : null;
        const found = control ?? composer.control();
        if (found) press(found, gesture);
        else if (replay.by === 'key' && replay.field.isConnected)
          pressKey(replay.field, replay.key);
        else return false;
        return true;
      } finally {
        token = null;
      }
    },
  };
}

function isPressable(control: Element): boolean {
  return isShown(control) && !isDisabled(control);
}
