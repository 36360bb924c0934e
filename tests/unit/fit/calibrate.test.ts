import { describe, expect, it } from 'vitest';
import { calibrate, calibrated, type Trial } from '../../../src/fit/calibrate.ts';
import { mulberry32 } from '../../../src/fit/random.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Posts whose labels are drawn from known odds, told twice too sure of itself and one too high. */
function trials(pieces = (_: number) => 1): Trial[] {
  const random = mulberry32(5);
  return Array.from({ length: 20_000 }, (_, i) => {
    const truth = 6 * random() - 3;
    const n = pieces(i);
    const silent = Array.from({ length: n - 1 }, () => -40);
    return {
      pieces: [2 * truth + 1 + Math.log(n), ...silent],
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

  it('adds up pieces as they will be in use', () => {
    const random = mulberry32(7);
    const drawn = Array.from({ length: 5000 }, () => {
      const parts = [8 * random() - 4, 8 * random() - 4];
      const truth = sigmoid(Math.log(parts.reduce((sum, part) => sum + Math.exp(part), 0)) - 0.7);
      // Each piece is told twice too sure.
      return { pieces: parts.map((part) => 2 * part), pause: random() < truth, truth };
    });
    const by = calibrate(drawn);
    // As for calibrate, risky and harmless posts weigh the same.
    const risky = drawn.filter(({ pause }) => pause).length;
    const prior = Math.log(drawn.length / risky - 1);
    const off = drawn.map((trial) => {
      const fair = sigmoid(Math.log(trial.truth / (1 - trial.truth)) + prior);
      return Math.abs(calibrated(trial, by) - fair);
    });
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.01);
  });

  it('asks more of a piece when there are many', () => {
    const by = calibrate(trials((i) => 1 + (i % 8)));
    expect(by.slope).toBeCloseTo(0.5, 1);
    expect(by.chances).toBeCloseTo(0.5, 1);
  });
});
