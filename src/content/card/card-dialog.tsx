import { concernName, concernSuggestion, countMsg, msg } from '../../i18n.ts';
import { Picture } from './picture.tsx';
import type { ClauseView, ConcernView, FindingView, GroupView } from './view.ts';

const DECISIONS = ['edit', 'post', 'accept'] as const;

/** What the writer chose: go back and edit, post anyway, not a problem here. */
export type CardDecision = (typeof DECISIONS)[number];

export function isDecision(value: unknown): value is CardDecision {
  return (DECISIONS as readonly unknown[]).includes(value);
}

/**
 * What the pause card says, and its three buttons. Everything is rendered as text. The buttons carry their
 * decision in `data-decision`; two of them start disabled, see `SETTLE_TIME`.
 */
export function CardDialog({ concerns }: { concerns: readonly ConcernView[] }) {
  const family = concerns[0]?.family ?? 'words';
  return (
    <dialog
      role="alertdialog"
      class={family}
      lang={msg('language_tag')}
      dir={msg('text_direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-labelledby="title"
      aria-describedby={['lead', ...concerns.map(headingId)].join(' ')}
    >
      <header>
        <Picture family={family} />
        <div>
          <h1 id="title">{msg('card_title')}</h1>
          <p id="lead">{msg('card_lead')}</p>
        </div>
      </header>
      <div class="concerns">
        {concerns.map((view) => (
          <ConcernSection key={view.concern} view={view} />
        ))}
      </div>
      <Buttons />
    </dialog>
  );
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

function ConcernSection({ view }: { view: ConcernView }) {
  return (
    <section class={view.family} aria-labelledby={headingId(view)}>
      <h2 id={headingId(view)}>{concernName(view.concern)}</h2>
      {view.groups.length === 0 && <p class="reason">{msg('card_whole_post')}</p>}
      {view.groups.map((group, index) => (
        // The card never changes once shown: the place is identity enough.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} group={group} />
      ))}
      {view.more > 0 && <p class="more">{countMsg('card_more', view.more)}</p>}
      <p class="suggestion">{concernSuggestion(view.concern)}</p>
    </section>
  );
}

function Group({ group }: { group: GroupView }) {
  return (
    <>
      <ul>
        {group.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as in ConcernSection
          <FindingItem key={index} finding={finding} />
        ))}
      </ul>
      {group.clause && <ClauseNote clause={group.clause} />}
    </>
  );
}

function FindingItem({ finding: { quote, reason, replacement } }: { finding: FindingView }) {
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
      {replacement !== null && (
        <p class="replacement">
          {msg('card_replacement')} <b dir="auto">{replacement}</b>
        </p>
      )}
    </li>
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
