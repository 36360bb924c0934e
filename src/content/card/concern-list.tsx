import type { ComponentChildren } from 'preact';
import { concernName, concernSuggestion, countMsg, msg } from '../../i18n.ts';
import {
  type ClauseView,
  type ConcernView,
  type FindingView,
  type GroupView,
  type Rewording,
  rewordingsIn,
} from './view.ts';

/** How a rewording is offered: `use` puts it into the post; `copy` where that was tried and did not take. */
export type Offer = 'use' | 'copy';

/** The rewordings of a list, and how they are offered. */
interface Offered {
  readonly rewordings: readonly Rewording[];
  readonly offer: Offer;
  readonly ready: boolean;
}

/**
 * What is to be said about a post, concern by concern, as text. A button with other words carries their
 * number in `data-rewording`; unless they are `ready` these start disabled.
 */
export function ConcernList({
  concerns,
  offer,
  ready = false,
  before,
  after,
}: {
  concerns: readonly ConcernView[];
  offer: Offer;
  ready?: boolean;
  /** What else there is to say, in sections of its own. */
  before?: ComponentChildren;
  after?: ComponentChildren;
}) {
  const offered = { rewordings: rewordingsIn(concerns), offer, ready };
  return (
    <div class="concerns">
      {before}
      {concerns.map((view) => (
        <ConcernSection key={view.concern} view={view} offered={offered} />
      ))}
      {after}
    </div>
  );
}

/** The id of a concern's heading. */
export function headingId({ concern }: ConcernView): string {
  return `concern-${concern}`;
}

function ConcernSection({ view, offered }: { view: ConcernView; offered: Offered }) {
  return (
    <section class={view.family} aria-labelledby={headingId(view)}>
      <h2 id={headingId(view)}>{concernName(view.concern)}</h2>
      {view.groups.length === 0 && <p class="reason">{msg('card_whole_post')}</p>}
      {view.groups.map((group, index) => (
        // The card never changes once shown: the place is identity enough.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} group={group} offered={offered} />
      ))}
      {view.more > 0 && <p class="more">{countMsg('card_more', view.more)}</p>}
      <p class="suggestion">{concernSuggestion(view.concern)}</p>
    </section>
  );
}

function Group({ group, offered }: { group: GroupView; offered: Offered }) {
  return (
    <>
      <ul>
        {group.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as in ConcernSection
          <FindingItem key={index} finding={finding} offered={offered} />
        ))}
      </ul>
      {group.clause && <ClauseNote clause={group.clause} />}
    </>
  );
}

function FindingItem({
  finding: { quote, reason, rewording },
  offered,
}: {
  finding: FindingView;
  offered: Offered;
}) {
  return (
    <li>
      <q dir="auto">
        {quote.start}
        {quote.end !== null && (
          <>
            <span aria-hidden="true"> … </span>
            <span class="aside"> [{msg('card_shortened')}] </span>
            {quote.end}
          </>
        )}
      </q>
      <p class="reason" dir="auto">
        {reason}
      </p>
      {rewording !== null && <Wording rewording={rewording} offered={offered} />}
    </li>
  );
}

function Wording({ rewording, offered }: { rewording: Rewording; offered: Offered }) {
  const number = offered.rewordings.indexOf(rewording);
  const id = `wording-${number}`;
  return (
    <div class="replacement">
      <p>
        {msg('card_replacement')}{' '}
        <b id={id} dir="auto">
          {rewording.words}
        </b>
      </p>
      <button type="button" data-rewording={number} aria-describedby={id} disabled={!offered.ready}>
        {offered.offer === 'use' ? msg('card_use') : msg('card_copy')}
      </button>
    </div>
  );
}

function ClauseNote({ clause }: { clause: ClauseView }) {
  return (
    <div class="clause" dir="auto">
      <p class="body">{clause.body}</p>
      {clause.url === null ? (
        <p class="title">{clause.title}</p>
      ) : (
        <p class="title">
          <a href={clause.url} target="_blank" rel="noopener noreferrer">
            {clause.title}
            <span class="aside"> {msg('new_tab')}</span>
          </a>
        </p>
      )}
      {clause.paraphrase !== null && <p>{clause.paraphrase}</p>}
    </div>
  );
}
