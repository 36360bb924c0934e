import { useRef, useState } from 'preact/hooks';
import { builtIn } from '../../data/built-in.ts';
import type { Pack } from '../../engine/pack.ts';
import { msg } from '../../i18n.ts';
import type { LoadedPack } from '../../settings/store.ts';
import type { Saved } from '../use-settings.ts';
import { withoutPack, withPack } from './loaded-packs.ts';
import { PackItem } from './pack-item.tsx';
import { PackLoader } from './pack-loader.tsx';
import { Section } from './section.tsx';
import './rule-packs.css';

interface RulePacksProps {
  readonly saved: Saved;
  readonly loaded: readonly LoadedPack[];
}

/** The rule packs, ours and loaded ones, each with its rules, and a way to load more. */
export function RulePacks({ saved, loaded }: RulePacksProps) {
  const { settings, change, replacePacks } = saved;
  const heading = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState('');
  const replaced = new Set(loaded.map(({ pack }) => pack.id));

  const remove = async (pack: Pack) => {
    await replacePacks(loaded.filter((other) => other.pack.id !== pack.id));
    change((now) => withoutPack(now, pack.id));
    setRemoved(msg('pack_removed', pack.name));
    heading.current?.focus();
  };
  return (
    <Section id="packs" title={msg('options_packs')} lead={msg('packs_lead')} headingRef={heading}>
      <ul class="packs">
        {builtIn.packs
          .filter((pack) => !replaced.has(pack.id))
          .map((pack) => (
            <PackItem key={pack.id} pack={pack} settings={settings} change={change} />
          ))}
        {loaded.map(({ pack, file }) => (
          <PackItem
            key={pack.id}
            pack={pack}
            file={file}
            settings={settings}
            change={change}
            onRemove={() => void remove(pack)}
          />
        ))}
      </ul>
      <p role="status" class="status">
        {removed}
      </p>
      <PackLoader
        loaded={loaded}
        onLoad={async (added) => {
          setRemoved('');
          await replacePacks(withPack(loaded, added));
          // Whoever loads a pack wants it to work, whatever was switched off in an older version of it.
          change((now) => withoutPack(now, added.pack.id));
        }}
      />
    </Section>
  );
}
