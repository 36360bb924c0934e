import { useState } from 'preact/hooks';
import type { Pack } from '../../engine/pack.ts';
import { countMsg, msg } from '../../i18n.ts';
import type { Settings } from '../../settings/schema.ts';
import { Switch } from '../switch.tsx';
import type { ChangeSettings } from '../use-settings.ts';
import { listed } from './loaded-packs.ts';
import { RuleItem } from './rule-item.tsx';

interface PackItemProps {
  readonly pack: Pack;
  /** The file that it was loaded from; absent for one of ours. */
  readonly file?: string;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly onRemove?: () => void;
}

/** A rule pack: on or off, what it is, and its rules when asked for. */
export function PackItem({ pack, file, settings, change, onRemove }: PackItemProps) {
  const [open, setOpen] = useState(false);
  const on = !settings.packsOff.includes(pack.id);
  const about = `pack-${pack.id}-about`;
  const rulesOff = pack.rules.filter(({ id }) => settings.rulesOff.includes(`${pack.id}/${id}`));
  return (
    <li class="pack" data-pack={pack.id} data-on={on ? 'true' : 'false'}>
      <Switch
        id={`pack-${pack.id}`}
        on={on}
        describedBy={about}
        onChange={(next) =>
          change((now) => ({ ...now, packsOff: listed(now.packsOff, pack.id, !next) }))
        }
      >
        <strong>{pack.name}</strong>
      </Switch>
      {pack.description !== undefined && <p>{pack.description}</p>}
      <p id={about} class="hint">
        {[
          ...(file === undefined
            ? [msg('pack_built_in')]
            : [msg('pack_from_file', file), msg('pack_version', pack.version), pack.publisher]),
          countMsg('pack_rules', pack.rules.length),
          rulesOff.length > 0 && countMsg('pack_rules_off', rulesOff.length),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {msg('pack_show_rules')} <span class="aside">{pack.name}</span>
        </summary>
        {open && (
          <ul class="rules">
            {pack.rules.map((rule) => (
              <RuleItem
                key={rule.id}
                pack={pack}
                rule={rule}
                on={!settings.rulesOff.includes(`${pack.id}/${rule.id}`)}
                onChange={(id, next) =>
                  change((now) => ({ ...now, rulesOff: listed(now.rulesOff, id, !next) }))
                }
              />
            ))}
          </ul>
        )}
      </details>
      {onRemove && (
        <button
          type="button"
          class="small"
          data-remove={pack.id}
          aria-label={msg('pack_remove_of', pack.name)}
          onClick={onRemove}
        >
          {msg('pack_remove')}
        </button>
      )}
    </li>
  );
}
