import type { CDPSession } from '@playwright/test';
import { expect, settled, test } from './harness.ts';
import { browserSession } from './target.ts';

/** What our script may take of the thread of a page where nobody writes, in milliseconds. */
const ALLOWED = 1;
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

test('a page where nobody writes pays a millisecond of script at most', async ({
  own: pause,
  site,
}) => {
  const session = await browserSession(pause);
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const events = await traced(session, async () => {
      await pause.page.goto(`${site.url}/traps/idle.html`);
      await settled(pause.page);
    });
    const ours = events.filter(
      ({ name, args }) =>
        // Compiling is part of evaluating.
        /^(EvaluateScript|FunctionCall)$/.test(name) &&
        args.data?.url?.startsWith(pause.address('/src/content/')),
    );
    expect(ours.map(({ name }) => name)).toContain('EvaluateScript');
    times.push(ours.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000);
  }
  times.sort((one, other) => one - other);
  const figures = times.map((time) => time.toFixed(2)).join(' ');
  test.info().annotations.push({ type: 'milliseconds of each load', description: figures });
  expect(times[Math.floor(LOADS / 2)], figures).toBeLessThan(ALLOWED);
});
