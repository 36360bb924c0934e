import type { Verdict } from '../../engine/types.ts';
import { countMsg, msg } from '../../i18n.ts';
import type { Offer } from '../card/concern-list.tsx';
import type { CardPicture } from '../card/picture-facts.tsx';
import type { Clock } from '../clock.ts';
import { type Caret, captureCaret, caretIn } from '../composers/caret.ts';
import type { Composer } from '../composers/composer.ts';
import { closest, contains, focused } from '../dom.ts';
import type { ReadText } from '../editors/editor.ts';
import { type Spot, spotsOf, touches, wordAt } from './anchors.ts';
import type { Box } from './corner.ts';
import { followElement } from './follow.ts';
import { createMark, type MarkState } from './mark.ts';
import { openPanel, type Panel, type PanelOptions } from './panel.tsx';
import { createPeek } from './peek.ts';
import { createUnderlines } from './underlines.ts';

/** What the writer sees of the checking while writing. */
export interface Marks {
  /** The writer is in this field of a box. */
  entered(field: Element, composer: Composer): void;
  /** The writer is in this field, and what is written there cannot be seen by us. */
  unseen(field: Element): void;
  /** The writer has just changed the field's text; called at every key, so it must cost next to nothing. */
  typed(field: Element): void;
  /** The field's text may be another, whoever has changed it. */
  changed(field: Element): void;
  /** This is what is to be said about the text that was read; null when no answer came. */
  judged(composer: Composer, read: ReadText, verdict: Verdict | null): void;
  /**
   * Opens the reasons, if this is the key for it, a press on a mark that cannot hear it itself, or one on an
   * underlined word. True where the event was for us alone.
   */
  pressed(event: Event): boolean;
}

export interface MarksParts {
  readonly clock: Clock;
  /** Puts other words into the post; resolves with whether that has happened. */
  reword(composer: Composer, range: Spot, words: string): Promise<boolean>;
  /** The pictures of a box that there is something to say about. */
  pictures(composer: Composer, verdict: Verdict | null): readonly CardPicture[];
}

/** A word that was being typed less than so many milliseconds ago is not underlined. */
const WORD_SETTLES = 1_000;
/** The key that opens the reasons, with Alt and Shift: no browser, and hardly any page, has a use for it. */
const KEY = 'KeyW';
const KEY_NAME = 'Alt+Shift+W';

/** What the reasons are opened with, beside what is told of them. */
type ShownHow = Pick<PanelOptions, 'beside' | 'focus' | 'pictures' | 'otherwise' | 'offer'>;

/** The box that the writer is in. */
interface Current {
  readonly field: Element;
  readonly composer: Composer | null;
  verdict: Verdict | null;
  /** The text that `verdict` is about. */
  text: string;
  state: MarkState;
}

export function createMarks({ clock, reword, pictures }: MarksParts, signal: AbortSignal): Marks {
  const underlines = createUnderlines();
  let current: Current | null = null;
  let lastTyped = Number.NEGATIVE_INFINITY;
  let panel: Panel | null = null;
  let stopFollowing: () => void = () => undefined;
  let cancel: () => void = () => undefined;

  const mark = createMark(
    () => open(),
    () => (current ? caretBox(current.field) : null),
  );

  const leave = () => {
    cancel();
    stopFollowing();
    panel?.close();
    current = null;
    underlines.clear();
    mark.hide();
  };

  const enter = (next: Current) => {
    leave();
    current = next;
    stopFollowing = followElement(
      next.field,
      safely(() => {
        mark.place();
        underlines.place();
        peek.follow();
      }),
    );
    say();
  };

  /** Puts what is known onto the mark. */
  const say = () => {
    if (!current) return;
    const count = current.verdict ? spotsOf(current.verdict).length : 0;
    const { state } = current;
    mark.show(current.field, state, { name: nameFor(state, count), sign: signFor(state, count) });
  };

  /** Underlines what the verdict is about, save for a word that is still being typed. */
  const draw = (read: ReadText) => {
    cancel();
    if (!current?.verdict) return underlines.clear();
    const rest = WORD_SETTLES - (clock.now() - lastTyped);
    const caret = rest > 0 ? caretIn(read, current.field) : null;
    const word = caret === null ? null : wordAt(read.text, caret);
    const spots = spotsOf(current.verdict);
    const ready = word ? spots.filter((spot) => !touches(spot, word)) : spots;
    underlines.draw(read, ready);
    if (ready.length < spots.length) cancel = clock.after(rest, safely(redraw));
  };

  const redraw = () => {
    const read = current?.composer?.read();
    if (read && read.text === current?.text) draw(read);
  };

  const open = (offer: Offer = 'use') => {
    peek.close();
    if (panel || !current) return panel?.close();
    const { verdict, field, composer, state } = current;
    show(verdict?.concerns.some(({ reported }) => reported) ? verdict : null, {
      beside: mark.box() ?? field.getBoundingClientRect(),
      focus: true,
      pictures: composer ? pictures(composer, verdict) : [],
      otherwise: nameFor(state, 0, false),
      offer,
    });
  };

  const show = (verdict: Verdict | null, how: ShownHow) => {
    if (!current) return null;
    const { composer, field } = current;
    const caret = composer && captureCaret(composer.fields(), field);
    panel = openPanel(verdict, {
      ...how,
      modal: isInModal(field),
      closed: (byKey) => {
        panel = null;
        peek.close();
        if (byKey) giveBack(caret, field);
      },
      use: (rewording) => {
        if (composer) void take(composer, rewording);
      },
    });
    return panel;
  };

  const peek = createPeek({
    at: (x, y) => underlines.at(x, y),
    open({ spot }, beside) {
      // Beside a modal dialog of the page all is dead that does not take the focus.
      if (panel || !current?.verdict || isInModal(current.field)) return null;
      const how = { beside, focus: false, pictures: [], otherwise: '', offer: 'use' } as const;
      return show(about(current.verdict, spot), how);
    },
  });

  const take = async (composer: Composer, rewording: Spot & { readonly words: string }) => {
    // Words at other places than they were are not to be touched.
    if (composer.text() !== current?.text) return;
    if (!(await reword(composer, rewording, rewording.words))) open('copy');
  };

  /** Beside a modal dialog of the page the mark is seen, and dead: the dialog gets what is meant for it. */
  const isOnMark = (event: Event) => {
    if (!('clientX' in event) || !isInModal(current?.field)) return false;
    const { clientX, clientY } = event as MouseEvent;
    const box = mark.box();
    if (!box || clientX < box.left || clientX > box.right) return false;
    return clientY >= box.top && clientY <= box.bottom;
  };

  const isOurs = (node: EventTarget | null) => mark.owns(node) || panel?.owns(node) === true;

  const onFocusOut = () => {
    // The focus is nowhere for a moment when it moves from one place to another.
    clock.after(0, () => {
      const active = focused(document);
      if (!current || isOurs(active) || (panel && !peek.isOpen())) return;
      if (!active || !contains(current.field, active)) leave();
    });
  };

  document.addEventListener('focusout', safely(onFocusOut), {
    capture: true,
    passive: true,
    signal,
  });
  signal.addEventListener('abort', safely(leave));

  const marks: Marks = {
    entered(field, composer) {
      if (current?.field === field && current.composer?.root === composer.root) return;
      enter({ field, composer, verdict: null, text: '', state: 'clear' });
    },

    unseen(field) {
      if (current?.field === field) return;
      enter({ field, composer: null, verdict: null, text: '', state: 'unchecked' });
    },

    typed(field) {
      lastTyped = clock.now();
      peek.close();
      marks.changed(field);
    },

    changed(field) {
      if (field === current?.field) underlines.follow();
    },

    judged(composer, read, verdict) {
      if (!current?.composer || current.composer.root !== composer.root) return;
      current.verdict = verdict;
      current.text = read.text;
      const found = verdict?.concerns.some(({ reported }) => reported) ?? false;
      current.state = verdict === null || !read.whole ? 'unchecked' : found ? 'found' : 'clear';
      draw(read);
      say();
    },

    pressed(event) {
      if (!current || !event.isTrusted) return false;
      if (peek.hears(event, current.field)) return true;
      if (event.type === 'keydown' ? !isKey(event as KeyboardEvent) : !isOnMark(event))
        return false;
      // Held down, the key comes again and again: it has opened or closed the reasons once.
      const first = event.type === 'keydown' && !(event as KeyboardEvent).repeat;
      if (first || event.type === 'click') open();
      return true;
    },
  };
  return {
    entered: safely(marks.entered),
    unseen: safely(marks.unseen),
    typed: safely(marks.typed),
    changed: safely(marks.changed),
    judged: safely(marks.judged),
    pressed: (event) => safely(marks.pressed)(event) ?? false,
  };
}

/** What is only for the eye must not stop what it stands beside: whatever breaks here is said and left. */
function safely<In extends unknown[], Out>(
  act: (...given: In) => Out,
): (...given: In) => Out | undefined {
  return (...given) => {
    try {
      return act(...given);
    } catch (error) {
      console.warn('Pause:', error);
      return undefined;
    }
  };
}

function isKey({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === KEY && altKey && shiftKey && !ctrlKey && !metaKey;
}

/** A verdict with only what it says of these words, or of words that share some with them. */
function about(verdict: Verdict, { start, end }: Spot): Verdict {
  const concerns = verdict.concerns.map((concern) => ({
    ...concern,
    findings: concern.findings.filter((finding) => finding.start < end && finding.end > start),
  }));
  return { ...verdict, concerns: concerns.filter(({ findings }) => findings.length > 0) };
}

function isInModal(field: Element | undefined): boolean {
  return field !== undefined && closest(field, 'dialog:modal') !== null;
}

function nameFor(state: MarkState, count: number, key = true): string {
  const said =
    state === 'unchecked'
      ? msg('mark_unchecked')
      : count === 0
        ? msg('mark_clear')
        : countMsg('mark_found', count);
  return key ? `${said} ${msg('mark_key', KEY_NAME)}` : said;
}

function signFor(state: MarkState, count: number): string {
  if (state === 'unchecked') return '–';
  return count === 0 ? '✓' : count > 9 ? '9+' : String(count);
}

function giveBack(caret: Caret | null, field: Element): void {
  if (caret) caret.restore();
  else if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}

/** Where the caret is in the window, in a rich editor; a form field does not tell. */
function caretBox(field: Element): Box | null {
  const selection = field.ownerDocument.getSelection();
  if (!selection?.rangeCount || !field.contains(selection.focusNode)) return null;
  const range = field.ownerDocument.createRange();
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return null;
  range.setStart(focusNode, focusOffset);
  const box = range.getBoundingClientRect();
  if (box.height === 0) return null;
  return { left: box.left - 8, right: box.right + 8, top: box.top, bottom: box.bottom };
}
