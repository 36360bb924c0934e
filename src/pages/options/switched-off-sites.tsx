import { useRef, useState } from 'preact/hooks';
import { msg } from '../../i18n.ts';
import { withSite } from '../../settings/sites.ts';
import type { Saved } from '../use-settings.ts';
import { Section } from './section.tsx';
import './switched-off-sites.css';

/** The sites on which Pause is switched off, and the way to switch it on again. */
export function SwitchedOffSites({ saved: { settings, change } }: { saved: Saved }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  return (
    <Section id="sites" title={msg('options_sites')} lead={msg('sites_lead')} headingRef={heading}>
      {settings.sitesOff.length === 0 && <p class="none">{msg('sites_none')}</p>}
      <ul class="sites">
        {settings.sitesOff.map((site) => (
          <li key={site} data-site={site}>
            <span dir="ltr">{site}</span>
            <button
              type="button"
              class="small"
              aria-label={msg('site_switch_on_of', site)}
              onClick={() => {
                change((now) => ({ ...now, sitesOff: withSite(now.sitesOff, site, true) }));
                setSaid(msg('site_is_on', site));
                heading.current?.focus();
              }}
            >
              {msg('site_switch_on')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="status">
        {said}
      </p>
    </Section>
  );
}
