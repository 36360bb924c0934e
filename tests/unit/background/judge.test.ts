import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, resetBrowser } from '../pages/fake-browser.ts';

const { createChecker } = vi.hoisted(() => ({ createChecker: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../src/engine/checker.ts', () => ({ createChecker }));
vi.mock('../../../src/data/built-in.ts', () => ({ builtIn: { packs: [] } }));

type Judge = typeof import('../../../src/background/judge.ts').judge;
let judge: Judge;
const { changeSettings } = await import('../../../src/settings/store.ts');

const threshold = (venting: number) =>
  changeSettings((now) => ({ ...now, thresholds: { ...now.thresholds, venting } }));

/** The thresholds of each checker that was built. */
const built = () => createChecker.mock.calls.map(([{ settings }]) => settings.thresholds.venting);

beforeEach(async () => {
  resetBrowser();
  createChecker.mockReset().mockReturnValue({ check: () => 'verdict' });
  // Each test a background of its own, which listens from its beginning.
  vi.resetModules();
  ({ judge } = await import('../../../src/background/judge.ts'));
});

afterEach(() => {
  vi.useRealTimers();
});

test('a checker is kept from post to post, and built anew when settings change', async () => {
  await threshold(0.6);
  await judge({ text: 'one' });
  await judge({ text: 'two' });
  expect(built()).toEqual([0.6]);
  await threshold(0.4);
  await judge({ text: 'three' });
  expect(built()).toEqual([0.6, 0.4]);
});

test('once settings have settled a checker stands ready before anybody asks', async () => {
  vi.useFakeTimers();
  for (const venting of [0.6, 0.5, 0.4]) await threshold(venting);
  await vi.runAllTimersAsync();
  expect(built()).toEqual([0.4]);
  await judge({ text: 'one' });
  expect(built()).toEqual([0.4]);
});
