import type { Composer } from '../composers/composer.ts';
import { isSameFile } from './files.ts';
import { imagesIn } from './previews.ts';

export interface Entry {
  readonly file: Blob;
  readonly name: string;
}

/** Pictures that came together, and what is known about where they are by now. */
export interface Batch {
  /** What they came by; null where they were found in an input. */
  readonly event: Event | null;
  /** Where they came to. */
  readonly anchor: Element;
  readonly input: HTMLInputElement | null;
  readonly entries: readonly Entry[];
  /** When, by the clock, and on which page of the site. */
  readonly since: number;
  readonly path: string;
  /** How many pictures the box showed before. */
  readonly images: number;
  /** The box that they go out with; null while there is none. */
  box: Composer | null;
  /** Its fields, which may stay where its root does not. */
  fields: readonly Element[];
  /** What the box said when it was last asked about. */
  text: string;
  /** The page has taken them out of the input. */
  taken: boolean;
  /** The page has shown one of them from its file. */
  previewed: boolean;
  /** The box has had a text since. */
  written: boolean;
  /** Since when the box is not on the page, by the clock. */
  gone: number | null;
  /** Whether the input still has any of them. */
  live(): boolean;
}

export function madeOf(came: {
  readonly event: Event | null;
  readonly anchor: Element;
  readonly input: HTMLInputElement | null;
  readonly files: readonly File[];
  readonly box: Composer | null;
  readonly now: number;
}): Batch {
  const { event, anchor, input, files, box, now } = came;
  const entries = files.map((file) => ({ file, name: file.name }));
  return {
    event,
    anchor,
    input,
    entries,
    since: now,
    path: location.pathname,
    images: box ? imagesIn(box) : 0,
    box,
    fields: box?.fields() ?? [],
    text: '',
    taken: false,
    previewed: false,
    written: false,
    gone: null,
    live: () => entries.some((entry) => isIn(input, entry)),
  };
}

/** Whether the picture goes out, as far as it can be known. */
export function isPickedNow(batch: Batch, entry: Entry): boolean {
  const { input, event, anchor } = batch;
  if (input) return batch.taken ? true : isIn(input, entry);
  // What is pasted or dropped the browser puts into an editor; elsewhere only the page can take it.
  return (event?.defaultPrevented ?? false) || (anchor as HTMLElement).isContentEditable;
}

function isIn(input: HTMLInputElement | null, entry: Entry): boolean {
  return [...(input?.files ?? [])].some((file) => isSameFile(file, entry.file));
}
