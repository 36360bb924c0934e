/** Time, in milliseconds; tests bring their own. */
export interface Clock {
  now(): number;
  /** Calls `run` once, `delay` milliseconds from now; returns how to call it off. */
  after(delay: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** Resolves with `promise`, or with undefined when it fails, takes longer than `limit`, or `signal` aborts. */
export function within<T>(
  clock: Clock,
  limit: number,
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined);
    const giveUp = () => settle(undefined);
    const cancel = clock.after(Math.max(0, limit), giveUp);
    const settle = (value: T | undefined) => {
      cancel();
      signal.removeEventListener('abort', giveUp);
      resolve(value);
    };
    signal.addEventListener('abort', giveUp);
    promise.then(settle, giveUp);
  });
}
