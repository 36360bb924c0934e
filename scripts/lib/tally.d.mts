export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** `report` is the runner's own JSON, or null where there is none. */
export function countVitest(report: unknown): Tally;
export function countPlaywright(report: unknown): Tally;
