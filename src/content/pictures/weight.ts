import type { Verdict } from '../../engine/types.ts';
import { namesPlaceOrPerson, type PictureFacts } from './facts.ts';

/**
 * The sites that are known to take the details out of what others get to see. Any other site counts as one that
 * keeps them, as blogs do. From what their own projects and users say; see `docs/pictures.md`.
 */
const STRIPPING: ReadonlySet<string> = new Set([
  'facebook',
  'instagram',
  'mastodon',
  'messenger',
  'old-reddit',
  'reddit',
  'threads',
  'x',
]);

/** Whether a picture's details stay in it for everybody who sees the post, as far as is known. */
export function keepsDetails(site: string): boolean {
  return !STRIPPING.has(site);
}

/**
 * Whether what a picture gives away is a reason to hold a post: it names a place or a person, the site keeps such
 * details, and the words are about somebody in the writer's care (`images` is reported, for which the post is held
 * anyway). By itself no picture is one: phones write where they are into every photo.
 */
export function weighs(site: string, facts: PictureFacts, verdict: Verdict): boolean {
  const inCare = verdict.concerns.some(({ concern, reported }) => concern === 'images' && reported);
  return inCare && keepsDetails(site) && namesPlaceOrPerson(facts);
}
