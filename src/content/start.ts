import type { OptionalChannel } from '../settings/channels.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { accept, check, isAlive } from './background.ts';
import { showCard, showNotice } from './card/card.tsx';
import { prepareNotices } from './card/notice.tsx';
import { browserClock } from './clock.ts';
import { createGate } from './gate.ts';
import { isOff, ownHost, type Place, switchHost } from './host.ts';
import { createListeners } from './listeners.ts';
import { createRecogniser } from './recogniser.ts';
import { SITES } from './sites/index.ts';
import { createVerdicts } from './verdicts.ts';
import { createWatch } from './watch.ts';

/**
 * Watches over the compose boxes of one window, as long as its site is switched on. It listens from the
 * first moment, to come before the page, and takes everything back when the settings say that the site is
 * off. After an update or removal of the extension this copy is an orphan: at the next event it takes
 * itself away and lets the event pass. There is deliberately no event by which a newer copy could tell an
 * older one to go, because the page could send it as well.
 */
export function start(page: Window): void {
  const verdicts = createVerdicts(check);
  let armed: AbortController | null = null;
  let channelsOn: readonly OptionalChannel[] = [];
  let changes = 0;

  const arm = () => {
    armed = new AbortController();
    const { signal } = armed;
    const address = () => ({
      host: ownHost(page as Place).hostname,
      path: page.location.pathname,
    });
    const recogniser = createRecogniser(SITES, address, ['public', ...channelsOn]);
    const watch = createWatch(
      { recogniser, verdicts, clock: browserClock, prepare: prepareNotices },
      signal,
    );
    const gate = createGate(
      {
        recogniser,
        verdicts,
        accept,
        showCard,
        showNotice,
        clock: browserClock,
        lastField: watch.lastField,
      },
      signal,
    );
    const listeners = createListeners(page, { gate, recogniser, watch, alive }, signal);
    listeners.attach();
    // `document.open()` takes all listeners off the window and the document, and nothing else tells of it.
    const rewritten = new MutationObserver(() => listeners.attach());
    rewritten.observe(page.document, { childList: true });
    signal.addEventListener('abort', () => rewritten.disconnect());
  };

  const disarm = () => {
    armed?.abort();
    armed = null;
  };

  const alive = () => {
    if (isAlive()) return true;
    disarm();
    return false;
  };

  const follow = async () => {
    changes += 1;
    const change = changes;
    verdicts.clear();
    const settings = await loadSettings().catch(() => null);
    // Without settings the site counts as on; of two answers the later question's counts.
    if (!settings || change !== changes) return;
    const off = isOff(settings.sitesOff, switchHost(page as Place));
    const others = settings.channelsOn.join() !== channelsOn.join();
    channelsOn = settings.channelsOn;
    if (off || others) disarm();
    if (!off && !armed) arm();
  };

  arm();
  onSettingsChanged(() => void follow());
  void follow();
}
