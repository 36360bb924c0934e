import type { EarlySubmission } from './bridge.ts';
import { closedFieldOf } from './closed-root.ts';
import { type Caret, captureCaret, noteLeaving } from './composers/caret.ts';
import type { Composer } from './composers/composer.ts';
import { controlIn } from './composers/control.ts';
import { fieldAt } from './composers/editable.ts';
import { isTypeaheadOpen } from './composers/typeahead.ts';
import { elementsOf, focused, isElement, shadowRootsAround, shadowRootsOf } from './dom.ts';
import type { Gate } from './gate.ts';
import { BEFORE_A_CHANGE, listening } from './heard.ts';
import type { Marks } from './marks/marks.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { Recogniser } from './recogniser.ts';
import { keyOf, type Replay, type Submission } from './submission.ts';
import type { Watch } from './watch.ts';

export interface ListenerParts {
  readonly gate: Gate;
  readonly recogniser: Recogniser;
  readonly watch: Watch;
  readonly marks: Pick<Marks, 'pressed' | 'unseen'>;
  readonly pictures: Pick<Pictures, 'hear' | 'touched'>;
  /** Somebody writes inside this element, where nothing can be seen. */
  unseen(host: Element): void;
  /** False once the extension has gone; every event passes from then on. */
  alive(): boolean;
}

export interface Listeners {
  /** Hears an event before the page does. */
  hear(event: Event): void;
  /** Takes over a submission that was stopped before there were listeners; false if it is to go its way. */
  take(early: EarlySubmission): boolean;
  /** The pointer is on this control. */
  near(control: Element): void;
  /** Looks where the writer is by now. */
  catchUp(document: Document): void;
}

/** A pointer gesture on a control whose post is going to be held, from the first event on. */
interface Gesture {
  readonly control: Element;
  readonly caret: Caret | null;
}

/** What a press on the mark or an underlined word, or a key for the reasons, is made of. */
const PRESSES = /^(pointer|mouse|click$|key)/;

const KEPT_IN_SHADOW = ['focusin', 'focusout', 'submit', 'change'];

/**
 * Turns what happens on the page into submissions. What it hears comes from the window's capture phase,
 * before everything that the page itself could listen with. One way stays open: a script of the page that
 * calls `form.submit()` causes no event at all.
 *
 * @param signal ends the listening inside shadow trees.
 */
export function createListeners(parts: ListenerParts, signal: AbortSignal): Listeners {
  const { gate, recogniser, watch, marks, pictures } = parts;
  const hooked = new WeakSet<ShadowRoot>();
  let gesture: Gesture | null = null;
  let heldKey: string | null = null;

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const intercept = (event: Event, composer: Composer, replay: Replay, caret?: Caret | null) => {
    stop(event);
    gate.hold({ composer, replay }, caret);
  };

  const onPointerDown = (event: Event) => {
    gesture = null;
    if ((event as MouseEvent).button > 0) return;
    const control = controlIn(elementsOf(event));
    const composer = control && recogniser.ofControl(control);
    if (!control || !composer || !gate.holds(composer)) return;
    // The focus may still move to the control, so this is the last time to see the caret. The click comes
    // nevertheless: only the page's own listeners are kept out.
    gesture = { control, caret: captureCaret(composer.fields(), watch.lastField()) };
    event.stopImmediatePropagation();
    watch.ask(composer);
  };

  const onGesture = (event: Event) => {
    if (gesture && elementsOf(event).includes(gesture.control)) event.stopImmediatePropagation();
  };

  const onClick = (event: Event) => {
    const started = gesture;
    gesture = null;
    const control = controlIn(elementsOf(event));
    const composer = control && recogniser.ofControl(control);
    if (!control || !composer) return;
    // What the page did not see the beginning of, it must not see the end of: it is made again as a whole.
    const whole = started?.control === control;
    if (!whole && !gate.holds(composer)) return;
    intercept(
      event,
      composer,
      { by: 'control', control, gesture: whole },
      whole ? started.caret : null,
    );
  };

  const onKeyDown = (event: Event) => {
    const key = event as KeyboardEvent;
    if (key.isComposing || key.keyCode === 229) return;
    if (heldKey === key.key && key.repeat) return stop(key);
    heldKey = null;
    const submission = pressed(key, elementsOf(key));
    if (!submission || !gate.holds(submission.composer)) return;
    heldKey = key.key;
    intercept(key, submission.composer, submission.replay);
  };

  const pressed = (event: KeyboardEvent, path: readonly Element[]): Submission | null => {
    const [target] = path;
    if (!target) return null;
    if (event.key === 'Enter' || event.key === ' ') {
      const control = controlIn(path);
      // Of a native button the browser makes a click, but some pages act on the key before that.
      if (control === target) {
        const composer = recogniser.ofControl(control);
        return composer && { composer, replay: { by: 'control', control, gesture: false } };
      }
    }
    const field = fieldAt(target);
    if (field && event.key === 'Enter') {
      const plain = !event.ctrlKey && !event.metaKey;
      if (plain && isTypeaheadOpen(field)) return null;
      const composer = recogniser.ofField(field);
      if (!composer?.isSentByKey(event, field)) return null;
      return { composer, replay: { by: 'key', field: target, key: keyOf(event) } };
    }
    if (!event.ctrlKey && !event.metaKey) return null;
    const composer = recogniser.ofShortcut(event);
    return composer && { composer, replay: { by: 'key', field: target, key: keyOf(event) } };
  };

  const onKeyUp = (event: Event) => {
    // The page did not see the key go down, and must not take its coming up for a submission.
    if (heldKey !== (event as KeyboardEvent).key) return;
    heldKey = null;
    stop(event);
  };

  const onSubmit = (event: Event) => {
    const submission = submitted(event as SubmitEvent, event.target);
    if (!submission) return;
    if (!gate.holds(submission.composer)) return gate.passed(submission.composer);
    intercept(event, submission.composer, submission.replay);
  };

  const submitted = (event: SubmitEvent, form: unknown): Submission | null => {
    if (!isElement(form) || form.localName !== 'form') return null;
    const submitter = event.submitter ?? null;
    const composer = recogniser.ofForm(form, submitter);
    return (
      composer && { composer, replay: { by: 'form', form: form as HTMLFormElement, submitter } }
    );
  };

  const missed = ({ event, path }: EarlySubmission): Submission | null => {
    if (event.type === 'keydown') return pressed(event as KeyboardEvent, path);
    if (event.type === 'submit') return submitted(event as SubmitEvent, path[0]);
    const control = controlIn(path);
    const composer = control && recogniser.ofControl(control);
    return composer && { composer, replay: { by: 'control', control, gesture: false } };
  };

  const onFocusIn = (event: Event) => {
    const [target] = elementsOf(event);
    if (target) wentTo(target);
  };

  const wentTo = (target: Element) => {
    const field = fieldAt(target);
    if (field) watch.focused(field);
    else if (controlIn([target])) watch.near(target);
    else if (closedFieldOf(target)) {
      marks.unseen(target);
      parts.unseen(target);
    }
  };

  const onFocusOut = (event: Event) => {
    const [target] = elementsOf(event);
    const field = target && fieldAt(target);
    if (field) noteLeaving(field);
  };

  const onInput = (event: Event) => {
    const [target] = elementsOf(event);
    const field = target && fieldAt(target);
    if (field) watch.typed(field);
  };

  const handlers: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown: onPointerDown,
    mousedown: onGesture,
    pointerup: onGesture,
    mouseup: onGesture,
    touchstart: onGesture,
    touchend: onGesture,
    click: onClick,
    keydown: onKeyDown,
    keyup: onKeyUp,
    submit: onSubmit,
    focusin: onFocusIn,
    focusout: onFocusOut,
    input: onInput,
  };

  const hear = (event: Event) => {
    if (!parts.alive() || gate.owns(event)) return;
    try {
      hook(shadowRootsOf(event));
      if (BEFORE_A_CHANGE.has(event.type)) {
        gate.touched();
        pictures.touched();
      }
      if (PRESSES.test(event.type) && marks.pressed(event)) return stop(event);
      handlers[event.type]?.(event);
      pictures.hear(event);
    } catch (error) {
      // Whatever is wrong with us or with the page: its event goes its way.
      console.warn('Pause:', error);
    }
  };

  /**
   * Inside a shadow tree most focus changes and every `submit` stay there. Its root is listened to from the
   * first event on that is seen to pass it.
   */
  const hook = (roots: readonly ShadowRoot[]) => {
    for (const root of roots) {
      if (hooked.has(root)) continue;
      hooked.add(root);
      for (const type of KEPT_IN_SHADOW) {
        root.addEventListener(type, hear, listening(type, signal));
      }
    }
  };

  return {
    hear,

    take(early) {
      try {
        const submission = missed(early);
        if (!submission || !gate.holds(submission.composer)) return false;
        gate.hold(submission);
        return true;
      } catch (error) {
        console.warn('Pause:', error);
        return false;
      }
    },

    near: watch.near,

    catchUp(document) {
      const active = focused(document);
      if (!active) return;
      hook(shadowRootsAround(active));
      wentTo(active);
    },
  };
}
