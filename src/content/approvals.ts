import type { Clock } from './clock.ts';
import { type Composer, isSameBox } from './composers/composer.ts';

interface Approval {
  readonly composer: Composer;
  readonly text: string;
  readonly pictures: number;
  readonly until: number;
}

/** Texts that may leave their box without another question. */
export interface Approvals {
  /** Lets this text, with so many pictures, out of this box for `duration` milliseconds, or until it changes. */
  grant(composer: Composer, text: string, pictures: number, duration: number): void;
  /** Also with fewer pictures: taking one out needs nobody's leave. */
  covers(composer: Composer, text: string, pictures: number): boolean;
  /** Takes back the approvals of boxes whose text has changed or gone; to be called before it changes again. */
  refresh(): void;
}

export function createApprovals(clock: Clock): Approvals {
  let granted: readonly Approval[] = [];
  return {
    grant(composer, text, pictures, duration) {
      granted = [
        ...granted.filter((approval) => !isSameBox(approval.composer, composer)),
        { composer, text, pictures, until: clock.now() + duration },
      ];
    },
    covers: (composer, text, pictures) =>
      granted.some(
        (approval) =>
          approval.text === text &&
          pictures <= approval.pictures &&
          clock.now() < approval.until &&
          isSameBox(approval.composer, composer),
      ),
    refresh() {
      if (granted.length === 0) return;
      granted = granted.filter(
        ({ composer, text, until }) =>
          clock.now() < until && composer.isConnected && composer.text() === text,
      );
    },
  };
}
