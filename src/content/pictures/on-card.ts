import type { Verdict } from '../../engine/types.ts';
import type { CardPicture, Cleaned } from '../card/picture-facts.tsx';
import { type Clock, within } from '../clock.ts';
import type { Composer } from '../composers/composer.ts';
import { tellsSomething } from './facts.ts';
import type { Looker } from './look.ts';
import type { Pictures, SeenPicture } from './pictures.ts';
import { imagesIn } from './previews.ts';
import { putBack } from './put-back.ts';
import { plainName, save } from './save.ts';
import { keepsDetails, weighs } from './weight.ts';

/** The card does not wait longer than so many milliseconds for pictures; they are looked at while writing. */
const WAITS_AT_MOST = 500;
/** So long a page gets to show a picture that was put back, in milliseconds. */
const SHOWN_BY = 700;

export interface OnCardParts {
  readonly pictures: Pictures;
  readonly looker: Looker;
  readonly clock: Clock;
}

/** What the card says of the pictures that go out with a box; what is not known by now could not be looked into. */
export async function picturesOnCard(
  parts: OnCardParts,
  box: Composer,
  verdict: Verdict,
  signal: AbortSignal,
): Promise<CardPicture[]> {
  const { pictures, clock } = parts;
  // Its failure is no reason to show no card.
  await within(clock, WAITS_AT_MOST, pictures.looked(box), signal);
  return toldOf(parts, box, verdict);
}

/** The same without waiting, as the writer sees it while writing. Pictures that give nothing away are left out. */
export function toldOf(
  { pictures, looker, clock }: OnCardParts,
  box: Composer,
  verdict: Verdict | null,
): CardPicture[] {
  return pictures
    .givenAway(box)
    .filter(({ facts }) => !facts || tellsSomething(facts))
    .map((picture) => {
      const { name, input } = picture;
      const facts = picture.facts ?? null;
      const offer = facts?.removable ? (input ? 'use' : 'save') : null;
      return {
        name,
        facts,
        kept: keepsDetails(box.site),
        weighs: facts !== null && verdict !== null && weighs(box.site, facts, verdict),
        offer,
        clean: () => clean(picture, box, looker, clock),
      };
    });
}

/** Makes the plain picture and puts it where the writer can post it. Never rejects. */
async function clean(
  { file, facts, input, name }: SeenPicture,
  box: Composer,
  looker: Looker,
  clock: Clock,
): Promise<Cleaned> {
  const made = file && facts ? await looker.plain(file, facts.orientation) : null;
  if (!file || !made) return 'failed';
  try {
    if (!input) {
      save(made, plainName(name, made.type));
      return 'saved';
    }
    const shown = imagesIn(box);
    if (!putBack(input, file, made, name)) return 'failed';
    await new Promise<void>((resolve) => {
      clock.after(SHOWN_BY, resolve);
    });
    // Some pages take a second choice for a second picture.
    return imagesIn(box) > shown ? 'twice' : 'used';
  } catch {
    return 'failed';
  }
}
