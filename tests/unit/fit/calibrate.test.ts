import { describe, expect, it } from 'vitest';
import { calibrate, calibrated, type Trial } from '../../../src/fit/calibrate.ts';
import { mulberry32 } from '../../../src/fit/logistic.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Posts whose labels are drawn from known odds, told twice too sure of itself and one too high. */
function trials(pieces = (_: number) => 1): Trial[] {
  const random = mulberry32(5);
  return Array.from({ length: 20_000 }, (_, i) => {
    const truth = 6 * random() - 3;
    const n = pieces(i);
    return {
      logOdds: 2 * truth + 1 + Math.log(n),
      pieces: n,
      pause: random() < sigmoid(truth),
    };
  });
}

describe('calibrate', () => {
  it('makes a probability say how many of such posts are risky', () => {
    const all = trials();
    const by = calibrate(all);
    for (const low of [0.1, 0.3, 0.5, 0.7]) {
      const here = all.filter((trial) => {
        const p = calibrated(trial, by);
        return p >= low && p < low + 0.2;
      });
      const share = here.filter(({ pause }) => pause).length / here.length;
      expect(share).toBeGreaterThan(low);
      expect(share).toBeLessThan(low + 0.2);
    }
  });

  it('gives risky and harmless posts the same weight in total', () => {
    const all = trials();
    const fewer = all.filter(({ pause }, i) => !pause || i % 10 === 0);
    expect(calibrate(fewer).shift).toBeCloseTo(calibrate(all).shift, 0);
  });

  it('asks more of each piece when there are many', () => {
    const by = calibrate(trials((i) => 1 + (i % 8)));
    expect(by.slope).toBeCloseTo(0.5, 1);
    expect(by.chances).toBeCloseTo(0.5, 1);
  });
});
