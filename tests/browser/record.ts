import { type TestInfo, test } from '@playwright/test';

/** What is tried of every box, in the order of the table in `docs/sites.md`. */
export const CHECKS = {
  found: 'found',
  read: 'read exactly',
  click: 'held by click',
  keyboard: 'held by keyboard',
  once: 'released once',
  edit: 'edit keeps text',
  harmless: 'harmless untouched',
} as const;

export type Check = keyof typeof CHECKS;

/** `none`: the box has no such way. */
export type Outcome = 'yes' | 'no' | 'none';

/** What became of one box in one browser, as the report carries it. */
export interface BoxRecord {
  readonly site: string;
  readonly box: string;
  readonly browser: string;
  readonly version: string;
  readonly outcomes: Readonly<Partial<Record<Check, Outcome>>>;
}

/** The name under which a report carries a `BoxRecord`. */
export const ATTACHMENT = 'box-record';

/** Takes down what became of each check. One that was not come to has no outcome. */
export class Outcomes {
  readonly #outcomes: Partial<Record<Check, Outcome>> = {};

  /** Does a check as a named step; once it has failed it stays so. */
  async try(check: Check, how: string, body: () => Promise<void>): Promise<void> {
    await test.step(`${CHECKS[check]}: ${how}`, async () => {
      const before = this.#outcomes[check];
      this.#outcomes[check] = 'no';
      await body();
      if (before !== 'no') this.#outcomes[check] = 'yes';
    });
  }

  none(check: Check): void {
    this.#outcomes[check] ??= 'none';
  }

  async attach(info: TestInfo, where: Omit<BoxRecord, 'outcomes'>): Promise<void> {
    const record: BoxRecord = { ...where, outcomes: this.#outcomes };
    await info.attach(ATTACHMENT, {
      body: JSON.stringify(record),
      contentType: 'application/json',
    });
  }
}
