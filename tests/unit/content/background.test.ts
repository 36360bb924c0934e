import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accept, check } from '../../../src/content/background.ts';
import { CLEAR, pauseFor } from './support/verdicts.ts';

const runtime = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));

beforeEach(() => {
  runtime.sendMessage.mockReset();
});

describe('asking the extension', () => {
  it('gives back the verdict', async () => {
    const verdict = pauseFor('one');
    runtime.sendMessage.mockResolvedValue({ verdict });
    await expect(check('one', 'comment', 2)).resolves.toEqual(verdict);
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      type: 'check',
      text: 'one',
      kind: 'comment',
      pictures: 2,
    });
  });

  it('fails on a refusal, no answer, and anything that is no verdict', async () => {
    runtime.sendMessage.mockResolvedValue({ error: 'no packs' });
    await expect(check('one', 'post', 0)).rejects.toThrow('no packs');
    for (const reply of [
      undefined,
      null,
      {},
      { verdict: { pause: 'no' } },
      { verdict: { ...CLEAR, concerns: [{}] } },
    ]) {
      runtime.sendMessage.mockResolvedValue(reply);
      await expect(check('one', 'post', 0)).rejects.toThrow();
    }
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(check('one', 'post', 0)).rejects.toThrow('invalidated');
  });

  it('has wordings remembered, or fails', async () => {
    runtime.sendMessage.mockResolvedValue(undefined);
    await accept([{ rule: 'a/b', text: 'one', sentence: 'one two' }]);
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      type: 'accept',
      wordings: [{ rule: 'a/b', text: 'one', sentence: 'one two' }],
    });
    runtime.sendMessage.mockResolvedValue({ error: 'full' });
    await expect(accept([])).rejects.toThrow('full');
  });
});
