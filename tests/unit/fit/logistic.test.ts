import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic } from '../../../src/fit/logistic.ts';

const RISKY = 0;
const HARMLESS = 1;
const BOTH = 2;

function examples(): Example[] {
  return Array.from({ length: 40 }, (_, i) => ({
    features: Int32Array.of(i % 2 === 0 ? RISKY : HARMLESS, BOTH),
    scale: 1,
    label: i % 2 === 0 ? 1 : 0,
  }));
}

describe('fitLogistic', () => {
  it('learns which features speak for the label, against it, or for nothing', () => {
    const { weights } = fitLogistic(examples(), 3, 0.1, 1);
    expect(weights[RISKY]).toBeGreaterThan(1);
    expect(weights[HARMLESS]).toBeLessThan(-1);
    expect(Math.abs(weights[BOTH] ?? 1)).toBeLessThan(0.3);
  });

  it('gives the same weights for the same seed', () => {
    const once = fitLogistic(examples(), 3, 0.1, 7);
    const again = fitLogistic(examples(), 3, 0.1, 7);
    expect(again).toEqual(once);
  });

  it('holds the weights down when the penalty is high', () => {
    const free = fitLogistic(examples(), 3, 0.1, 1).weights[RISKY] ?? 0;
    const held = fitLogistic(examples(), 3, 20, 1).weights[RISKY] ?? 0;
    expect(held).toBeLessThan(free / 2);
  });
});
