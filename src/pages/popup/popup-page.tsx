import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { concernName, msg } from '../../i18n.ts';
import type { LastVerdict } from '../../messages.ts';
import { withSite } from '../../settings/sites.ts';
import { Switch } from '../switch.tsx';
import { type Saved, useSettings } from '../use-settings.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';
import { sinceWhen } from './since-when.ts';

/** The popup: this site on or off, the last verdict, and the way to the options. */
export function PopupPage() {
  const saved = useSettings();
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    void activeTab().then(setTab);
  }, []);
  return (
    <main>
      <header>
        <img src="/icons/48.png" alt="" width="32" height="32" />
        <h1>{msg('extensionName')}</h1>
      </header>
      {saved && tab && <TabPanel tab={tab} saved={saved} />}
      <footer>
        <button type="button" id="open-options" onClick={openOptions}>
          {msg('popup_options')}
        </button>
      </footer>
    </main>
  );
}

function TabPanel({ tab: { site, lastVerdict }, saved }: { tab: ActiveTab; saved: Saved }) {
  if (site === null) return <p class="panel">{msg('popup_not_here')}</p>;
  const on = !saved.settings.sitesOff.includes(site);
  return (
    <>
      <div class="panel">
        <Switch
          id="site"
          on={on}
          onChange={(next) =>
            saved.change((now) => ({ ...now, sitesOff: withSite(now.sitesOff, site, next) }))
          }
        >
          <strong dir="ltr">{site}</strong>
        </Switch>
        <p class="hint">{msg(on ? 'popup_site_on' : 'popup_site_off')}</p>
      </div>
      {on && <LastCheck verdict={lastVerdict} />}
    </>
  );
}

function LastCheck({ verdict }: { verdict: LastVerdict | null }) {
  const reported = verdict?.concerns.filter((entry) => entry.reported) ?? [];
  return (
    <section class="panel" aria-labelledby="last-check" data-pause={verdict?.pause}>
      <h2 id="last-check">{msg('popup_last_check')}</h2>
      {verdict === null ? (
        <p>{msg('popup_nothing_yet')}</p>
      ) : (
        <>
          <p class="outcome">{msg(verdict.pause ? 'popup_held' : 'popup_clear')}</p>
          {reported.length > 0 && (
            <ul>
              {reported.map(({ concern }) => (
                <li key={concern}>{concernName(concern)}</li>
              ))}
            </ul>
          )}
          <p class="hint">{sinceWhen(verdict.at, Date.now(), msg('language_tag'))}</p>
        </>
      )}
    </section>
  );
}

function openOptions() {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
