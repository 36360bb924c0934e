import type { Clock } from '../clock.ts';
import type { Composer } from '../composers/composer.ts';
import { isBlank } from '../composers/read-text.ts';
import { closest, contains, elementsOf, queryAll } from '../dom.ts';
import type { Recogniser } from '../recogniser.ts';
import { type Batch, type Entry, isPickedNow, madeOf } from './batch.ts';
import { AROUND, boxAround } from './box-around.ts';
import type { PictureFacts } from './facts.ts';
import { type Attached, attachedBy, isFileInput, isPicture, isSameFile } from './files.ts';
import { localFile } from './local-file.ts';
import type { Looker } from './look.ts';
import { imagesIn, isPreview, previewsIn } from './previews.ts';

/** A picture that goes out with a post, as far as it is known. */
export interface SeenPicture {
  /** The file's name; '' where it has none. */
  readonly name: string;
  readonly file: Blob | null;
  /** The input that it was picked with, if that still has it and could take another in its place. */
  readonly input: HTMLInputElement | null;
  /** What the file gives away; null if it cannot be looked into, undefined while that is not known. */
  readonly facts: PictureFacts | null | undefined;
}

/** Knows which pictures go out with which compose box. The rules are in `docs/pictures.md`. */
export interface Pictures {
  /** Hears an event before the page does; changes nothing about it. */
  hear(event: Event): void;
  /** Takes up pictures that came before anybody listened. */
  attach(attached: Attached): void;
  /** Something may be about to change on the page: what has gone is forgotten. */
  touched(): void;
  /** How many pictures go out with the box now. */
  count(box: Composer): number;
  /** What these pictures give away. Nobody is asked and nothing is waited for. */
  givenAway(box: Composer): readonly SeenPicture[];
  /** Resolves when every picture of the box has been looked at. */
  looked(box: Composer): Promise<void>;
  /** The post of this box has gone, and its pictures with it. */
  sent(box: Composer): void;
}

export interface PicturesParts {
  readonly recogniser: Recogniser;
  readonly looker: Looker;
  readonly clock: Clock;
  /** The field that had the focus last. */
  lastField(): Element | null;
  /** A picture has come to this box, or has been looked at. */
  changed(box: Composer): void;
}

/** A box that is not on the page for so many milliseconds has gone for good. */
const GONE_AFTER = 10_000;
/** A picture that was picked where there is no box yet belongs to the box that comes within so many milliseconds. */
const WAITS_FOR_BOX = 300_000;
/** A field with more in it than so many letters is not empty, placeholder or not. */
const LONGEST_PLACEHOLDER = 300;

/** @param signal ends the listening. */
export function createPictures(parts: PicturesParts, signal: AbortSignal): Pictures {
  const { recogniser, looker, clock } = parts;
  const heard = new WeakSet<Event>();
  const followed = new WeakSet<Element>();
  const previews = new WeakMap<HTMLImageElement, Preview>();
  let batches: readonly Batch[] = [];

  const drop = (gone: Batch) => {
    batches = batches.filter((batch) => batch !== gone);
  };

  const look = (file: Blob, box: () => Composer | null) => {
    if (looker.known(file) !== undefined) return;
    void looker.look(file).then(() => {
      const now = box();
      if (now && !signal.aborted) parts.changed(now);
    });
  };

  const add = (batch: Batch) => {
    batches = [...batches, batch];
    for (const { file } of batch.entries) look(file, () => batch.box);
    if (batch.box) parts.changed(batch.box);
  };

  const attach = (attached: Attached) => {
    const { event, path, files } = attached;
    const [anchor] = path;
    if (!anchor) return;
    if (isFileInput(anchor)) {
      // What the input itself still had is replaced; what the page had taken out of it stays.
      for (const batch of batches) if (batch.input === anchor && !batch.taken) drop(batch);
    }
    if (files.length === 0) return;
    const box = boxAround(anchor, recogniser, parts.lastField());
    const input = isFileInput(anchor) ? anchor : null;
    add(madeOf({ event, anchor, input, files, box, now: clock.now() }));
  };

  const onChange = (event: Event) => {
    if (heard.has(event)) return;
    heard.add(event);
    const attached = attachedBy(event, elementsOf(event));
    if (attached && (attached.files.length > 0 || event.type === 'change')) attach(attached);
  };

  /** A picture is drawn: if it is in the box that the writer is in, it is looked at while it can be. */
  const onLoad = (event: Event) => {
    const [image] = elementsOf(event);
    const last = parts.lastField();
    if (!image || !last || !isPreview(image)) return;
    const box = recogniser.ofField(last);
    if (!box || ![box.root, ...box.fields()].some((scope) => contains(scope, image))) return;
    const own = batches.filter((batch) => belongs(batch, box));
    for (const batch of own) batch.previewed = true;
    if (own.length > 0) return;
    void previewOf(image).file.then(() => {
      if (!signal.aborted) parts.changed(box);
    });
  };

  const previewOf = (image: HTMLImageElement): Preview => {
    const { src } = image;
    const known = previews.get(image);
    if (known?.src === src) return known;
    const preview: Preview = { src, found: null, file: Promise.resolve(null) };
    preview.file = localFile(src).then(async (file) => {
      preview.found = file;
      if (file) await looker.look(file);
      return file;
    });
    previews.set(image, preview);
    return preview;
  };

  /** Whether the batch goes out with the box; a box whose nodes the page has replaced is found again. */
  const belongs = (batch: Batch, box: Composer): boolean => {
    const { anchor } = batch;
    const owner = batch.box;
    if (!owner) {
      const fresh = clock.now() < batch.since + WAITS_FOR_BOX && batch.path === location.pathname;
      const around = closest(anchor, AROUND);
      if (!fresh || (around?.isConnected && !contains(around, box.root))) return false;
    } else if (owner.root !== box.root) {
      const fields = box.fields();
      const same =
        batch.fields.some((field) => fields.includes(field)) ||
        (anchor.isConnected && contains(box.root, anchor)) ||
        (!owner.isConnected && batch.text !== '' && batch.text === box.text());
      if (!same) return false;
    }
    batch.box = box;
    batch.fields = box.fields();
    batch.gone = null;
    return true;
  };

  /** Takes up what inputs of the box have had all along. */
  const findPicked = (box: Composer) => {
    const scope = closest(box.root, AROUND) ?? box.root;
    for (const input of queryAll(scope, 'input[type="file" i]')) {
      if (!isFileInput(input)) continue;
      for (const file of [...(input.files ?? [])].filter(isPicture)) {
        const known = batches.some(({ entries }) =>
          entries.some((entry) => isSameFile(entry.file, file)),
        );
        if (known || boxAround(input, recogniser, parts.lastField())?.root !== box.root) continue;
        const now = clock.now();
        add(madeOf({ event: null, anchor: input, input, files: [file], box, now }));
      }
    }
  };

  const entriesOf = (box: Composer): { batch: Batch; entry: Entry }[] => {
    const shown = imagesIn(box);
    return batches
      .filter((batch) => belongs(batch, box))
      .flatMap((batch) => {
        noteTaken(batch);
        // It was shown, and whatever shows it now shows nothing else.
        if (batch.previewed && !batch.live() && shown <= batch.images) {
          drop(batch);
          return [];
        }
        return batch.entries
          .filter((entry) => isPickedNow(batch, entry))
          .map((entry) => ({ batch, entry }));
      });
  };

  const noteTaken = (batch: Batch) => {
    if (batch.input && !batch.live()) batch.taken = true;
  };

  const seen = (box: Composer): SeenPicture[] => {
    findPicked(box);
    const own = entriesOf(box).map(({ batch, entry: { file, name } }) => ({
      name,
      file,
      input: batch.live() ? batch.input : null,
      facts: looker.known(file),
    }));
    if (own.length > 0) return own;
    return previewsIn(box).map((image) => {
      const { found } = previewOf(image);
      return { name: '', file: found, input: null, facts: found && looker.known(found) };
    });
  };

  /** Whether the box says nothing; long texts are not read for it. */
  const isEmpty = (box: Composer): boolean => {
    const letters = box.fields().map((field) => {
      const { value } = field as HTMLTextAreaElement;
      return typeof value === 'string' ? value : (field.textContent ?? '');
    });
    if (isBlank(letters.join(''))) return true;
    return letters.join('').length <= LONGEST_PLACEHOLDER && isBlank(box.text());
  };

  const refresh = (batch: Batch, box: Composer) => {
    noteTaken(batch);
    if (!box.isConnected && !batch.fields.some((field) => field.isConnected)) {
      batch.gone ??= clock.now();
      if (clock.now() >= batch.gone + GONE_AFTER) drop(batch);
      return;
    }
    if (!isEmpty(box)) batch.written = true;
    else if (batch.written && !batch.live() && imagesIn(box) <= batch.images) drop(batch);
  };

  document.addEventListener('load', onLoad, { capture: true, signal });

  return {
    hear(event) {
      if (event.type === 'click') {
        const [target] = elementsOf(event);
        // Many pages take the input away again before it has a file, and its `change` passes nothing then.
        if (!isFileInput(target) || followed.has(target)) return;
        followed.add(target);
        target.addEventListener('change', onChange, { capture: true, signal });
        return;
      }
      onChange(event);
    },
    attach,
    touched() {
      guarded(undefined, () => {
        for (const batch of batches) if (batch.box) refresh(batch, batch.box);
      });
    },
    count: (box) =>
      guarded(0, () => {
        const pictures = seen(box).length;
        for (const batch of batches) if (batch.box?.root === box.root) batch.text = box.text();
        return pictures;
      }),
    givenAway: (box) => guarded([], () => seen(box)),
    async looked(box) {
      const files = entriesOf(box).map(({ entry }) => looker.look(entry.file));
      await Promise.all([...files, ...previewsIn(box).map((image) => previewOf(image).file)]);
    },
    sent(box) {
      for (const batch of batches) if (belongs(batch, box) && !batch.live()) drop(batch);
    },
  };
}

/** Whatever a page does to its pictures: the text is judged all the same. */
function guarded<T>(otherwise: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    console.warn('Pause:', error);
    return otherwise;
  }
}

interface Preview {
  readonly src: string;
  found: Blob | null;
  file: Promise<Blob | null>;
}
