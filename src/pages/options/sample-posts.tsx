import { concernName, msg } from '../../i18n.ts';
import type { SampleVerdict } from './samples.ts';

/** The sample posts, each with whether it would be held now, and why. */
export function SamplePosts({ samples }: { samples: readonly SampleVerdict[] }) {
  return (
    // In a low window the list scrolls by itself, so the keyboard must be able to get to it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ol tabIndex={0} aria-labelledby="samples-title">
      {samples.map(({ id, text, heldFor }) => (
        <li key={id} data-sample={id} data-held={heldFor.length > 0 ? 'true' : 'false'}>
          <p>{text}</p>
          <p class="outcome">
            {heldFor.length > 0
              ? msg('sample_held', heldFor.map(concernName).join(' · '))
              : msg('sample_goes_out')}
          </p>
        </li>
      ))}
    </ol>
  );
}
