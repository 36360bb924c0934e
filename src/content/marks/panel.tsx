import { render } from 'preact';
import type { Verdict } from '../../engine/types.ts';
import { msg } from '../../i18n.ts';
import { answering } from '../card/answering.ts';
import cardCss from '../card/card.css?inline';
import { ConcernList, type Offer } from '../card/concern-list.tsx';
import { copyWords } from '../card/copy.ts';
import { openLayer } from '../card/layer.ts';
import { type CardPicture, PictureFactsSection, pressPicture } from '../card/picture-facts.tsx';
import { shield } from '../card/shield.ts';
import { cardView, type Rewording, rewordingsIn } from '../card/view.ts';
import type { Box } from './corner.ts';
import css from './panel.css?inline';

/** What opens when the mark or an underlined word is pressed: the reasons, while the writer is still writing. */
export interface Panel {
  close(): void;
  /** Puts it beside what it belongs to, which stands elsewhere by now. */
  place(beside: Box): void;
  /** Whether a node is the panel's own. */
  owns(node: EventTarget | null): boolean;
}

export interface PanelOptions {
  /** The mark or the words which the panel stands beside. */
  readonly beside: Box;
  /** Whether it gets the focus. */
  readonly focus: boolean;
  /** Whether a modal dialog of the page is up, beside which all else is dead that is not modal as well. */
  readonly modal: boolean;
  /** What to say where there is no verdict with something in it. */
  readonly otherwise: string;
  readonly offer: Offer;
  readonly pictures: readonly CardPicture[];
  /** The writer has taken other words. */
  use(rewording: Rewording): void;
  /** It has gone: closed by the writer, or because something else got the focus. */
  closed(byKey: boolean): void;
}

const GAP = 6;

/** Shows the panel over the page, without making the page wait. */
export function openPanel(
  verdict: Verdict | null,
  { beside, focus, modal, otherwise, offer, pictures, use, closed }: PanelOptions,
  trusted = (event: Event) => event.isTrusted,
): Panel {
  const { host, root } = openLayer('pause-reasons', `${cardCss}\n${css}`);
  const concerns = verdict ? cardView(verdict) : [];
  let over = false;
  let move: (beside: Box) => void = () => undefined;

  const close = (byKey = false) => {
    if (over) return;
    over = true;
    lower();
    render(null, root);
    host.remove();
    closed(byKey);
  };
  const press = (button: HTMLElement) => {
    const { dataset } = button;
    if (dataset.picture !== undefined) return void cleanPicture(button);
    const rewording = rewordingsIn(concerns)[Number(dataset.rewording)];
    if (!rewording) return close(true);
    if (offer === 'use') {
      close(true);
      use(rewording);
    } else void copy(rewording.words);
  };
  const cleanPicture = (button: HTMLElement) =>
    pressPicture(
      pictures,
      button,
      root.getElementById('said'),
      root.querySelector<HTMLElement>('.close'),
    ).catch(() => undefined);
  const copy = async (words: string) => {
    const copied = await copyWords(words, root);
    const said = root.getElementById('said');
    if (said) said.textContent = msg(copied ? 'card_copied' : 'card_copy_failed');
  };
  const answer = answering(
    root,
    () => true,
    press,
    () => close(true),
  );
  const lower = shield(host, (event) => {
    if (event.type === 'focusout' && (event as FocusEvent).relatedTarget !== host) {
      // Between two of its own buttons the focus never leaves the host.
      if (!root.activeElement) close();
    }
    if (trusted(event)) answer(event);
  });

  try {
    render(
      <dialog
        popover={modal ? undefined : 'manual'}
        class={concerns[0]?.family ?? 'self'}
        lang={msg('language_tag')}
        dir={msg('text_direction') === 'rtl' ? 'rtl' : 'ltr'}
        aria-labelledby="title"
      >
        <header>
          <h1 id="title">{concerns.length > 0 ? msg('panel_title') : otherwise}</h1>
          <button type="button" class="close" aria-label={msg('panel_close')}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </header>
        {(concerns.length > 0 || pictures.length > 0) && (
          <ConcernList
            concerns={concerns}
            offer={offer}
            ready
            after={pictures.length > 0 && <PictureFactsSection pictures={pictures} ready />}
          />
        )}
        <p id="said" class="said" role="status" />
      </dialog>,
      root,
    );
    const dialog = root.querySelector('dialog');
    if (!dialog) throw new Error('the panel could not be rendered');
    // A dialog takes the focus when it is shown, unless it can't.
    dialog.inert = !focus;
    if (modal) dialog.showModal();
    else dialog.showPopover();
    dialog.inert = false;
    move = (to) => place(dialog, to, focus ? 'end' : 'start');
    move(beside);
    if (focus) root.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true });
  } catch (error) {
    close();
    throw error;
  }
  return { close: () => close(), place: (to) => move(to), owns: (node) => node === host };
}

/**
 * Below what it stands beside or above it, wherever there is more room; within the window.
 *
 * @param edge which of its edges it shares with that, if there is room: a line of text has its start in common.
 */
function place(dialog: HTMLElement, beside: Box, edge: 'start' | 'end'): void {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const below = view.height - beside.bottom;
  const room = Math.max(below, beside.top) - 2 * GAP;
  dialog.style.maxHeight = `${Math.max(room, 80)}px`;
  const { width, height } = dialog.getBoundingClientRect();
  const top = below >= beside.top ? beside.bottom + GAP : beside.top - GAP - height;
  const left = edge === 'start' && dialog.dir !== 'rtl' ? beside.left : beside.right - width;
  dialog.style.top = `${Math.max(GAP, top)}px`;
  dialog.style.left = `${Math.max(0, Math.min(Math.max(GAP, left), view.width - width - GAP))}px`;
}
