import { msg } from '../../i18n.ts';
import { OPTIONAL_CHANNELS } from '../../settings/channels.ts';
import { Switch } from '../switch.tsx';
import type { Saved } from '../use-settings.ts';
import { Section } from './section.tsx';
import './channels.css';

/** The private places that Pause looks at only where the writer asks for it. */
export function Channels({ saved: { settings, change } }: { saved: Saved }) {
  return (
    <Section id="channels" title={msg('options_channels')} lead={msg('channels_lead')}>
      <ul class="channels">
        {OPTIONAL_CHANNELS.map((channel) => (
          <li key={channel}>
            <Switch
              id={`channel-${channel}`}
              on={settings.channelsOn.includes(channel)}
              describedBy={`channel-${channel}-about`}
              onChange={(on) =>
                change((now) => ({
                  ...now,
                  // In the order of the list, whatever the order of switching them on.
                  channelsOn: OPTIONAL_CHANNELS.filter((other) =>
                    other === channel ? on : now.channelsOn.includes(other),
                  ),
                }))
              }
            >
              {msg(`channel_${channel}`)}
            </Switch>
            <p id={`channel-${channel}-about`} class="hint">
              {msg(`channel_${channel}_about`)}
            </p>
          </li>
        ))}
      </ul>
      <p>{msg('channels_never')}</p>
    </Section>
  );
}
