import { mulberry32 } from '../../src/fit/random.ts';

/**
 * Milliseconds of processor time that one call takes, the garbage it leaves included: what others do on the
 * machine meanwhile doesn't count.
 */
export function time(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Median of `rounds` calls, after enough calls for the compiler to have seen them. */
export function medianTime(action: () => void, rounds = 9): number {
  for (let i = 0; i < 3; i++) action();
  return quantile(
    Array.from({ length: rounds }, () => time(action)),
    0.5,
  );
}

/** The value below which this share of the `values` lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A seeded run of whole numbers below a bound, the same in every run of the benchmark. */
export function seeded(seed: number): (bound: number) => number {
  const random = mulberry32(seed);
  return (bound) => Math.floor(random() * bound);
}
