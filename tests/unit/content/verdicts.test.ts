import { describe, expect, it, vi } from 'vitest';
import { createVerdicts } from '../../../src/content/verdicts.ts';
import type { Verdict } from '../../../src/engine/types.ts';
import { CLEAR, pauseFor } from './support/verdicts.ts';

describe('verdicts', () => {
  it('are known for exactly the text and kind that they were asked for', async () => {
    const verdicts = createVerdicts(async () => CLEAR);
    await verdicts.ask('one', 'post', 0);
    expect(verdicts.known('one', 'post', 0)).toBe(CLEAR);
    expect(verdicts.known('one ', 'post', 0)).toBeUndefined();
    expect(verdicts.known('one', 'comment', 0)).toBeUndefined();
  });

  it('are asked for once while an answer is on its way', async () => {
    const check = vi.fn(async () => CLEAR);
    const verdicts = createVerdicts(check);
    await Promise.all([verdicts.ask('one', 'post', 0), verdicts.ask('one', 'post', 0)]);
    expect(check).toHaveBeenCalledOnce();
  });

  it('are asked for again after a failure, and after giving up', async () => {
    const check = vi.fn(async (): Promise<Verdict> => {
      throw new Error('no answer');
    });
    const verdicts = createVerdicts(check);
    await expect(verdicts.ask('one', 'post', 0)).rejects.toThrow('no answer');
    await expect(verdicts.ask('one', 'post', 0)).rejects.toThrow('no answer');
    expect(check).toHaveBeenCalledTimes(2);

    const silent = vi.fn(() => new Promise<Verdict>(() => undefined));
    const waiting = createVerdicts(silent);
    void waiting.ask('one', 'post', 0);
    waiting.giveUp('one', 'post', 0);
    void waiting.ask('one', 'post', 0);
    expect(silent).toHaveBeenCalledTimes(2);
  });

  it('are forgotten when settings change, answers on their way included', async () => {
    let answer: (verdict: Verdict) => void = () => undefined;
    const verdicts = createVerdicts(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const old = verdicts.ask('one', 'post', 0);
    verdicts.clear();
    answer(CLEAR);
    await old;
    expect(verdicts.known('one', 'post', 0)).toBeUndefined();

    const fresh = verdicts.ask('one', 'post', 0);
    const pause = pauseFor('one');
    answer(pause);
    await fresh;
    expect(verdicts.known('one', 'post', 0)).toBe(pause);
  });

  it('are kept for the last few texts only', async () => {
    const verdicts = createVerdicts(async () => CLEAR);
    await verdicts.ask('first', 'post', 0);
    await verdicts.ask('second', 'post', 0);
    for (let n = 0; n < 7; n++) {
      verdicts.known('first', 'post', 0);
      await verdicts.ask(`text ${n}`, 'post', 0);
    }
    expect(verdicts.known('first', 'post', 0)).toBe(CLEAR);
    expect(verdicts.known('second', 'post', 0)).toBeUndefined();
  });
});

it('a verdict is for as many pictures as it was asked for with', async () => {
  const check = vi.fn(async () => CLEAR);
  const verdicts = createVerdicts(check);
  await verdicts.ask('one', 'post', 0);
  expect(verdicts.known('one', 'post', 1)).toBeUndefined();
  await verdicts.ask('one', 'post', 1);
  expect(verdicts.known('one', 'post', 1)).toBe(CLEAR);
  expect(check.mock.calls).toEqual([
    ['one', 'post', 0],
    ['one', 'post', 1],
  ]);
});
