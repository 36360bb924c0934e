import { msg } from '../../i18n.ts';
import { ConcernList, headingId, type Offer } from './concern-list.tsx';
import { Picture } from './picture.tsx';
import { type CardPicture, PICTURES_HEADING, PictureFactsSection } from './picture-facts.tsx';
import { type ConcernView, type Rewording, rewordingsIn } from './view.ts';

export type { Offer } from './concern-list.tsx';

const DECISIONS = ['edit', 'post', 'accept'] as const;

type Decision = (typeof DECISIONS)[number];

/** What the writer chose: go back and edit, post anyway, not a problem here; or other words for some. */
export type CardDecision = Decision | Rewording;

export function isDecision(value: unknown): value is Decision {
  return (DECISIONS as readonly unknown[]).includes(value);
}

/**
 * What the pause card says, and its buttons. Everything is rendered as text. The buttons carry their
 * decision in `data-decision`, or the number of their rewording in `data-rewording`; all but going back
 * start disabled, see `SETTLE_TIME`.
 */
export function CardDialog({
  concerns,
  offer,
  pictures,
}: {
  concerns: readonly ConcernView[];
  offer: Offer;
  pictures: readonly CardPicture[];
}) {
  const family = concerns[0]?.family ?? 'words';
  const about = pictures.length > 0 && <PictureFactsSection pictures={pictures} />;
  const first = pictures.some(({ weighs }) => weighs);
  return (
    <dialog
      role="alertdialog"
      class={family}
      lang={msg('language_tag')}
      dir={msg('text_direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-labelledby="title"
      aria-describedby={describedBy(concerns, offer, pictures)}
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
      <ConcernList
        concerns={concerns}
        offer={offer}
        before={first && about}
        after={!first && about}
      />
      {(rewordingsIn(concerns).length > 0 || pictures.length > 0) && (
        <p id="said" class="said" role="status" />
      )}
      <Buttons />
    </dialog>
  );
}

function describedBy(
  concerns: readonly ConcernView[],
  offer: Offer,
  pictures: readonly CardPicture[],
): string {
  const failure = offer === 'copy' ? ['failure'] : [];
  const about = pictures.length > 0 ? [PICTURES_HEADING] : [];
  return ['lead', ...failure, ...concerns.map(headingId), ...about].join(' ');
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
