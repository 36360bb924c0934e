import type { Notice } from './card/notice.tsx';
import type { Attached } from './pictures/files.ts';

// Two scripts of ours run in a frame: the resident, in every frame from its first moment, and the works,
// sent for when somebody writes. They meet at a global of the world that the browser keeps apart from the
// page's. A symbol, because a name could be taken by an element of the page.
const MEETING_PLACE = Symbol.for('pause.resident');

/** A submission that was stopped before the works were there. */
export interface EarlySubmission {
  /** A `click`, `keydown` or `submit` that the page has not seen. */
  readonly event: Event;
  /** The elements that it was on its way to, innermost first; the event has forgotten them. */
  readonly path: readonly Element[];
}

/** What does the work in a frame where somebody writes. */
export interface Works {
  /** Hears an event before the page does, and may stop it. */
  hear(event: Event): void;
  /** Takes over a submission that was stopped. False if it is none, or needs no look: it is to go its way. */
  take(early: EarlySubmission): boolean;
  /** Takes up pictures that came to the page before. */
  attach(attached: Attached): void;
  /** The pointer is on this control, which may be the next to be pressed. */
  near(control: Element): void;
  /** Says something in a corner of the page. */
  say(notice: Notice): void;
}

/** What listens in every frame. */
export interface Resident {
  /** From now on every event goes to these works. False if there are some already. */
  adopt(works: Works): boolean;
}

type World = typeof globalThis & { [MEETING_PLACE]?: Resident };

/** Lets the works of this frame find their resident. */
export function settle(resident: Resident): void {
  (globalThis as World)[MEETING_PLACE] = resident;
}

/** The resident of this frame; undefined where none has come. */
export function findResident(): Resident | undefined {
  return (globalThis as World)[MEETING_PLACE];
}
