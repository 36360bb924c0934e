import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClock } from '../../../../src/content/clock.ts';
import { type Darkroom, openDarkroom } from '../../../../src/content/pictures/darkroom-door.ts';
import { NOTHING } from '../../../../src/content/pictures/facts.ts';
import { createLooker } from '../../../../src/content/pictures/look.ts';

const file = () => new File(['pixels'], 'a.jpg', { type: 'image/jpeg' });
let readFacts: ReturnType<typeof vi.fn<Darkroom['readFacts']>>;
let plainPicture: ReturnType<typeof vi.fn<Darkroom['plainPicture']>>;
let send: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(() => {
  vi.useFakeTimers();
  readFacts = vi.fn(async () => NOTHING);
  plainPicture = vi.fn(async () => new Blob(['plain']));
  send = vi.fn(async () => openDarkroom({ readFacts, plainPicture }));
  Reflect.deleteProperty(globalThis, Symbol.for('pause.darkroom'));
});

afterEach(() => vi.useRealTimers());

describe('looking into a picture', () => {
  it('sends for the darkroom once, with the first picture', async () => {
    const looker = createLooker(send, browserClock);
    expect(send).not.toHaveBeenCalled();
    await Promise.all([looker.look(file()), looker.look(file())]);
    await looker.look(file());
    expect(send).toHaveBeenCalledOnce();
  });

  it('looks at every file once', async () => {
    const looker = createLooker(send, browserClock);
    const one = file();
    expect(looker.known(one)).toBeUndefined();
    await Promise.all([looker.look(one), looker.look(one)]);
    expect(looker.known(one)).toBe(NOTHING);
    expect(readFacts).toHaveBeenCalledOnce();
  });

  it('gives up after three seconds', async () => {
    readFacts.mockReturnValue(new Promise(() => undefined));
    const looker = createLooker(send, browserClock);
    const one = file();
    const looked = looker.look(one);
    await vi.advanceTimersByTimeAsync(2_990);
    expect(looker.known(one)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(20);
    expect(await looked).toBeNull();
    expect(looker.known(one)).toBeNull();
  });

  it('finds nothing out where the darkroom does not come, and sends for it again', async () => {
    send.mockRejectedValueOnce(new Error('no frame'));
    send.mockResolvedValueOnce(undefined);
    const looker = createLooker(send, browserClock);
    expect(await looker.look(file())).toBeNull();
    expect(await looker.look(file())).toBeNull();
    expect(await looker.look(file())).toBe(NOTHING);
  });

  it('never fails', async () => {
    readFacts.mockRejectedValue(new Error('broken'));
    plainPicture.mockRejectedValue(new Error('broken'));
    const looker = createLooker(send, browserClock);
    expect(await looker.look(file())).toBeNull();
    expect(await looker.plain(file(), 1)).toBeNull();
  });
});
