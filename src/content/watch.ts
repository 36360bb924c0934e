import type { Verdict } from '../engine/types.ts';
import { type Clock, within } from './clock.ts';
import { followChanges } from './composers/changes.ts';
import type { Composer } from './composers/composer.ts';
import { isReadable } from './composers/editable.ts';
import { isBlank, readText } from './composers/read-text.ts';
import { contains, focused, frameOf } from './dom.ts';
import type { Marks } from './marks/marks.ts';
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
  readonly marks: Pick<Marks, 'entered' | 'typed' | 'changed' | 'judged'>;
  readonly clock: Clock;
  /** How many pictures go out with the box now. */
  pictures(composer: Composer): number;
  /** Called when somebody goes into a text field, before anything has to be shown. */
  prepare(): void;
}

/** A pause in typing of so many milliseconds asks for a verdict; a longer text is left in peace for longer. */
const PAUSE_IN_TYPING = 250;
const PAUSE_PER_THOUSAND = 25;
const LONGEST_PAUSE = 1_500;
/** What changes all the time without the writer, such as a clock in the box, puts a look off no longer; milliseconds. */
const LOOKS_AFTER = 2_000;

/** After so many milliseconds without an answer the mark says that nothing is checked. */
const WAITS_AT_MOST = 3_000;

const NOTHING_TO_SAY: Verdict = { pause: false, concerns: [] };

export function createWatch(
  { recogniser, verdicts, marks, clock, pictures, prepare }: WatchParts,
  signal: AbortSignal,
): Watch {
  let last: WeakRef<Element> | null = null;
  let typing: Element | null = null;
  let since = 0;
  let length = 0;
  let cancel: () => void = () => undefined;
  let stopFollowing: () => void = () => undefined;

  const ask = (composer: Composer) => {
    const read = composer.read();
    const { text } = read;
    length = text.length;
    if (isBlank(text)) return marks.judged(composer, read, NOTHING_TO_SAY);
    const beside = pictures(composer);
    const known = verdicts.known(text, composer.kind, beside);
    if (known) return marks.judged(composer, read, known);
    const answer = verdicts.ask(text, composer.kind, beside);
    answer.then(
      (verdict) => {
        if (!signal.aborted && composer.isConnected) say(composer, text, verdict);
      },
      // Whoever needs the answer to send asks again.
      () => undefined,
    );
    void within(clock, WAITS_AT_MOST, answer, signal).then((verdict) => {
      if (!verdict && !signal.aborted) marks.judged(composer, read, null);
    });
  };

  /** Of a text that is another by now the next verdict will tell. */
  const say = (composer: Composer, text: string, verdict: Verdict) => {
    const read = composer.read();
    if (read.text === text) marks.judged(composer, read, verdict);
  };

  const look = (field: Element) => {
    const composer = recogniser.ofField(field);
    // A field alone, with nothing near that would post it, may never be posted. In a chat Enter sends it; in
    // a frame of the page it is most likely an editor whose button stands outside.
    if (!composer) return;
    if (composer.root === field && composer.channel === 'public' && !frameOf(field)) return;
    // The pause in typing may have been the way to the button.
    const active = focused(field.ownerDocument);
    if (active && contains(field, active)) marks.entered(field, composer);
    ask(composer);
  };

  const stopTyping = () => {
    cancel();
    const field = typing;
    typing = null;
    if (field) look(field);
  };

  /** Looks once there is a pause. */
  const lookSoon = (field: Element) => {
    if (typing && typing !== field) stopTyping();
    cancel();
    if (!typing) since = clock.now();
    typing = field;
    const atLatest = since + LOOKS_AFTER - clock.now();
    cancel = clock.after(Math.max(0, Math.min(pauseFor(length), atLatest)), stopTyping);
  };

  const changed = (field: Element) => {
    marks.changed(field);
    lookSoon(field);
  };

  signal.addEventListener('abort', () => {
    typing = null;
    cancel();
    stopFollowing();
  });

  return {
    focused(field) {
      last = new WeakRef(field);
      if (!isReadable(field) && !recogniser.ofField(field)) return;
      prepare();
      stopFollowing();
      stopFollowing = followChanges(field, () => changed(field));
      if (isBlank(readText([field]).text)) noteDisabledControls(field);
      look(field);
    },
    typed(field) {
      marks.typed(field);
      // However long the writer goes on.
      since = clock.now();
      lookSoon(field);
    },
    near(control) {
      const composer = recogniser.ofControl(control);
      if (composer) ask(composer);
    },
    ask,
    lastField: () => last?.deref() ?? null,
  };
}

/** How long a pause in typing counts as one, for a text of so many UTF-16 units; milliseconds. */
function pauseFor(length: number): number {
  return Math.min(PAUSE_IN_TYPING + (length / 1_000) * PAUSE_PER_THOUSAND, LONGEST_PAUSE);
}
