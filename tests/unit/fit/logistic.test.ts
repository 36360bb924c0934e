import { describe, expect, it } from 'vitest';
import { meanOf } from '../../../src/fit/committee.ts';
import type { Telling } from '../../../src/fit/concern-fit.ts';
import { type Example, fitLogistic } from '../../../src/fit/logistic.ts';

const RISKY = 0;
const HARMLESS = 1;
const BOTH = 2;
const NO_INPUTS = new Int32Array();
const NOTHING_TOLD: Telling = { features: NO_INPUTS, scale: 1, labels: null };
const NO_LAYER = { members: 0, inputs: 0 };
const PLAIN = { rounds: 12, leftOut: 0, committee: NO_LAYER, table: { rows: 0 }, seed: 1 };

function examples(): Example[] {
  return Array.from({ length: 40 }, (_, i) => ({
    features: Int32Array.of(i % 2 === 0 ? RISKY : HARMLESS, BOTH),
    inputs: NO_INPUTS,
    telling: NOTHING_TOLD,
    scale: 1,
    label: i % 2 === 0 ? 1 : 0,
    weight: 1,
  }));
}

describe('fitLogistic', () => {
  it('learns which features speak for the label, against it, or for nothing', () => {
    const { weights } = fitLogistic(examples(), 3, { ...PLAIN, penalty: 0.1 });
    expect(weights[RISKY]).toBeGreaterThan(1);
    expect(weights[HARMLESS]).toBeLessThan(-1);
    expect(Math.abs(weights[BOTH] ?? 1)).toBeLessThan(0.3);
  });

  it('gives the same weights for the same seed', () => {
    const once = fitLogistic(examples(), 3, { ...PLAIN, penalty: 0.1, leftOut: 0.3, seed: 7 });
    const again = fitLogistic(examples(), 3, { ...PLAIN, penalty: 0.1, leftOut: 0.3, seed: 7 });
    expect(again).toEqual(once);
  });

  it('holds the weights down when the penalty is high', () => {
    const free = fitLogistic(examples(), 3, { ...PLAIN, penalty: 0.1 }).weights[RISKY] ?? 0;
    const held = fitLogistic(examples(), 3, { ...PLAIN, penalty: 20 }).weights[RISKY] ?? 0;
    expect(held).toBeLessThan(free / 2);
  });

  it('follows the examples that count for more', () => {
    const both = Array.from({ length: 40 }, (_, i): Example => {
      const label = i % 2;
      return {
        features: Int32Array.of(0),
        inputs: NO_INPUTS,
        telling: NOTHING_TOLD,
        scale: 1,
        label,
        weight: label === 1 ? 1 : 0.1,
      };
    });
    const { bias, weights } = fitLogistic(both, 1, { ...PLAIN, penalty: 0.1 });
    expect(bias + (weights[0] ?? 0)).toBeGreaterThan(1);
  });

  it('leans less on one feature alone when it leaves some out', () => {
    // The second goes with the label as well, though not always.
    const redundant = Array.from({ length: 200 }, (_, i): Example => {
      const label = i % 2;
      const second = i % 10 < 8 ? label : 1 - label;
      const features = Int32Array.of(label, 2 + second);
      return { features, inputs: NO_INPUTS, telling: NOTHING_TOLD, scale: 1, label, weight: 1 };
    });
    const share = (leftOut: number) => {
      const { weights } = fitLogistic(redundant, 4, { ...PLAIN, penalty: 0.1, leftOut });
      return (weights[3] ?? 0) / (weights[1] ?? 1);
    };
    expect(share(0.5)).toBeGreaterThan(1.5 * share(0));
    expect(share(0)).toBeGreaterThan(0);
  });

  it('learns with hidden layers what only two together say, and without one does not', () => {
    // Risky are those that have just one of the two.
    const eitherOr = Array.from({ length: 400 }, (_, i): Example => {
      const inputs = Int32Array.from([i % 2 ? [0] : [], i % 4 > 1 ? [1] : [], [2, 3]].flat());
      const label = inputs.length === 3 ? 1 : 0;
      return { features: NO_INPUTS, inputs, telling: NOTHING_TOLD, scale: 1, label, weight: 1 };
    });
    const wrong = (layers: number) => {
      const { bias, members } = fitLogistic(eitherOr, 1, {
        ...PLAIN,
        penalty: 0.1,
        committee: { members: layers, inputs: 4 },
      });
      return eitherOr.filter(({ inputs, label }) => {
        const said = layers > 0 ? meanOf(members, [...inputs]) : 0;
        return bias + said > 0 !== (label === 1);
      }).length;
    };
    expect(wrong(0)).toBeGreaterThanOrEqual(200);
    expect(wrong(1)).toBe(0);
    expect(wrong(3)).toBe(0);
  });
});
