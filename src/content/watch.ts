import type { Clock } from './clock.ts';
import type { Composer } from './composers/composer.ts';
import { isReadable } from './composers/editable.ts';
import { isBlank, readText } from './composers/read-text.ts';
import { noteDisabledControls } from './recognise/enabled-by-text.ts';
import type { Recogniser } from './recogniser.ts';
import type { Verdicts } from './verdicts.ts';

/** Has the verdict ready by the time the writer presses Post. Looks only where somebody is writing. */
export interface Watch {
  /** The writer has gone into this field. */
  focused(field: Element): void;
  /** The writer has changed this field's text. */
  typed(field: Element): void;
  /** The focus is on this control; it may be the next to be pressed. */
  near(control: Element): void;
  /** Asks for the verdict on what the box says now, unless it is known. */
  ask(composer: Composer): void;
  /** The field that had the focus last. */
  lastField(): Element | null;
}

export interface WatchParts {
  readonly recogniser: Recogniser;
  readonly verdicts: Verdicts;
  readonly clock: Clock;
  /** Called when somebody goes into a text field, before anything has to be shown. */
  prepare(): void;
}

/** A pause in typing of so many milliseconds asks for a verdict. */
const PAUSE_IN_TYPING = 250;

export function createWatch(
  { recogniser, verdicts, clock, prepare }: WatchParts,
  signal: AbortSignal,
): Watch {
  let last: WeakRef<Element> | null = null;
  let typing: Element | null = null;
  let cancel: () => void = () => undefined;

  const ask = (composer: Composer) => {
    const text = composer.text();
    if (isBlank(text) || verdicts.known(text, composer.kind)) return;
    // Whoever needs the answer asks again; here nobody is waiting for it.
    verdicts.ask(text, composer.kind).catch(() => undefined);
  };

  const look = (field: Element) => {
    const composer = recogniser.ofField(field);
    // A field alone, with nothing near that would post it, may never be posted; in a chat Enter sends it.
    if (composer && (composer.root !== field || composer.channel !== 'public')) ask(composer);
  };

  const stopTyping = () => {
    cancel();
    const field = typing;
    typing = null;
    if (field) look(field);
  };

  signal.addEventListener('abort', () => {
    typing = null;
    cancel();
  });

  return {
    focused(field) {
      last = new WeakRef(field);
      if (!isReadable(field) && !recogniser.ofField(field)) return;
      prepare();
      if (isBlank(readText([field]).text)) noteDisabledControls(field);
      else look(field);
    },
    typed(field) {
      if (typing && typing !== field) stopTyping();
      cancel();
      typing = field;
      cancel = clock.after(PAUSE_IN_TYPING, stopTyping);
    },
    near(control) {
      const composer = recogniser.ofControl(control);
      if (composer) ask(composer);
    },
    ask,
    lastField: () => last?.deref() ?? null,
  };
}
