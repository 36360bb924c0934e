import { vi } from 'vitest';
import type { CardOutcome, Offer } from '../../../../src/content/card/card.tsx';
import type { Notice } from '../../../../src/content/card/notice.tsx';
import type { CardPicture } from '../../../../src/content/card/picture-facts.tsx';
import { browserClock } from '../../../../src/content/clock.ts';
import { createGate } from '../../../../src/content/gate.ts';
import { HEARD, listening } from '../../../../src/content/heard.ts';
import { createListeners } from '../../../../src/content/listeners.ts';
import { openDarkroom } from '../../../../src/content/pictures/darkroom-door.ts';
import type { PictureFacts } from '../../../../src/content/pictures/facts.ts';
import { createLooker } from '../../../../src/content/pictures/look.ts';
import { picturesOnCard } from '../../../../src/content/pictures/on-card.ts';
import { createPictures } from '../../../../src/content/pictures/pictures.ts';
import { createRecogniser } from '../../../../src/content/recogniser.ts';
import type { PageAddress } from '../../../../src/content/site.ts';
import { SITES } from '../../../../src/content/sites/index.ts';
import { createVerdicts } from '../../../../src/content/verdicts.ts';
import { createWatch } from '../../../../src/content/watch.ts';
import type { PostKind, Verdict } from '../../../../src/engine/types.ts';
import type { Wording } from '../../../../src/messages.ts';
import { CLEAR, pauseFor } from './verdicts.ts';

/** A card that was shown, with the writer's hand on it. */
export interface ShownCard {
  readonly verdict: Verdict;
  readonly anchor: Element;
  readonly offer: Offer;
  readonly pictures: readonly CardPicture[];
  choose(decision: CardOutcome): Promise<void>;
}

/**
 * The page side on the test's own page, with the extension behind it and the card played by the test.
 * Texts with "risky" in them deserve a pause; `answers.delay` is how long that takes to find out.
 */
export function watchOver(address: PageAddress = { host: 'forum.example', path: '/' }) {
  const over = new AbortController();
  const cards: ShownCard[] = [];
  const notices: Notice[] = [];
  const accepted: Wording[] = [];
  const answers = {
    delay: 5,
    fail: false,
    failAccept: false,
    breakCard: false,
    judge: (text: string, _pictures = 0): Verdict => {
      const risky = text.match(/risky\d*/g) ?? [];
      const left = risky.filter((word) => !accepted.some((wording) => wording.text === word));
      return left.length > 0 ? pauseFor(...left) : CLEAR;
    },
  };
  const check = vi.fn(
    (text: string, _kind: PostKind, beside: number) =>
      new Promise<Verdict>((resolve, reject) => {
        setTimeout(
          () =>
            answers.fail ? reject(new Error('no answer')) : resolve(answers.judge(text, beside)),
          answers.delay,
        );
      }),
  );
  const verdicts = createVerdicts(check);
  const recogniser = createRecogniser(SITES, () => address);
  const prepare = vi.fn();
  const sayNotChecked = vi.fn();
  const unseen = vi.fn();
  const marks = {
    entered: vi.fn(),
    typed: vi.fn(),
    changed: vi.fn(),
    judged: vi.fn(),
    unseen: vi.fn(),
    pressed: () => false,
  };
  /** What the files of pictures give away, by their names; a name that is not here cannot be looked into. */
  const files = new Map<string, PictureFacts | Promise<never>>();
  openDarkroom({
    readFacts: async (file) => files.get((file as File).name) ?? null,
    plainPicture: async () => new Blob(['plain'], { type: 'image/jpeg' }),
  });
  const looker = createLooker(async () => undefined, browserClock);
  const pictures = createPictures(
    {
      recogniser,
      looker,
      clock: browserClock,
      lastField: () => watch.lastField(),
      changed: (box) => watch.ask(box),
    },
    over.signal,
  );
  const watch = createWatch(
    { recogniser, verdicts, marks, clock: browserClock, pictures: pictures.count, prepare },
    over.signal,
  );
  const gate = createGate(
    {
      recogniser,
      verdicts,
      pictures: {
        ...pictures,
        onCard: (box, verdict) =>
          picturesOnCard({ pictures, looker, clock: browserClock }, box, verdict, over.signal),
      },
      clock: browserClock,
      lastField: watch.lastField,
      accept: async (wordings) => {
        if (answers.failAccept) throw new Error('not remembered');
        accepted.push(...wordings);
      },
      showNotice: (notice) => notices.push(notice),
      sayNotChecked,
      showCard: (verdict, { anchor, offer, pictures: told }) => {
        if (answers.breakCard) throw new Error('the page does not let it be shown');
        let close: (decision: CardOutcome) => void = () => undefined;
        const closed = new Promise<CardOutcome>((resolve) => {
          close = resolve;
        });
        const choose = async (decision: CardOutcome) => {
          close(decision);
          await vi.advanceTimersByTimeAsync(0);
        };
        cards.push({ verdict, anchor, offer, pictures: told, choose });
        return { closed, dismiss: () => close('edit') };
      },
    },
    over.signal,
  );
  let alive = true;
  const listeners = createListeners(
    { gate, recogniser, watch, marks, pictures, unseen, alive: () => alive },
    over.signal,
  );
  for (const type of HEARD) {
    window.addEventListener(type, listeners.hear, listening(type, over.signal));
  }
  return {
    cards,
    notices,
    accepted,
    answers,
    check,
    prepare,
    sayNotChecked,
    verdicts,
    marks,
    recogniser,
    pictures,
    files,
    /** The card that is open now. */
    card: (): ShownCard => {
      const card = cards.at(-1);
      if (!card) throw new Error('No card was shown');
      return card;
    },
    die: () => {
      alive = false;
    },
    stop: () => over.abort(),
  };
}

export type Watched = ReturnType<typeof watchOver>;

/** Lets time pass, and everything that was waiting for it happen. */
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
