import type { Verdict } from '../engine/types.ts';
import type { Wording } from '../messages.ts';
import { type Approvals, createApprovals } from './approvals.ts';
import type { Card, CardOptions, CardOutcome, Offer } from './card/card.tsx';
import type { Notice } from './card/notice.tsx';
import type { CardPicture } from './card/picture-facts.tsx';
import { type Clock, within } from './clock.ts';
import { type Caret, captureCaret } from './composers/caret.ts';
import { type Composer, isSameBox } from './composers/composer.ts';
import { isBlank } from './composers/read-text.ts';
import { type Delivery, followDelivery } from './delivery.ts';
import type { Recogniser } from './recogniser.ts';
import { createReplayer } from './release.ts';
import type { Submission } from './submission.ts';
import type { Verdicts } from './verdicts.ts';

/** What the gate works with. Nothing here is the browser's but the page itself. */
export interface GateParts {
  readonly recogniser: Recogniser;
  readonly verdicts: Verdicts;
  /** Remembers that these wordings are no problem; rejects when that could not be done. */
  accept(wordings: readonly Wording[]): Promise<void>;
  showCard(verdict: Verdict, options: CardOptions): Card;
  showNotice(notice: Notice): void;
  /** Says outside the page that it is not checked. */
  sayNotChecked(): void;
  readonly pictures: {
    /** How many go out with the box now. */
    count(composer: Composer): number;
    /** The ones that the card has something to say about. */
    onCard(composer: Composer, verdict: Verdict): Promise<readonly CardPicture[]>;
    /** The post of this box has gone. */
    sent(composer: Composer): void;
  };
  readonly clock: Clock;
  /** The field that last had the focus, for giving it back. */
  lastField(): Element | null;
}

/** Decides what happens to a submission, and sees a held one through to its end. */
export interface Gate {
  /** Whether the event is the gate's own replay, which must reach the page untouched. */
  owns(event: Event): boolean;
  /** Whether the post would have to be held now. Decided at once, from what is known. */
  holds(composer: Composer): boolean;
  /** Holds a submission whose event the caller has stopped, until it is released or taken back. */
  hold(submission: Submission, caret?: Caret | null): void;
  /** A form of this box is being submitted with the gate's leave. */
  passed(composer: Composer): void;
  /** Something may be about to change a text. */
  touched(): void;
}

/** How long a post waits at most for a verdict, in milliseconds; then it goes out unchecked. */
const WAITS_AT_MOST = 1_000;
/** How long a text that was released may be sent again by the writer without another wait, in milliseconds. */
const PASSES_FOR = 30_000;

/**
 * So many cards in a row may be lost to a page; then its posts go out unchecked. Once can happen, when a page
 * draws itself anew.
 */
const CARDS_LOST_AT_MOST = 2;

interface Release {
  readonly release: true;
  readonly text: string;
  /** How many pictures go out with it. */
  readonly pictures: number;
  readonly composer: Composer;
  readonly because: 'clear' | 'approved' | 'unchecked';
}

/** A submission on its way through the gate. */
interface Held {
  readonly composer: Composer;
  readonly caret: Caret | null;
  /** Words that we have changed for the writer go nowhere before the writer says so once more. */
  reworded: boolean;
}

type Outcome = { readonly release: false } | Release;

const KEPT: Outcome = { release: false };

/** @param signal ends the gate: open cards close, and what waits for a verdict goes out. */
export function createGate(parts: GateParts, signal: AbortSignal): Gate {
  const { recogniser, verdicts, pictures, clock } = parts;
  const approvals: Approvals = createApprovals(clock);
  const replayer = createReplayer();
  const held = new Set<Composer>();
  const deliveries = new Set<Delivery>();
  let replaying: Delivery | null = null;
  let cardsLost = 0;

  const isHeld = (composer: Composer) => [...held].some((other) => isSameBox(other, composer));

  /** Puts the card up until the writer decides; closes it when the gate ends. */
  const decide = async (verdict: Verdict, options: CardOptions): Promise<CardOutcome> => {
    const card = parts.showCard(verdict, options);
    const dismiss = () => card.dismiss();
    signal.addEventListener('abort', dismiss);
    try {
      return await card.closed;
    } finally {
      signal.removeEventListener('abort', dismiss);
    }
  };

  const accept = async (verdict: Verdict): Promise<boolean> => {
    const wordings = wordingsOf(verdict);
    if (wordings.length === 0) return false;
    const done = parts.accept(wordings).then(() => true);
    return (await within(clock, WAITS_AT_MOST, done, signal)) ?? false;
  };

  /** The verdict on the text with so many pictures, or undefined if none came in time. */
  const judge = async ({ kind }: Composer, text: string, beside: number, deadline: number) => {
    const known = verdicts.known(text, kind, beside);
    if (known) return known;
    const asked = verdicts.ask(text, kind, beside);
    const verdict = await within(clock, deadline - clock.now(), asked, signal);
    if (!verdict) verdicts.giveUp(text, kind, beside);
    return verdict;
  };

  const settle = async (state: Held): Promise<Outcome> => {
    let { composer, caret } = state;
    let deadline = clock.now() + WAITS_AT_MOST;
    let offer: Offer = 'use';
    for (;;) {
      const { text, whole } = composer.read();
      const beside = pictures.count(composer);
      const letGo = (because: Release['because']): Release => {
        return { release: true, text, pictures: beside, composer, because };
      };
      if (!whole && !state.reworded) return letGo('unchecked');
      if (isBlank(text)) return KEPT;
      const verdict = await judge(composer, text, beside, deadline);
      composer = recogniser.again(composer, text) ?? composer;
      const now = composer.text();
      if (signal.aborted) {
        return state.reworded ? KEPT : { ...letGo('clear'), text: now };
      }
      const late = clock.now() >= deadline;
      // A verdict on another text is worth nothing: judge what stands there now.
      if ((now !== text || pictures.count(composer) !== beside) && !late) continue;
      if (state.reworded && (!verdict?.pause || now !== text)) {
        notify('reworded');
        return KEPT;
      }
      if (!verdict || now !== text) {
        return { ...letGo('unchecked'), text: now };
      }
      if (!verdict.pause) return letGo('clear');

      const told = beside > 0 ? await pictures.onCard(composer, verdict) : [];
      if (signal.aborted) return state.reworded ? KEPT : letGo('clear');
      const anchor = caret?.field ?? composer.root;
      const decision = await decide(verdict, { anchor, offer, pictures: told });
      caret?.restore();
      cardsLost = decision === 'lost' ? cardsLost + 1 : 0;
      if (decision === 'edit') return KEPT;
      if (cardsLost === CARDS_LOST_AT_MOST) {
        parts.sayNotChecked();
        notify('not-shown');
        return KEPT;
      }
      composer = recogniser.again(composer, text) ?? composer;
      if (decision === 'post' && composer.text() === text) {
        return { ...letGo('approved'), pictures: pictures.count(composer) };
      }
      if (decision === 'accept') {
        // This button says that it posts.
        state.reworded = false;
        if (await accept(verdict)) verdicts.clear();
        else notify('accept-failed');
      }
      if (typeof decision === 'object' && composer.text() === text) {
        const done = await composer.replace(decision, decision.words);
        offer = done ? 'use' : 'copy';
        if (done) caret = caretIn(composer);
        state.reworded ||= done || composer.text() !== text;
      }
      deadline = clock.now() + WAITS_AT_MOST;
    }
  };

  const notify = (notice: Notice) => {
    // A page may break whatever we show; that must not stop the post.
    try {
      parts.showNotice(notice);
    } catch (error) {
      console.warn('Pause:', error);
    }
  };

  const release = async (submission: Submission, post: Release) => {
    const { composer, text, pictures: beside, because } = post;
    const grant = (duration: number) => approvals.grant(composer, text, beside, duration);
    if (because === 'approved') grant(Number.POSITIVE_INFINITY);
    if (because === 'unchecked') {
      grant(PASSES_FOR);
      notify('unchecked');
    }
    const delivery = followDelivery(clock, composer, text, signal);
    deliveries.add(delivery);
    try {
      replaying = delivery;
      const pressed = replayer.replay(submission, composer);
      replaying = null;
      if (pressed && (await delivery.taken)) return pictures.sent(composer);
    } finally {
      replaying = null;
      deliveries.delete(delivery);
      approvals.refresh();
    }
    if (!approvals.covers(composer, text, beside)) grant(PASSES_FOR);
    notify('press-again');
  };

  const seeThrough = async (submission: Submission, text: string, caret: Caret | null) => {
    const { composer } = submission;
    held.add(composer);
    const state: Held = { composer, caret, reworded: false };
    const outcome = await settle(state).catch((error: unknown): Outcome => {
      console.warn('Pause:', error);
      if (state.reworded) {
        notify('reworded');
        return KEPT;
      }
      const beside = pictures.count(composer);
      return { release: true, text, pictures: beside, composer, because: 'unchecked' };
    });
    held.delete(composer);
    if (!outcome.release) return;
    await release(submission, outcome).catch((error: unknown) => {
      console.warn('Pause:', error);
      approvals.grant(composer, text, outcome.pictures, PASSES_FOR);
      notify('press-again');
    });
  };

  /** Where the writer is. Not knowing it is no reason to stop. */
  const caretIn = (composer: Composer): Caret | null => {
    try {
      return captureCaret(composer.fields(), parts.lastField());
    } catch {
      return null;
    }
  };

  return {
    owns(event) {
      const own = replayer.owns(event);
      if (own && event.type === 'submit') replaying?.confirm();
      return own;
    },
    holds(composer) {
      if (cardsLost === CARDS_LOST_AT_MOST) return false;
      const { text, whole } = composer.read();
      if (whole && isBlank(text)) return false;
      if (isHeld(composer)) return true;
      const beside = pictures.count(composer);
      if (approvals.covers(composer, text, beside)) return false;
      if (!whole) return true;
      return verdicts.known(text, composer.kind, beside)?.pause !== false;
    },
    hold(submission, caret = null) {
      const { composer } = submission;
      if (isHeld(composer)) return;
      void seeThrough(submission, composer.text(), caret ?? caretIn(composer));
    },
    passed(composer) {
      for (const delivery of deliveries) {
        if (isSameBox(delivery.composer, composer)) delivery.confirm();
      }
    },
    touched: () => approvals.refresh(),
  };
}

/** What "not a problem here" is said of: every wording that the card points at. */
function wordingsOf(verdict: Verdict): Wording[] {
  return verdict.concerns
    .filter((concern) => concern.reported)
    .flatMap((concern) => concern.findings)
    .map(({ rule, text, matched, sentence }) => ({ rule, text: matched ?? text, sentence }));
}
