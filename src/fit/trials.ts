import { CONCERNS } from '../engine/concerns.ts';
import { together } from '../engine/model/concern-table.ts';
import { doubtAt } from '../engine/model/doubt.ts';
import { featureValue } from '../engine/model/feature-value.ts';
import { HiddenLayer } from '../engine/model/hidden-layer.ts';
import { type Calibration, calibrate, calibrated, type Trial } from './calibrate.ts';
import type { FittedTable } from './concern-fit.ts';
import { lessonsOf, type Studied } from './study.ts';
import { type Fitted, train } from './train.ts';

/** Parts that the hands are put into, each left out of a fit in its turn. */
export const FOLDS = 5;
/** Share of the harmless posts that are held where recall is compared. */
const ALARMS = 0.05;

/** What a fit makes of posts that it was not fitted on. */
export function tryOn(
  { pause, inputs, doubts, concerns }: Fitted,
  unseen: readonly Studied[],
): Trial[] {
  const weights = new Map(pause.features.map((feature, i) => [feature, pause.fit.weights[i] ?? 0]));
  const hidden = pause.fit.hidden && new HiddenLayer(Uint32Array.from(inputs), pause.fit.hidden);
  const told = toldBy(pause.fit.table, concerns.rows);
  const said = (heard: Int32Array): number => {
    const known = [...heard].map((hash) => hidden?.inputOf(hash)).filter((i) => i !== undefined);
    return hidden?.hear(known).logOdds ?? 0;
  };
  return unseen.map(({ post, lessons }) => {
    const pieces = lessons.map(({ features, heard, signs }) => {
      let sum = 0;
      let known = 0;
      for (const feature of features) {
        const weight = weights.get(feature);
        if (weight === undefined || weight === 0) continue;
        sum += weight;
        known++;
      }
      const logOdds = pause.fit.bias + sum * featureValue(known) + said(heard) + told(features);
      return logOdds - doubtAt(doubts, signs);
    });
    return { pieces, pause: post.pause };
  });
}

/** What the concerns together add to the log-odds of a pause for a lesson with these features. */
function toldBy(
  table: FittedTable | null,
  rows: readonly number[],
): (features: Int32Array) => number {
  const rowOf = new Map(rows.map((feature, row) => [feature, row]));
  return (features) => {
    const there = [...features]
      .map((feature) => rowOf.get(feature))
      .filter((row) => row !== undefined);
    const value = featureValue(there.length);
    const logOdds = (table?.biases ?? []).flatMap((bias, column) => {
      if (bias === null) return [];
      const cells = there.map((row) => table?.weights[row * CONCERNS.length + column] ?? 0);
      return [bias + value * cells.reduce((sum, weight) => sum + weight, 0)];
    });
    return (table?.share ?? 0) * together(logOdds);
  };
}

/** Each post of the hands in the first `parts` of `FOLDS` parts, tried on a model that was fitted without its part. */
export function crossTry(
  posts: readonly Studied[],
  seed: number,
  parts = FOLDS,
): Map<Studied, Trial> {
  const hands = [...new Set(posts.map(({ post }) => post.hand))];
  const trials = new Map<Studied, Trial>();
  for (let fold = 0; fold < parts; fold++) {
    const out = new Set(hands.filter((_, i) => i % FOLDS === fold));
    const unseen = posts.filter(({ post }) => out.has(post.hand));
    const rest = posts.filter(({ post }) => !out.has(post.hand));
    const found = tryOn(train(lessonsOf(rest), seed), unseen);
    unseen.forEach((studied, i) => {
      const trial = found[i];
      if (trial) trials.set(studied, trial);
    });
  }
  return trials;
}

/** Area under the curve, and recall with the threshold that holds `ALARMS` of the harmless posts. */
export function worth(trials: readonly Trial[], by: Calibration = calibrate(trials)): string {
  const ranked = trials
    .map((trial) => ({ p: calibrated(trial, by), pause: trial.pause }))
    // Of equals the harmless first, so that a tie flatters nobody.
    .sort((a, b) => b.p - a.p || Number(a.pause) - Number(b.pause));
  const risky = ranked.filter(({ pause }) => pause).length;
  const harmless = ranked.length - risky;
  let caught = 0;
  let alarms = 0;
  let area = 0;
  let recall = 0;
  let threshold = 1;
  for (const { p, pause } of ranked) {
    if (pause) {
      caught++;
      continue;
    }
    area += caught;
    if (alarms++ < ALARMS * harmless) {
      recall = caught / risky;
      threshold = p;
    }
  }
  return (
    `area ${(area / (risky * harmless)).toFixed(3)}   recall ${(100 * recall).toFixed(1)} % at ` +
    `${100 * ALARMS} % false alarms, threshold ${threshold.toFixed(2)}`
  );
}
