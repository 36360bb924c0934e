import { describe, expect, it, vi } from 'vitest';
import { createVerdicts } from '../../../src/content/verdicts.ts';
import type { Verdict } from '../../../src/engine/types.ts';
import { CLEAR, pauseFor } from './support/verdicts.ts';

describe('verdicts', () => {
  it('are known for exactly the text and kind that they were asked for', async () => {
    const verdicts = createVerdicts(async () => CLEAR);
    await verdicts.ask('one', 'post');
    expect(verdicts.known('one', 'post')).toBe(CLEAR);
    expect(verdicts.known('one ', 'post')).toBeUndefined();
    expect(verdicts.known('one', 'comment')).toBeUndefined();
  });

  it('are asked for once while an answer is on its way', async () => {
    const check = vi.fn(async () => CLEAR);
    const verdicts = createVerdicts(check);
    await Promise.all([verdicts.ask('one', 'post'), verdicts.ask('one', 'post')]);
    expect(check).toHaveBeenCalledOnce();
  });

  it('are asked for again after a failure, and after giving up', async () => {
    const check = vi.fn(async (): Promise<Verdict> => {
      throw new Error('no answer');
    });
    const verdicts = createVerdicts(check);
    await expect(verdicts.ask('one', 'post')).rejects.toThrow('no answer');
    await expect(verdicts.ask('one', 'post')).rejects.toThrow('no answer');
    expect(check).toHaveBeenCalledTimes(2);

    const silent = vi.fn(() => new Promise<Verdict>(() => undefined));
    const waiting = createVerdicts(silent);
    void waiting.ask('one', 'post');
    waiting.giveUp('one', 'post');
    void waiting.ask('one', 'post');
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
    const old = verdicts.ask('one', 'post');
    verdicts.clear();
    answer(CLEAR);
    await old;
    expect(verdicts.known('one', 'post')).toBeUndefined();

    const fresh = verdicts.ask('one', 'post');
    const pause = pauseFor('one');
    answer(pause);
    await fresh;
    expect(verdicts.known('one', 'post')).toBe(pause);
  });

  it('are kept for the last few texts only', async () => {
    const verdicts = createVerdicts(async () => CLEAR);
    await verdicts.ask('first', 'post');
    await verdicts.ask('second', 'post');
    for (let n = 0; n < 7; n++) {
      verdicts.known('first', 'post');
      await verdicts.ask(`text ${n}`, 'post');
    }
    expect(verdicts.known('first', 'post')).toBe(CLEAR);
    expect(verdicts.known('second', 'post')).toBeUndefined();
  });
});
