import { type TestInfo, test } from '@playwright/test';
import {
  ATTACHMENT,
  type BoxRecord,
  CHECKS,
  type Check,
  type Outcome,
} from '../../scripts/lib/sites-table.mjs';

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
