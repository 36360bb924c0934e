import { type Concern, DEFAULT_THRESHOLD } from '../../engine/concerns.ts';
import { concernName, countMsg, msg } from '../../i18n.ts';
import type { Settings } from '../../settings/schema.ts';
import type { ChangeSettings } from '../use-settings.ts';
import type { SampleVerdict } from './samples.ts';
import { HIGHEST, LOWEST, STEP, thresholdOf, thresholdWords, withThreshold } from './threshold.ts';

interface ThresholdRowProps {
  readonly concern: Concern;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  /** The sample posts that are held for this concern now. */
  readonly held: readonly SampleVerdict[];
}

/** "Pause when at least this likely" for one concern, and the way back to the default. */
export function ThresholdRow({ concern, settings, change, held }: ThresholdRowProps) {
  const value = thresholdOf(settings, concern);
  const atDefault = value === DEFAULT_THRESHOLD;
  const id = `threshold-${concern}`;
  const name = concernName(concern);
  const said = msg('threshold_said', percent(value), msg(thresholdWords(value)));
  const set = (next: number) => change((now) => withThreshold(now, concern, next));
  return (
    <li class="threshold">
      <div class="threshold-head">
        <label for={id}>{name}</label>
        <output for={id}>{said}</output>
      </div>
      <div class="threshold-move">
        <input
          type="range"
          id={id}
          name={id}
          min={LOWEST}
          max={HIGHEST}
          step={STEP}
          value={value}
          aria-valuetext={said}
          aria-describedby={`${id}-effect`}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <button
          type="button"
          class="small"
          data-reset={concern}
          aria-label={msg('threshold_reset_of', name)}
          // Not `disabled`: the button would lose the focus in the very moment it is pressed.
          aria-disabled={atDefault}
          onClick={() => set(DEFAULT_THRESHOLD)}
        >
          {msg('threshold_reset')}
        </button>
      </div>
      <p id={`${id}-effect`} class="hint">
        {held.length === 0
          ? msg('threshold_holds_none')
          : countMsg('threshold_holds', held.length, held.map(({ number }) => number).join(', '))}
      </p>
    </li>
  );
}

function percent(value: number): string {
  return value.toLocaleString(msg('language_tag'), { style: 'percent' });
}
