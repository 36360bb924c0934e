import { render } from 'preact';
import type { Verdict } from '../../engine/types.ts';
import { msg } from '../../i18n.ts';
import { answering } from './answering.ts';
import css from './card.css?inline';
import { type CardDecision, CardDialog, isDecision, type Offer } from './card-dialog.tsx';
import { copyWords } from './copy.ts';
import { openLayer } from './layer.ts';
import { isCovered, keepOnTop } from './on-top.ts';
import { type CardPicture, pressPicture } from './picture-facts.tsx';
import { watchPresence } from './presence.ts';
import { DOUBLE_CLICK, swallowSecondClick } from './second-click.ts';
import { shield } from './shield.ts';
import { cardView, rewordingsIn } from './view.ts';

export type { CardDecision, Offer } from './card-dialog.tsx';
export { showNotice } from './notice.tsx';
export type { Rewording } from './view.ts';

export interface CardOptions {
  /** The compose box, to which the focus goes back. */
  readonly anchor: Element;
  /** What can be done with a rewording. */
  readonly offer: Offer;
  /** The pictures that there is something to say about. */
  readonly pictures: readonly CardPicture[];
}

/** How a card ends: by the writer's choice, or `lost` because the page does not let it be seen. */
export type CardOutcome = CardDecision | 'lost';

export interface Card {
  /** Resolves once; never rejects. */
  readonly closed: Promise<CardOutcome>;
  /** Takes the card away as if the writer had gone back to edit. */
  dismiss(): void;
}

/**
 * For so long after it appears (milliseconds) only Esc answers the card: the second click of a double
 * click on Post, or keys still meant for the editor, must not press a button that nobody has read yet.
 */
export const SETTLE_TIME = DOUBLE_CLICK;

/** What the card needs to know of the browser; tests say otherwise. */
export interface Surroundings {
  /** Whether a person, and not a script of the page, caused the event. */
  trusted(event: Event): boolean;
  /** Whether the page lets the card be seen. */
  visible(card: Element): boolean;
  /** Whether the page has put something over the card; `later` was shown after it. */
  covered(host: Element, card: Element, later: readonly Element[]): boolean;
}

const browserSurroundings: Surroundings = {
  trusted: (event) => event.isTrusted,
  visible: (card) => card.getClientRects().length > 0,
  covered: isCovered,
};

let open: Card | null = null;

/**
 * Shows why the post is held, over the page and whatever is on it, and lets the writer decide. Going back
 * or taking other words gives the focus to `anchor`; the other decisions give it back to where it was. If the
 * page removes, hides or keeps covering the card, it is lost. A card that is still open is dismissed.
 *
 * @throws when the browser refuses to show it; nothing is left on the page then.
 */
export function showCard(
  verdict: Verdict,
  { anchor, offer, pictures }: CardOptions,
  { trusted, visible, covered }: Surroundings = browserSurroundings,
): Card {
  open?.dismiss();
  const { host, root } = openLayer('pause-card', css);
  let dialog: HTMLDialogElement | null = null;

  let decide: (outcome: CardOutcome) => void = () => undefined;
  const closed = new Promise<CardOutcome>((resolve) => {
    decide = resolve;
  });
  const undo: (() => void)[] = [];
  let over = false;
  let settled = false;
  let raising = false;

  const close = (decision: CardOutcome, click?: MouseEvent) => {
    if (over) return;
    over = true;
    open = null;
    for (const step of undo) step();
    // Closing gives the focus back to where it was; only then can the host go.
    dialog?.close();
    render(null, root);
    host.remove();
    if (decision !== 'post' && decision !== 'accept') focusEditor(anchor);
    if (click) swallowSecondClick(click, trusted);
    decide(decision);
  };
  const goBack = () => close('edit');
  const lose = () => close('lost');
  const concerns = cardView(verdict);
  const press = (button: HTMLElement, click?: MouseEvent) => {
    const { dataset } = button;
    if (dataset.picture !== undefined) return void cleanPicture(button);
    if (isDecision(dataset.decision)) return close(dataset.decision, click);
    const rewording = rewordingsIn(concerns)[Number(dataset.rewording)];
    if (!rewording) return;
    if (offer === 'use') close(rewording, click);
    else void copy(rewording.words);
  };
  const copy = async (words: string) => {
    const copied = await copyWords(words, root);
    const said = root.getElementById('said');
    if (said) said.textContent = msg(copied ? 'card_copied' : 'card_copy_failed');
  };
  const cleanPicture = (button: HTMLElement) =>
    pressPicture(
      pictures,
      button,
      root.getElementById('said'),
      root.querySelector<HTMLElement>('[data-decision="edit"]'),
    ).catch(() => undefined);
  const answer = answering(root, () => settled, press, goBack);

  const settle = () => {
    settled = true;
    // By hand, not by rendering again: after an update of the extension no text can be looked up.
    for (const button of root.querySelectorAll('button')) button.disabled = false;
    if (dialog && !visible(dialog)) lose();
  };

  try {
    render(<CardDialog concerns={concerns} offer={offer} pictures={pictures} />, root);
    dialog = root.querySelector('dialog');
    if (!dialog) throw new Error('the pause card could not be rendered');
    const shown = dialog;
    showAsRead(shown);
    const raise = () => {
      const focused = root.activeElement;
      raising = true;
      showAsRead(shown);
      raising = false;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    // By way of the browser: Esc, the back gesture on a phone.
    dialog.addEventListener('cancel', goBack);
    dialog.addEventListener('close', () => {
      // The browser tells of it late: the card may be up again.
      if (!raising && !shown.open) goBack();
    });
    undo.push(
      shield(host, (event) => {
        if (trusted(event)) answer(event);
      }),
      watchPresence(host, dialog, visible, lose),
      keepOnTop({ covered: (later) => covered(host, shown, later), raise, lost: lose }),
    );
    const timer = setTimeout(settle, SETTLE_TIME);
    undo.push(() => clearTimeout(timer));
    root.querySelector<HTMLElement>('[data-decision="edit"]')?.focus({ preventScroll: true });
  } catch (error) {
    goBack();
    throw error;
  }
  open = { closed, dismiss: goBack };
  return open;
}

/**
 * Shows the dialog over everything, once more if it is open, scrolled as it was: left to itself Firefox scrolls to the
 * first link in it, past what the card begins with.
 */
function showAsRead(dialog: HTMLDialogElement): void {
  const scrolled = [dialog, ...dialog.querySelectorAll('.concerns')].map(
    (part) => [part, part.scrollTop] as const,
  );
  dialog.close();
  dialog.showModal();
  for (const [part, top] of scrolled) part.scrollTop = top;
}

/** Puts the caret back into the compose box without scrolling the page. */
function focusEditor(editor: Element): void {
  if (editor instanceof HTMLElement && !editor.matches(':focus-within')) {
    editor.focus({ preventScroll: true });
  }
}
