import { useRef, useState } from 'preact/hooks';
import { countMsg, msg } from '../../i18n.ts';
import type { Saved } from '../use-settings.ts';
import { Section } from './section.tsx';
import './accepted-wordings.css';

/** How many wordings are "not a problem here", and the way to forget them all. */
export function AcceptedWordings({ saved: { settings, change } }: { saved: Saved }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const count = settings.accepted.fingerprints.length;
  return (
    <Section
      id="accepted"
      title={msg('options_accepted')}
      lead={msg('accepted_lead')}
      headingRef={heading}
    >
      <p id="accepted-count" data-count={count}>
        {count === 0 ? msg('accepted_none') : countMsg('accepted_count', count)}
      </p>
      {count > 0 && (
        <button
          type="button"
          id="forget-accepted"
          onClick={() => {
            // The salt stays: without fingerprints it says nothing.
            change((now) => ({ ...now, accepted: { ...now.accepted, fingerprints: [] } }));
            setSaid(msg('accepted_forgotten'));
            heading.current?.focus();
          }}
        >
          {msg('accepted_forget')}
        </button>
      )}
      <p role="status" class="status">
        {said}
      </p>
    </Section>
  );
}
