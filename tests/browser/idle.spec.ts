import type { CDPSession } from '@playwright/test';
import { expect, settled, test } from './harness.ts';
import { browserSession } from './target.ts';

/** The middle one of so many counts: the first is cold, and the machine does other things as well. */
const LOADS = 15;

interface Traced {
  readonly name: string;
  /** Time of the thread itself, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** Everything that the browser did while `act` ran. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<Traced[]> {
  const events: Traced[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as Traced[]));
  session.on('Tracing.dataCollected', collect);
  const over = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await act();
  await session.send('Tracing.end');
  await over;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** What the scripts under `address` took of the thread, in milliseconds; compiling is part of evaluating. */
function spent(events: readonly Traced[], address: string): number {
  const theirs = events.filter(
    ({ name, args }) =>
      /^(EvaluateScript|FunctionCall)$/.test(name) && args.data?.url?.startsWith(address),
  );
  expect(theirs.map(({ name }) => name)).not.toEqual([]);
  return theirs.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

test('a page where nobody writes pays next to nothing', async ({ own: pause, site }) => {
  const session = await browserSession(pause);
  const ours: number[] = [];
  const yardstick: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const events = await traced(session, async () => {
      await pause.page.goto(`${site.url}/traps/idle.html`);
      await settled(pause.page);
    });
    ours.push(spent(events, pause.address('/src/content/')));
    yardstick.push(spent(events, `${site.url}/assets/idle`));
  }
  const figures = `${ours.map((time) => time.toFixed(2)).join(' ')}, yardstick ${median(yardstick).toFixed(2)}`;
  test.info().annotations.push({ type: 'milliseconds of each load', description: figures });
  expect(median(ours), figures).toBeLessThan(median(yardstick));
});
