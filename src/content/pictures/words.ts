import { msg } from '../../i18n.ts';
import type { PictureFacts, Position } from './facts.ts';

/** Of each kind so many are named, each with so many letters at most: the card is read in a hurry. */
const MOST = 2;
const LONGEST = 60;

/**
 * What a picture's file says, in a sentence or two in the writer's language; '' where it says nothing. What comes
 * from the file keeps its own direction inside of it.
 */
export function wordsFor(facts: PictureFacts): string {
  const { position, places, taken, people, owners, camera, serials, software, words } = facts;
  const said = [
    position && msg('picture_position', ...coordinates(position)),
    places.length > 0 && msg('picture_places', quoted(places)),
    taken && msg('picture_taken', time(taken)),
    people.length > 0 && msg('picture_people', quoted(people)),
    owners.length > 0 && msg('picture_owner', quoted(owners)),
    camera && msg('picture_camera', quoted([camera])),
    serials.length > 0 && msg('picture_serial', quoted(serials)),
    software && msg('picture_software', quoted([software])),
    words.length > 0 && msg('picture_words', quoted(words)),
  ].filter((one) => typeof one === 'string');
  const list = new Intl.ListFormat(msg('language_tag'), { style: 'long', type: 'conjunction' });
  const sentence = said.length > 0 ? msg('picture_says', list.format(said)) : '';
  const copy = facts.thumbnail ? msg('picture_thumbnail') : '';
  return [sentence, copy].filter(Boolean).join(' ');
}

/** To about a kilometre, which is enough to see what it gives away. */
function coordinates({ latitude, longitude }: Position): string[] {
  const form = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return [latitude, longitude].map((degrees) => degrees.toLocaleString(msg('language_tag'), form));
}

/** By the camera's clock, so no zone is reckoned with. */
function time(taken: string): string {
  return new Date(`${taken}Z`).toLocaleString(msg('language_tag'), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
}

function quoted(texts: readonly string[]): string {
  const more = texts.length > MOST ? ['…'] : [];
  return [...texts.slice(0, MOST).map(isolated), ...more].join(', ');
}

function isolated(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
  return `\u2068${short}\u2069`;
}
