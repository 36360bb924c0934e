import { type Clock, within } from '../clock.ts';
import { type Darkroom, findDarkroom } from './darkroom-door.ts';
import type { PictureFacts } from './facts.ts';

/** A file that takes longer to look into than so many milliseconds is not looked into. */
const LOOKS_AT_MOST = 3_000;

/** Looks into pictures' files, each once. */
export interface Looker {
  /** What the file gives away; null if it cannot be looked into. Never rejects. */
  look(file: Blob): Promise<PictureFacts | null>;
  /** The same, if it is known by now. */
  known(file: Blob): PictureFacts | null | undefined;
  /** The picture without its details, null where that cannot be done. Never rejects. */
  plain(file: Blob, orientation: number): Promise<Blob | null>;
}

/** @param send has the darkroom put into this frame; rejects when that could not be done. */
export function createLooker(send: () => Promise<unknown>, clock: Clock): Looker {
  const looks = new WeakMap<Blob, Promise<PictureFacts | null>>();
  const seen = new WeakMap<Blob, PictureFacts | null>();
  const never = new AbortController().signal;
  let sent: Promise<unknown> | null = null;

  const darkroom = async (): Promise<Darkroom> => {
    if (!findDarkroom()) {
      sent ??= send();
      try {
        await sent;
      } finally {
        sent = null;
      }
    }
    const found = findDarkroom();
    if (!found) throw new Error('The darkroom did not come');
    return found;
  };

  const look = async (file: Blob) => {
    const looked = darkroom().then((room) => room.readFacts(file));
    const facts = (await within(clock, LOOKS_AT_MOST, looked, never)) ?? null;
    seen.set(file, facts);
    return facts;
  };

  return {
    look(file) {
      const before = looks.get(file);
      if (before) return before;
      const looked = look(file);
      looks.set(file, looked);
      return looked;
    },
    known: (file) => seen.get(file),
    async plain(file, orientation) {
      const made = darkroom().then((room) => room.plainPicture(file, orientation));
      return made.catch(() => null);
    },
  };
}
