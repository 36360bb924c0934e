import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { writeModel } from '../engine/model/model-file.ts';
import { logOddsOf } from '../engine/model/together.ts';
import { type Calibration, calibrate, type Trial } from './calibrate.ts';
import { hasSparred, isOutsider, TEST_HANDS } from './corpus.ts';
import { lessonsOf, only, type Studied, sentencesOf, study, THEMES, unmarked } from './study.ts';
import { packModel, train } from './train.ts';
import { crossTry, tryOn, worth } from './trials.ts';

// `npm run fit`: fits the text model on our own corpus and writes rules/model/text-model.bin. Meanwhile, in a second
// thread, a fifth of the hands is left out of a fit and then another, to calibrate the probabilities and to say what they
// are worth on writers the model never saw. With `-- --compare` it says the same of simpler ways to judge, with
// `-- --curve` of fewer posts to learn from; both only tell, and leave the model as it is.

const SEED = 20261120;
const OUT = 'rules/model/text-model.bin';
/** Fifths of the hands that are left out in their turn to calibrate: two are hands enough for three numbers. */
const CALIBRATING = 2;
/** Parts of the hands that the learning curve is drawn for. */
const SHARES = [1 / 16, 1 / 8, 1 / 4, 1 / 2];

const seen = study().filter(({ post }) => !TEST_HANDS.includes(post.hand));
const hands = [...new Set(seen.map(({ post }) => post.hand))];
if (!isMainThread) parentPort?.postMessage(calibrateOnHands());
else if (process.argv.includes('--compare')) compare();
else if (process.argv.includes('--curve')) curve();
else await fitModel();

/** Trials of the hands that write as people for whom Pause is made. */
function inside(trials: ReadonlyMap<Studied, Trial>): Trial[] {
  return [...trials].filter(([{ post }]) => !isOutsider(post)).map(([, trial]) => trial);
}

async function fitModel(): Promise<void> {
  const calibrating = calibrateInThread();
  const fitted = train(lessonsOf(seen), SEED);
  const file = writeModel(packModel(fitted, await calibrating, THEMES));
  writeFileSync(OUT, file);
  const size = Math.round(file.length / 1000);
  console.log(`${OUT}: ${seen.length} posts by ${hands.length} hands, ${size} kB`);
}

/** `calibrateOnHands` in a thread of its own. */
async function calibrateInThread(): Promise<Calibration> {
  const thread = new Worker(fileURLToPath(import.meta.url));
  const [calibration] = await once(thread, 'message');
  return v.parse(
    v.object({ slope: v.number(), shift: v.number(), chances: v.number() }),
    calibration,
  );
}

/** What straightens the model's probabilities, by hands left out of a fit; says what it is worth on them. */
function calibrateOnHands(): Calibration {
  const trials = crossTry(seen, SEED, CALIBRATING);
  const usual = new Map([...trials].filter(([{ post }]) => !hasSparred(post)));
  const calibration = calibrate(inside(usual));
  console.log(`hands left out: ${worth(inside(trials), calibration)}`);
  console.log(`of these, those that did not spar: ${worth(inside(usual), calibration)}`);
  return calibration;
}

function compare(): void {
  const say = (name: string, trials: readonly Trial[]) =>
    console.log(`${name.padEnd(44)} ${worth(trials)}`);
  const byRules = seen
    .filter(({ post }) => !isOutsider(post))
    .map(({ post, byRules }) => {
      const p = byRules();
      return { pieces: [Math.log((p + 1e-6) / (1 - p + 1e-6))], pause: post.pause };
    });
  say('rules, likelihoods set by hand', byRules);
  say('rules, weights fitted', inside(crossTry(unmarked(only('r', seen)), SEED)));
  say('rules and reading, weights fitted', inside(crossTry(unmarked(only('rcwWfFl', seen)), SEED)));
  const pieces = crossTry(seen, SEED);
  say('and words, by post or piece', inside(crossTry(unmarked(seen), SEED)));
  say('and a hidden layer', inside(pieces));
  const cut = study(sentencesOf).filter(({ post }) => !TEST_HANDS.includes(post.hand));
  const sentences = crossTry(cut, SEED);
  say('the same by sentence', inside(sentences));
  const byId = new Map([...sentences].map(([{ post }, trial]) => [post.id, trial.pieces]));
  const both = new Map(
    [...pieces].map(([studied, trial]) => {
      const own = logOddsOf(trial.pieces);
      const other = logOddsOf(byId.get(studied.post.id) ?? trial.pieces);
      const mean = trial.pieces.map((logOdds) => logOdds + (other - own) / 2);
      return [studied, { ...trial, pieces: mean }] as const;
    }),
  );
  say('both, half and half', inside(both));
}

function curve(): void {
  for (const share of SHARES) {
    const some = new Set(
      hands.filter((_, i) => Math.floor(i * share) !== Math.floor((i + 1) * share)),
    );
    const fewer = seen.filter(({ post }) => some.has(post.hand));
    const rest = seen.filter(({ post }) => !some.has(post.hand) && !isOutsider(post));
    const found = tryOn(train(lessonsOf(fewer), SEED), rest);
    console.log(`${String(fewer.length).padStart(6)} posts: ${worth(found)}`);
  }
  console.log(`${String(seen.length).padStart(6)} posts: ${worth(inside(crossTry(seen, SEED)))}`);
}
