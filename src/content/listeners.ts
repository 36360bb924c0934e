import { type Caret, captureCaret } from './composers/caret.ts';
import type { Composer } from './composers/composer.ts';
import { controlIn } from './composers/control.ts';
import { fieldAt } from './composers/editable.ts';
import { isTypeaheadOpen } from './composers/typeahead.ts';
import { elementsOf, isElement, shadowRootsOf } from './dom.ts';
import type { Gate } from './gate.ts';
import type { Recogniser } from './recogniser.ts';
import { keyOf, type Replay } from './submission.ts';
import type { Watch } from './watch.ts';

export interface ListenerParts {
  readonly gate: Gate;
  readonly recogniser: Recogniser;
  readonly watch: Watch;
  /** False once the extension has gone; every event passes from then on. */
  alive(): boolean;
}

export interface Listeners {
  /** Listens on the window. To be called again when the page has taken the listeners away. */
  attach(): void;
}

/** A pointer gesture on a control whose post is going to be held, from the first event on. */
interface Gesture {
  readonly control: Element;
  readonly caret: Caret | null;
}

/** After these the text of a box may be another, without any event that tells so. */
const BEFORE_A_CHANGE = new Set([
  'pointerdown',
  'keydown',
  'focusin',
  'input',
  'beforeinput',
  'paste',
  'drop',
]);
const KEPT_IN_SHADOW = ['focusin', 'submit'];

/**
 * Turns what happens on the page into submissions. Listening on the window in the capture phase comes
 * before everything that the page itself could listen with, if it is done before the page's first script.
 * One way stays open: a script of the page that calls `form.submit()` causes no event at all.
 */
export function createListeners(
  page: Window,
  parts: ListenerParts,
  signal: AbortSignal,
): Listeners {
  const { gate, recogniser, watch } = parts;
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
    const submission = pressed(key);
    if (!submission || !gate.holds(submission.composer)) return;
    heldKey = key.key;
    intercept(key, submission.composer, submission.replay);
  };

  const pressed = (event: KeyboardEvent): { composer: Composer; replay: Replay } | null => {
    const path = elementsOf(event);
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
    const form = event.target;
    if (!isElement(form) || form.localName !== 'form') return;
    const submitter = (event as SubmitEvent).submitter ?? null;
    const composer = recogniser.ofForm(form, submitter);
    if (!composer) return;
    if (!gate.holds(composer)) return gate.passed(composer);
    intercept(event, composer, { by: 'form', form: form as HTMLFormElement, submitter });
  };

  const onFocusIn = (event: Event) => {
    const [target] = elementsOf(event);
    const field = target && fieldAt(target);
    if (field) watch.focused(field);
    else if (target && controlIn([target])) watch.near(target);
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
    input: onInput,
  };

  const handle = (event: Event) => {
    if (!parts.alive() || gate.owns(event)) return;
    try {
      hook(event);
      if (BEFORE_A_CHANGE.has(event.type)) gate.touched();
      handlers[event.type]?.(event);
    } catch (error) {
      // Whatever is wrong with us or with the page: its event goes its way.
      console.warn('Pause:', error);
    }
  };

  /**
   * Inside a shadow tree most focus changes and every `submit` stay there. Its root is listened to from the
   * first event on that is seen to pass it.
   */
  const hook = (event: Event) => {
    for (const root of shadowRootsOf(event)) {
      if (hooked.has(root)) continue;
      hooked.add(root);
      for (const type of KEPT_IN_SHADOW) listen(root, type);
    }
  };

  const listen = (target: EventTarget, type: string) => {
    // A touch listener that could cancel would make scrolling wait for it.
    target.addEventListener(type, handle, { capture: true, passive: /^touch/.test(type), signal });
  };

  return {
    attach() {
      for (const type of new Set([...Object.keys(handlers), ...BEFORE_A_CHANGE])) {
        listen(page, type);
      }
    },
  };
}
