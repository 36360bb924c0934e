import type { PictureFacts } from './facts.ts';

// As with resident and works (`bridge.ts`): the two meet in the world that is kept apart from the page's.
const DOOR = Symbol.for('pause.darkroom');

/** What looks into pictures' files, and takes out of them what need not be there. */
export interface Darkroom {
  /** Null for a file that cannot be looked into. */
  readFacts(file: Blob): Promise<PictureFacts | null>;
  /** The same picture without the details, null where that cannot be done. */
  plainPicture(file: Blob, orientation: number): Promise<Blob | null>;
}

type World = typeof globalThis & { [DOOR]?: Darkroom };

export function openDarkroom(darkroom: Darkroom): void {
  (globalThis as World)[DOOR] = darkroom;
}

/** The darkroom of this frame; undefined where none has come. */
export function findDarkroom(): Darkroom | undefined {
  return (globalThis as World)[DOOR];
}
