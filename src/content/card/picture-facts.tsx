import { countMsg, msg } from '../../i18n.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import { wordsFor } from '../pictures/words.ts';

/** What has become of a picture: put back in its place, shown a second time by the page, saved, or nothing. */
export type Cleaned = 'used' | 'twice' | 'saved' | 'failed';

/** A picture that the card has something to say about. */
export interface CardPicture {
  readonly name: string;
  /** Null if its file could not be looked into. */
  readonly facts: PictureFacts | null;
  /** Whether the details stay in it for everybody who sees the post, as far as is known. */
  readonly kept: boolean;
  /** Whether this is what the post is held for as well, and has to be read first. */
  readonly weighs: boolean;
  /** What can be done: put it back without details, save such a copy, or nothing. */
  readonly offer: 'use' | 'save' | null;
  /** Does it; never rejects. */
  clean(): Promise<Cleaned>;
}

export const PICTURES_HEADING = 'pictures';

/**
 * What the files of the pictures give away. The buttons carry their picture's number in `data-picture`; unless
 * they are `ready` they start disabled.
 */
export function PictureFactsSection({
  pictures,
  ready = false,
}: {
  pictures: readonly CardPicture[];
  ready?: boolean;
}) {
  return (
    <section class="self pictures" aria-labelledby={PICTURES_HEADING}>
      <h2 id={PICTURES_HEADING}>{countMsg('pictures_title', pictures.length)}</h2>
      <ul>
        {pictures.map((picture, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the card never changes once shown
          <PictureItem key={index} picture={picture} number={index} ready={ready} />
        ))}
      </ul>
      {pictures.some(({ facts }) => facts) && (
        <p class="suggestion">{msg(pictures[0]?.kept ? 'picture_kept' : 'picture_stripped')}</p>
      )}
    </section>
  );
}

function PictureItem({
  picture,
  number,
  ready,
}: {
  picture: CardPicture;
  number: number;
  ready: boolean;
}) {
  const { name, facts, offer } = picture;
  const id = `picture-${number}`;
  return (
    <li id={id}>
      {name !== '' && (
        <p class="file" dir="auto">
          {name}
        </p>
      )}
      <p class="reason">{facts ? wordsFor(facts) : msg('picture_unreadable')}</p>
      {offer !== null && (
        <div class="replacement">
          <button type="button" data-picture={number} aria-describedby={id} disabled={!ready}>
            {offer === 'use' ? msg('picture_use') : msg('picture_save')}
          </button>
        </div>
      )}
    </li>
  );
}

/**
 * Does what a picture's button says, and says what came of it in the card's status line. A button that has done
 * its work goes, and the focus with it to `next`.
 *
 * @param button carries `data-picture`.
 */
export async function pressPicture(
  pictures: readonly CardPicture[],
  button: HTMLElement,
  said: HTMLElement | null,
  next: HTMLElement | null,
): Promise<void> {
  const picture = pictures[Number(button.dataset.picture)];
  if (!picture || button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const done = await picture.clean();
  button.removeAttribute('aria-busy');
  if (said) said.textContent = sayingOf(done);
  if (done !== 'used' && done !== 'twice') return;
  const hadFocus = (button.getRootNode() as ShadowRoot).activeElement === button;
  button.closest('li')?.classList.add('cleaned');
  button.remove();
  if (hadFocus) next?.focus({ preventScroll: true });
}

function sayingOf(done: Cleaned): string {
  switch (done) {
    case 'used':
      return msg('picture_used');
    case 'twice':
      return msg('picture_used_twice');
    case 'saved':
      return msg('picture_saved');
    case 'failed':
      return msg('picture_failed');
  }
}
