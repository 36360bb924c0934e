import { concernName, concernSuggestion, countMsg, msg } from '../../i18n.ts';
import { Picture } from './picture.tsx';
import {
  type ClauseView,
  type ConcernView,
  type FindingView,
  type GroupView,
  type Rewording,
  rewordingsIn,
} from './view.ts';

const DECISIONS = ['edit', 'post', 'accept'] as const;

type Decision = (typeof DECISIONS)[number];

/** What the writer chose: go back and edit, post anyway, not a problem here; or other words for some. */
export type CardDecision = Decision | Rewording;

/** How a rewording is offered: `use` puts it into the post; `copy` where that was tried and did not take. */
export type Offer = 'use' | 'copy';

export function isDecision(value: unknown): value is Decision {
  return (DECISIONS as readonly unknown[]).includes(value);
}

/** The rewordings of a card, and how they are offered. */
interface Offered {
  readonly rewordings: readonly Rewording[];
  readonly offer: Offer;
}

/**
 * What the pause card says, and its buttons. Everything is rendered as text. The buttons carry their
 * decision in `data-decision`, or the number of their rewording in `data-rewording`; all but going back
 * start disabled, see `SETTLE_TIME`.
 */
export function CardDialog({
  concerns,
  offer,
}: {
  concerns: readonly ConcernView[];
  offer: Offer;
}) {
  const family = concerns[0]?.family ?? 'words';
  const offered = { rewordings: rewordingsIn(concerns), offer };
  return (
    <dialog
      role="alertdialog"
      class={family}
      lang={msg('language_tag')}
      dir={msg('text_direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-labelledby="title"
      aria-describedby={describedBy(concerns, offer)}
    >
      <header>
        <Picture family={family} />
        <div>
          <h1 id="title">{msg('card_title')}</h1>
          <p id="lead">{msg('card_lead')}</p>
          {offer === 'copy' && (
            <p id="failure" class="failure">
              {msg('card_use_failed')}
            </p>
          )}
        </div>
      </header>
      <div class="concerns">
        {concerns.map((view) => (
          <ConcernSection key={view.concern} view={view} offered={offered} />
        ))}
      </div>
      {offered.rewordings.length > 0 && <p id="said" class="said" role="status" />}
      <Buttons />
    </dialog>
  );
}

function describedBy(concerns: readonly ConcernView[], offer: Offer): string {
  const failure = offer === 'copy' ? ['failure'] : [];
  return ['lead', ...failure, ...concerns.map(headingId)].join(' ');
}

function Buttons() {
  return (
    <footer>
      <div class="buttons">
        <button type="button" class="main" data-decision="edit">
          {msg('card_edit')}
        </button>
        <button type="button" data-decision="post" disabled>
          {msg('card_post')}
        </button>
      </div>
      <div class="accept">
        <button
          type="button"
          class="quiet"
          data-decision="accept"
          aria-describedby="accept-hint"
          disabled
        >
          {msg('card_accept')}
        </button>
        <p id="accept-hint">{msg('card_accept_hint')}</p>
      </div>
    </footer>
  );
}

function headingId({ concern }: ConcernView): string {
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
      <button type="button" data-rewording={number} aria-describedby={id} disabled>
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
