import { render } from 'preact';
import { msg } from '../../i18n.ts';
import { openLayer } from './layer.ts';
import css from './notice.css?inline';
import { pressedButton } from './pressed-button.ts';
import { shield } from './shield.ts';

/**
 * `unchecked`: the post went out without a check. `press-again`: we could not press Post for the writer.
 * `accept-failed`: "not a problem here" could not be remembered. `reworded`: the words in the post were
 * changed, and nothing more is to be said about it. `not-shown`: the page does not let the card be seen; the
 * post is still there, and is not looked at any more.
 */
export type Notice = 'unchecked' | 'press-again' | 'accept-failed' | 'reworded' | 'not-shown';

/** Long enough to read two lines twice, in milliseconds. */
const SHOWN_FOR = 10_000;
/** How much longer while it is pointed at or has the focus. */
const KEPT_FOR = 3_000;
/** Screen readers speak what changes in a live region, not what it is born with. */
const SPEAK_AFTER = 100;

interface Words extends Record<Notice, string> {
  readonly dismiss: string;
  readonly language: string;
  readonly rtl: boolean;
}

let words: Words | null = null;

/**
 * Looks the words of all notices up, once. To be called while the extension is alive: when it has been
 * updated, the old content script of an open page can look nothing up, just when it has to say so.
 */
export function prepareNotices(): Words {
  words ??= {
    unchecked: msg('notice_unchecked'),
    'press-again': msg('notice_press_again'),
    'accept-failed': msg('notice_accept_failed'),
    reworded: msg('notice_reworded'),
    'not-shown': msg('notice_not_shown'),
    dismiss: msg('notice_dismiss'),
    language: msg('language_tag'),
    rtl: msg('text_direction') === 'rtl',
  };
  return words;
}

let closeShown: () => void = () => undefined;

/**
 * Says something in a corner of the page, without taking the focus, for ten seconds or until dismissed. A
 * later notice takes the place of an earlier one.
 */
export function showNotice(message: Notice, trusted = (event: Event) => event.isTrusted): void {
  closeShown();
  const said = prepareNotices();
  const { host, root } = openLayer('pause-notice', css);
  const show = (text: string) => render(<NoticeBox words={said} text={text} />, root);
  show('');
  root.querySelector<HTMLElement>('[popover]')?.showPopover();

  const speak = setTimeout(() => show(said[message]), SPEAK_AFTER);
  const expire = () => {
    if (host.matches(':hover') || root.activeElement) timer = setTimeout(expire, KEPT_FOR);
    else close();
  };
  let timer = setTimeout(expire, SHOWN_FOR);
  const lowerShield = shield(host, (event) => {
    if (event.type !== 'click' || !trusted(event)) return;
    if (pressedButton(event as MouseEvent, root)) close();
  });
  const close = () => {
    clearTimeout(speak);
    clearTimeout(timer);
    lowerShield();
    render(null, root);
    host.remove();
    closeShown = () => undefined;
  };
  closeShown = close;
}

function NoticeBox({ words, text }: { words: Words; text: string }) {
  return (
    <div popover="manual" class="notice" lang={words.language} dir={words.rtl ? 'rtl' : 'ltr'}>
      <p role="status">{text}</p>
      <button type="button" aria-label={words.dismiss}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}
