import type { OptionalChannel } from '../settings/channels.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import { accept, check, sayNotChecked, sendForDarkroom } from './background.ts';
import type { Resident } from './bridge.ts';
import { showCard, showNotice } from './card/card.tsx';
import { prepareNotices } from './card/notice.tsx';
import { browserClock } from './clock.ts';
import { isAlive } from './extension.ts';
import { createGate } from './gate.ts';
import { isOff, ownHost, type Place, switchHost } from './host.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { createMarks } from './marks/marks.ts';
import { createLooker } from './pictures/look.ts';
import { picturesOnCard, toldOf } from './pictures/on-card.ts';
import { createPictures, type Pictures } from './pictures/pictures.ts';
import { createRecogniser } from './recogniser.ts';
import { SITES } from './sites/index.ts';
import { createVerdicts } from './verdicts.ts';
import { createWatch } from './watch.ts';

/** What is there only while the site is switched on. */
interface Armed {
  readonly over: AbortController;
  readonly listeners: Listeners;
  readonly pictures: Pictures;
}

/**
 * Watches over the compose boxes of one window, as long as its site is switched on: the works, which hear
 * of the page by its resident. The settings are read before anything is taken over, because they say which
 * boxes are looked at. In an orphan of an updated extension everything is taken down at the next event.
 *
 * @returns once the works have taken over; never rejects.
 */
export async function start(page: Window, resident: Resident): Promise<void> {
  const verdicts = createVerdicts(check);
  const looker = createLooker(sendForDarkroom, browserClock);
  let armed: Armed | null = null;
  let channelsOn: readonly OptionalChannel[] = [];
  let changes = 0;

  const arm = () => {
    const over = new AbortController();
    const { signal } = over;
    const address = () => ({
      host: ownHost(page as Place).hostname,
      path: page.location.pathname,
    });
    const recogniser = createRecogniser(SITES, address, ['public', ...channelsOn]);
    const marks = createMarks(
      {
        clock: browserClock,
        reword: (composer, range, words) => composer.replace(range, words),
        pictures: (box, verdict) => toldOf({ pictures, looker, clock: browserClock }, box, verdict),
      },
      signal,
    );
    const pictures = createPictures(
      {
        recogniser,
        looker,
        clock: browserClock,
        lastField: () => watch.lastField(),
        changed: (box) => watch.ask(box),
      },
      signal,
    );
    const watch = createWatch(
      {
        recogniser,
        verdicts,
        marks,
        clock: browserClock,
        pictures: pictures.count,
        prepare: prepareNotices,
      },
      signal,
    );
    const gate = createGate(
      {
        recogniser,
        verdicts,
        accept,
        showCard,
        showNotice,
        sayNotChecked,
        pictures: {
          count: pictures.count,
          sent: pictures.sent,
          onCard: (box, verdict) =>
            picturesOnCard({ pictures, looker, clock: browserClock }, box, verdict, signal),
        },
        clock: browserClock,
        lastField: watch.lastField,
      },
      signal,
    );
    const listeners = createListeners(
      { gate, recogniser, watch, marks, pictures, unseen: sayNotChecked, alive },
      signal,
    );
    armed = { over, listeners, pictures };
    listeners.catchUp(page.document);
  };

  const disarm = () => {
    armed?.over.abort();
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
    // Of two answers the later question's counts.
    if (change !== changes) return;
    // Without settings the site counts as on.
    const off = settings !== null && isOff(settings.sitesOff, switchHost(page as Place));
    const on = settings?.channelsOn ?? channelsOn;
    const others = on.join() !== channelsOn.join();
    channelsOn = on;
    if (off || others) disarm();
    if (!off && !armed) arm();
  };

  onSettingsChanged(() => void follow());
  await follow();
  resident.adopt({
    hear: (event) => armed?.listeners.hear(event),
    take: (early) => armed?.listeners.take(early) ?? false,
    attach: (attached) => armed?.pictures.attach(attached),
    near: (control) => armed?.listeners.near(control),
    say: showNotice,
  });
}
