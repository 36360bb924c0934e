import { chancesOf, logOddsOf } from '../engine/model/together.ts';
import { sigmoid } from '../engine/score.ts';

/** What the model says of one post of a hand that it was not fitted on. */
export interface Trial {
  /** Log-odds of each piece, before calibration. At least one. */
  readonly pieces: readonly number[];
  readonly pause: boolean;
}

/**
 * Calibrated log-odds of a post = those of its pieces together, each of them `slope` × log-odds + `shift`, less
 * `chances` × `chancesOf(pieces)`.
 */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
  readonly chances: number;
}

const ROUNDS = 50;
/** How pieces add up depends on the slope that is sought; so often it is sought anew, with the one found before. */
const SEARCHES = 3;

/**
 * Straightens log-odds into probabilities (Platt 1999) on hands that the model was not fitted on, with
 * risky and harmless posts given the same weight in total: by Newton's method, as there are only three
 * unknowns.
 */
export function calibrate(trials: readonly Trial[]): Calibration {
  let found: Calibration = { slope: 1, shift: 0, chances: 0 };
  for (let search = 0; search < SEARCHES; search++) found = straighten(trials, found.slope);
  return found;
}

/** As `calibrate`, with pieces that add up as if the slope were `before`. */
function straighten(trials: readonly Trial[], before: number): Calibration {
  const together = (pieces: readonly number[]) =>
    logOddsOf(pieces.map((logOdds) => before * logOdds)) / before;
  const risky = trials.filter(({ pause }) => pause).length;
  const rows = trials.map(({ pieces, pause }) => ({
    x: [together(pieces), 1, -chancesOf(pieces.length)] as const,
    label: Number(pause),
    weight: 0.5 / (pause ? risky : trials.length - risky),
  }));
  const loss = (by: readonly number[]): number =>
    rows.reduce((sum, { x, label, weight }) => {
      const z = dot(by, x) * (label === 1 ? -1 : 1);
      return sum + weight * (z > 30 ? z : Math.log1p(Math.exp(z)));
    }, 0);
  let by: readonly number[] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = [0, 0, 0];
    // A trace of a penalty keeps the matrix invertible where no post has more than one piece.
    const hessian: number[][] = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1e-9 : 0)));
    for (const { x, label, weight } of rows) {
      const p = sigmoid(dot(by, x));
      for (let i = 0; i < 3; i++) {
        gradient[i] = (gradient[i] ?? 0) + weight * (p - label) * (x[i] ?? 0);
        const row = hessian[i];
        for (let j = 0; row && j < 3; j++) {
          row[j] = (row[j] ?? 0) + weight * p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0);
        }
      }
    }
    const step = solve(hessian, gradient);
    const was = loss(by);
    const move = (size: number) => by.map((unknown, i) => unknown - size * (step[i] ?? 0));
    let size = 1;
    // A whole step may overshoot.
    while (size > 1e-6 && loss(move(size)) > was) size /= 2;
    by = move(size);
  }
  const [slope = 0, shift = 0, chances = 0] = by;
  return { slope, shift, chances };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** Probability of a pause for a trial. */
export function calibrated({ pieces }: Trial, { slope, shift, chances }: Calibration): number {
  const logOdds = logOddsOf(pieces.map((piece) => slope * piece + shift));
  return sigmoid(logOdds - chances * chancesOf(pieces.length));
}

/** Gauss elimination for a small symmetric positive system. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] ?? [];
    for (let k = 0; k < n; k++) {
      const row = rows[k];
      if (!row || k === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
