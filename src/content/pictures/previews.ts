import type { Composer } from '../composers/composer.ts';
import { queryAll } from '../dom.ts';

// Pages show a picture before it goes out, mostly from the file itself. So one can be found that came by an
// input which is not part of the page, or into a frame that an editor writes in.

const FROM_A_FILE =
  'img[src^="blob:" i], img[src^="data:image/jpeg" i], img[src^="data:image/png" i], ' +
  'img[src^="data:image/webp" i], img[src^="data:image/hei" i], img[src^="data:image/avif" i]';
/** What is smaller than that, in CSS pixels or in letters of its address, is an icon or a placeholder. */
const SMALLEST = 40;
const SHORTEST = 2_000;

export function isPreview(element: Element): element is HTMLImageElement {
  if (!element.matches(FROM_A_FILE)) return false;
  const { naturalWidth, width, src } = element as HTMLImageElement;
  if (naturalWidth > 0 && Math.max(naturalWidth, width) < SMALLEST) return false;
  return !src.startsWith('data:') || src.length >= SHORTEST;
}

/** The pictures that the box shows from files, in its fields too. */
export function previewsIn(box: Composer): HTMLImageElement[] {
  const scopes = [box.root, ...box.fields()];
  const found = scopes.flatMap((scope) => queryAll(scope, FROM_A_FILE)).filter(isPreview);
  return [...new Set(found)];
}

/** How many pictures of any kind the box shows. */
export function imagesIn(box: Composer): number {
  return queryAll(box.root, 'img').length;
}
