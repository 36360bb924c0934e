import { type Resident, settle, type Works } from './bridge.ts';
import { closedFieldOf } from './closed-root.ts';
import { controlIn } from './composers/control.ts';
import { fieldAt, isReadable, mayBeRead } from './composers/editable.ts';
import { elementsOf, focused } from './dom.ts';
import { hasDraft } from './draft.ts';
import { keepEarlySubmissions } from './early.ts';
import { extension, isAlive } from './extension.ts';
import { HEARD, listening } from './heard.ts';
import { isOff, type Place, switchHost } from './host.ts';
import { type Attached, attachedBy } from './pictures/files.ts';

/** How long a submission waits at most for the works, in milliseconds; then it goes out unchecked. */
const WAITS_AT_MOST = 1_000;
/** So long after works that did not come, nothing more is made to wait for them, in milliseconds. */
const PASSES_FOR = 30_000;
/** The pointer comes over buttons often; so many milliseconds lie between two looks for something written. */
const LOOKS_EVERY = 250;
/** So many choices of pictures are remembered until the works come. */
const MOST_ATTACHED = 10;

/**
 * What is in every frame of every page, and all that is in one where nobody writes. It listens from the
 * first moment, to come before the page, and hands what it hears to the works; until there is a reason to
 * send for these it does nothing. A submission that comes before them is held until they are there, a second
 * at most.
 *
 * When the settings say that the site is off, it takes everything back but its ear for the settings. After
 * an update or removal of the extension this copy is an orphan: at the next event it takes itself away and
 * lets the event pass. There is deliberately no event by which a newer copy could tell an older one to go,
 * because the page could send it as well.
 *
 * @param trusted whether a person, and not a script of the page, caused an event.
 */
export function reside(page: Window, trusted = (event: Event) => event.isTrusted): void {
  const early = keepEarlySubmissions(trusted);
  let here: AbortController | null = null;
  let works: Works | null = null;
  let sentFor = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let passUntil = 0;
  let missed = false;
  let attached: readonly Attached[] = [];
  let pointedAt: WeakRef<Element> | null = null;
  let looked = Number.NEGATIVE_INFINITY;
  let everyField = false;

  /** Sends for the works, once; again if that fails. */
  const wake = () => {
    if (sentFor || works) return;
    sentFor = true;
    const failed = () => {
      sentFor = false;
    };
    extension().runtime.sendMessage({ type: 'wake' }).then(undefined, failed);
  };

  const giveUp = () => {
    timer = undefined;
    sentFor = false;
    passUntil = performance.now() + PASSES_FOR;
    if (!early.letGo()) return;
    missed = true;
    tell();
  };

  /** Has the button in the toolbar say it, which no page can hide. */
  const tell = () => {
    extension()
      .runtime.sendMessage({ type: 'not-checked' })
      .catch(() => undefined);
  };

  const hear = (event: Event) => {
    if (!isAlive()) {
      // They find out in the same way.
      works?.hear(event);
      return leave();
    }
    if (early.owns(event)) return;
    if (works) return works.hear(event);
    try {
      if (performance.now() >= passUntil && early.stop(event)) {
        timer ??= setTimeout(giveUp, WAITS_AT_MOST);
        wake();
      } else if (isReason(event)) wake();
    } catch (error) {
      // Whatever is wrong with us or with the page: its event goes its way.
      console.warn('Pause:', error);
    }
  };

  /** Whether somebody may be about to write or to send something. */
  const isReason = (event: Event): boolean => {
    const path = elementsOf(event);
    const [target] = path;
    if (!target) return false;
    const pictures = attachedBy(event, path);
    if (pictures && pictures.files.length > 0) {
      attached = [...attached.slice(1 - MOST_ATTACHED), pictures];
      return true;
    }
    if (isWrittenIn(target, everyField)) return true;
    const control = event.type === 'pointerdown' ? controlIn(path) : null;
    return control !== null && mayPost(control);
  };

  const onPointerOver = (event: Event) => {
    if (sentFor) return;
    const control = controlIn(elementsOf(event));
    const now = performance.now();
    if (!control || now - looked < LOOKS_EVERY) return;
    looked = now;
    if (mayPost(control)) wake();
  };

  const mayPost = (control: Element): boolean => {
    if (!hasDraft(page.document, 'glance')) return false;
    pointedAt = new WeakRef(control);
    return true;
  };

  const attach = (signal: AbortSignal) => {
    for (const type of HEARD) page.addEventListener(type, hear, listening(type, signal));
    if (!works)
      page.addEventListener('pointerover', onPointerOver, listening('pointerover', signal));
  };

  const come = () => {
    here = new AbortController();
    const { signal } = here;
    attach(signal);
    // `document.open()` takes all listeners off the window and the document, and nothing else tells of it.
    const rewritten = new MutationObserver(() => attach(signal));
    rewritten.observe(page.document, { childList: true });
    signal.addEventListener('abort', () => rewritten.disconnect());
    const active = focused(page.document);
    if (active && isWrittenIn(active, everyField)) wake();
  };

  const leave = () => {
    here?.abort();
    here = null;
    clearTimeout(timer);
    timer = undefined;
    attached = [];
    early.letGo();
  };

  const resident: Resident = {
    adopt(arrived) {
      if (works) return false;
      works = arrived;
      page.removeEventListener('pointerover', onPointerOver, true);
      clearTimeout(timer);
      timer = undefined;
      for (const pictures of attached) arrived.attach(pictures);
      attached = [];
      early.handOver((submission) => arrived.take(submission));
      const control = pointedAt?.deref();
      if (control) arrived.near(control);
      if (missed) arrived.say('unchecked');
      return true;
    },
  };

  const follow = (settings: unknown) => {
    const off = isOff(listIn(settings, 'sitesOff'), switchHost(page as Place));
    const on = listIn(settings, 'channelsOn');
    everyField = on.includes('search') || on.includes('code');
    if (off) leave();
    else if (!here) come();
  };

  settle(resident);
  come();
  const { storage } = extension();
  storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) follow(changes.settings.newValue);
  });
  // Without settings the site counts as on.
  storage.local.get('settings').then(
    ({ settings }) => follow(settings),
    () => undefined,
  );
}

/**
 * Whether `target` is something that is written in, and may be looked at or has to be called unreadable. Fields
 * for searching and for source code count when the writer wants any of these looked at: `every`.
 */
function isWrittenIn(target: Element, every: boolean): boolean {
  const field = fieldAt(target);
  if (field) return every ? mayBeRead(field) : isReadable(field);
  return closedFieldOf(target) !== null;
}

/** A list of words in settings that may be damaged. */
function listIn(settings: unknown, name: 'sitesOff' | 'channelsOn'): string[] {
  const { [name]: list } = (settings ?? {}) as { readonly [key: string]: unknown };
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
