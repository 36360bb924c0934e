export const CHECKS: {
  readonly found: string;
  readonly underlined: string;
  readonly read: string;
  readonly underlined: string;
  readonly click: string;
  readonly keyboard: string;
  readonly once: string;
  readonly edit: string;
  readonly harmless: string;
};
export type Check = keyof typeof CHECKS;
/** `none`: the box has no such way. */
export type Outcome = 'yes' | 'no' | 'none';

/** What became of one box in one browser. */
export interface BoxRecord {
  readonly site: string;
  readonly box: string;
  readonly browser: string;
  readonly version: string;
  /** A check that was not come to is not there. */
  readonly outcomes: Readonly<Partial<Record<Check, Outcome>>>;
}

export const ATTACHMENT: string;
export function recordsIn(report: { readonly suites: readonly object[] }): BoxRecord[];
export function sitesTable(records: readonly BoxRecord[]): string;
