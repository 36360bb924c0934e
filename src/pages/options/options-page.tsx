import { useMemo } from 'preact/hooks';
import { msg } from '../../i18n.ts';
import { useSettings } from '../use-settings.ts';
import { AboutYou } from './about-you.tsx';
import { AcceptedWordings } from './accepted-wordings.tsx';
import { Channels } from './channels.tsx';
import { soundPacks } from './loaded-packs.ts';
import { RulePacks } from './rule-packs.tsx';
import { SwitchedOffSites } from './switched-off-sites.tsx';
import { Thresholds } from './thresholds.tsx';

const SECTIONS = ['about-you', 'thresholds', 'channels', 'packs', 'sites', 'accepted'] as const;

/** The options page: one section for each thing that can be set. */
export function OptionsPage() {
  const saved = useSettings();
  const loaded = useMemo(() => soundPacks(saved?.packs ?? []), [saved?.packs]);
  return (
    <>
      <header class="page-head">
        <img src="/icons/128.png" alt="" width="56" height="56" />
        <div>
          <h1>{msg('extensionName')}</h1>
          <p>{msg('options_lead')}</p>
        </div>
      </header>
      <div class="page">
        <nav aria-label={msg('options_contents')}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{msg(`options_${id.replace('-', '_')}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {saved && (
            <>
              <AboutYou saved={saved} />
              <Thresholds saved={saved} loaded={loaded} />
              <Channels saved={saved} />
              <RulePacks saved={saved} loaded={loaded} />
              <SwitchedOffSites saved={saved} />
              <AcceptedWordings saved={saved} />
            </>
          )}
        </main>
      </div>
    </>
  );
}
