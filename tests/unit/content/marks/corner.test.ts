import { describe, expect, it } from 'vitest';
import { cornerFor, overlap } from '../../../../src/content/marks/corner.ts';

const FIELD = { left: 100, top: 100, right: 500, bottom: 200 };
const VIEW = { width: 1000, height: 800 };
const free = () => false;

describe('the corner for the mark', () => {
  it('is inside, where lines end', () => {
    expect(cornerFor(FIELD, VIEW, 24, false, free)).toEqual({ x: 472, y: 172 });
    expect(cornerFor(FIELD, VIEW, 24, true, free)).toEqual({ x: 104, y: 172 });
  });

  it('is another one where something stands', () => {
    const button = { left: 460, top: 160, right: 500, bottom: 200 };
    const place = cornerFor(FIELD, VIEW, 24, false, (box) => overlap(box, button));
    expect(place).toEqual({ x: 472, y: 104 });
  });

  it('is in the window when the field reaches beyond it', () => {
    const tall = { ...FIELD, bottom: 3000 };
    expect(cornerFor(tall, VIEW, 24, false, free)).toEqual({ x: 472, y: 772 });
  });

  it('is nowhere when the field has left the window, or nothing is free', () => {
    const above = { ...FIELD, top: -300, bottom: -200 };
    expect(cornerFor(above, VIEW, 24, false, free)).toBeNull();
    expect(cornerFor(FIELD, VIEW, 24, false, () => true)).toBeNull();
  });
});
