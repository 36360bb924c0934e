import { readFileSync, writeFileSync } from 'node:fs';
import { builtIn } from '../data/built-in.ts';
import { createChecker, lexiconsOf } from '../engine/checker.ts';
import { featuresOf } from '../engine/model/features.ts';
import { featureValue } from '../engine/model/model.ts';
import { extentOf, piecesOf } from '../engine/model/pieces.ts';
import { parseThemes } from '../engine/model/themes.ts';
import { readPost } from '../engine/reading/read.ts';
import { type Calibration, calibrate, calibrated, type Trial } from './calibrate.ts';
import { type CorpusPost, readCorpus, TEST_HANDS } from './corpus.ts';
import { type Fitted, isOutsider, type Lesson, packModel, train } from './train.ts';

// `npm run fit`: fits the text model on our own corpus and writes rules/model/text-model.json. A fifth of
// the hands at a time is left out of a fit, to calibrate the probabilities and to say what they are worth
// on writers the model never saw. With `-- --curve` it also says what fewer posts would have been worth.

const FOLDS = 5;
const SEED = 20261120;
const OUT = 'rules/model/text-model.json';
const THEMES = 'rules/model/word-themes.txt';
/** Harmless posts of which this share is held: where recall is compared. */
const ALARMS = 0.05;

/** A post as the fit learns from it: cut into pieces, each labelled by the spans that lie in it. */
interface Studied {
  readonly post: CorpusPost;
  readonly lessons: readonly Lesson[];
}

function study(): Studied[] {
  const lexicons = lexiconsOf(builtIn.lexicons);
  const rules = createChecker({ ...builtIn, model: undefined, replacements: undefined });
  const themes = parseThemes(readFileSync(THEMES, 'utf8'));
  return readCorpus('tests/corpus/hands').map((post) => {
    const reading = readPost(post.text, lexicons);
    const matches = rules.matches(post).map(({ rule, sentence }) => ({ id: rule.id, sentence }));
    const pieces = piecesOf(reading);
    const lessons = pieces.map((piece) => {
      const { start, end } = extentOf(reading, piece);
      const here = post.spans.filter(({ text }) => {
        const at = post.text.indexOf(text);
        return at < end && at + text.length > start;
      });
      const whole = pieces.length === 1;
      return {
        post,
        features: [...featuresOf(reading, matches, piece, themes).keys()],
        pause: post.pause && (whole || here.length > 0),
        concerns: whole ? post.concerns : [...new Set(here.map(({ concern }) => concern))],
      };
    });
    return { post, lessons };
  });
}

/** What a fit makes of posts that it was not fitted on. */
function tryOn({ names, pause }: Fitted, unseen: readonly Studied[]): Trial[] {
  const weights = new Map(names.map((name, i) => [name, pause.weights[i] ?? 0]));
  return unseen.map(({ post, lessons }) => {
    const logOdds = lessons.map(({ features }) => {
      let sum = 0;
      let known = 0;
      for (const feature of features) {
        const weight = weights.get(feature);
        if (weight === undefined || weight === 0) continue;
        sum += weight;
        known++;
      }
      return pause.bias + sum * featureValue(known);
    });
    return {
      logOdds: Math.max(...logOdds, -20),
      pieces: Math.max(1, lessons.length),
      pause: post.pause,
    };
  });
}

const lessonsOf = (studied: readonly Studied[]) => studied.flatMap(({ lessons }) => lessons);

/** Each post of every hand, tried on a model that was fitted without that hand. */
function crossTry(posts: readonly Studied[], hands: readonly string[]): Map<Studied, Trial> {
  const trials = new Map<Studied, Trial>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(hands.filter((_, i) => i % FOLDS === fold));
    const unseen = posts.filter(({ post }) => out.has(post.hand));
    const rest = posts.filter(({ post }) => !out.has(post.hand));
    const found = tryOn(train(lessonsOf(rest), SEED, false), unseen);
    unseen.forEach((studied, i) => {
      const trial = found[i];
      if (trial) trials.set(studied, trial);
    });
    const few = `${[...out][0]} and ${out.size - 1} more`;
    console.log(`without ${few.padEnd(40)} ${worth(found, calibrate(found))}`);
  }
  return trials;
}

/** Area under the curve, and recall with the threshold that holds `ALARMS` of the harmless posts. */
function worth(trials: readonly Trial[], by: Calibration): string {
  const ranked = trials
    .map((trial) => ({ p: calibrated(trial, by), pause: trial.pause }))
    .sort((a, b) => b.p - a.p);
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

const posts = study();
const seen = posts.filter(({ post }) => !TEST_HANDS.includes(post.hand));
const hands = [...new Set(seen.map(({ post }) => post.hand))];
const trials = crossTry(seen, hands);
const inside = [...trials].filter(([{ post }]) => !isOutsider(post)).map(([, trial]) => trial);
const calibration = calibrate(inside);
console.log(`all hands of the professions, each left out once: ${worth(inside, calibration)}`);
if (process.argv.includes('--curve')) {
  for (const share of [1 / 16, 1 / 8, 1 / 4, 1 / 2]) {
    const some = new Set(
      hands.filter((_, i) => Math.floor(i * share) !== Math.floor((i + 1) * share)),
    );
    const fewer = seen.filter(({ post }) => some.has(post.hand));
    const rest = seen.filter(({ post }) => !some.has(post.hand) && !isOutsider(post));
    const found = tryOn(train(lessonsOf(fewer), SEED, false), rest);
    console.log(`${String(fewer.length).padStart(6)} posts: ${worth(found, calibrate(found))}`);
  }
}
const model = packModel(train(lessonsOf(seen), SEED), calibration);
const json = JSON.stringify(model);
writeFileSync(OUT, `${json}\n`);
console.log(
  `${OUT}: ${seen.length} posts by ${hands.length} hands, ${Math.round(json.length / 1000)} kB`,
);
