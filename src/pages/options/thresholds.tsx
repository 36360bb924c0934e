import { useMemo } from 'preact/hooks';
import { CONCERNS } from '../../engine/concerns.ts';
import { countMsg, msg } from '../../i18n.ts';
import type { LoadedPack } from '../../settings/store.ts';
import type { Saved } from '../use-settings.ts';
import { SamplePosts } from './sample-posts.tsx';
import { judgeSamples } from './samples.ts';
import { Section } from './section.tsx';
import { ThresholdRow } from './threshold-row.tsx';
import './thresholds.css';

interface ThresholdsProps {
  readonly saved: Saved;
  readonly loaded: readonly LoadedPack[];
}

/** A slider for each concern, and beside them what would now be held among the sample posts. */
export function Thresholds({ saved: { settings, change }, loaded }: ThresholdsProps) {
  const samples = useMemo(
    () =>
      judgeSamples(
        loaded.map(({ pack }) => pack),
        settings,
      ),
    [loaded, settings],
  );
  const held = samples.filter((sample) => sample.heldFor.length > 0).length;
  return (
    <Section id="thresholds" title={msg('options_thresholds')} lead={msg('thresholds_lead')}>
      <div class="thresholds">
        <ul class="sliders">
          {CONCERNS.map((concern) => (
            <ThresholdRow
              key={concern}
              concern={concern}
              settings={settings}
              change={change}
              held={samples.filter((sample) => sample.heldFor.includes(concern))}
            />
          ))}
        </ul>
        <section class="samples" aria-labelledby="samples-title">
          <h3 id="samples-title">{msg('samples_title')}</h3>
          <p role="status" class="held-count">
            {countMsg('samples_held', held)}
          </p>
          <SamplePosts samples={samples} />
        </section>
      </div>
    </Section>
  );
}
