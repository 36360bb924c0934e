import type { Clock } from './clock.ts';
import { type Composer, isSameBox } from './composers/composer.ts';

interface Approval {
  readonly composer: Composer;
  readonly text: string;
  readonly until: number;
}

/** Texts that may leave their box without another question. */
export interface Approvals {
  /** Lets this text out of this box for `duration` milliseconds, or until it changes. */
  grant(composer: Composer, text: string, duration: number): void;
  covers(composer: Composer, text: string): boolean;
  /** Takes back the approvals of boxes whose text has changed or gone; to be called before it changes again. */
  refresh(): void;
}

export function createApprovals(clock: Clock): Approvals {
  let granted: readonly Approval[] = [];
  return {
    grant(composer, text, duration) {
      granted = [
        ...granted.filter((approval) => !isSameBox(approval.composer, composer)),
        { composer, text, until: clock.now() + duration },
      ];
    },
    covers: (composer, text) =>
      granted.some(
        (approval) =>
          approval.text === text &&
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
