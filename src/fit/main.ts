import { writeFileSync } from 'node:fs';
import { builtIn } from '../data/built-in.ts';
import { createChecker, lexiconsOf } from '../engine/checker.ts';
import { featuresOf } from '../engine/model/features.ts';
import { CompiledModel } from '../engine/model/model.ts';
import { extentOf, piecesOf } from '../engine/model/pieces.ts';
import { readPost } from '../engine/reading/read.ts';
import { type CorpusPost, readCorpus, TEST_HANDS } from './corpus.ts';
import { type Lesson, train } from './train.ts';

// `npm run fit`: fits the text model on our own corpus and writes rules/model/text-model.json. With
// `-- --compare` it first leaves out a fifth of the hands at a time, to say what the fit is worth on
// writers it never saw.

const FOLDS = 5;
const SEED = 20261120;
const BASE_RATE = 0.25;
const OUT = 'rules/model/text-model.json';

interface Tally {
  risky: number;
  caught: number;
  harmless: number;
  alarms: number;
}

/** A post as the fit learns from it: cut into pieces, each labelled by the spans that lie in it. */
interface Studied {
  readonly post: CorpusPost;
  readonly lessons: readonly Lesson[];
}

function study(): Studied[] {
  const lexicons = lexiconsOf(builtIn.lexicons);
  const rules = createChecker({ ...builtIn, model: undefined });
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
        features: [...featuresOf(reading, matches, piece).keys()],
        pause: post.pause && (whole || here.length > 0),
        concerns: whole ? post.concerns : [...new Set(here.map(({ concern }) => concern))],
      };
    });
    return { post, lessons };
  });
}

function measure(fitted: readonly Studied[], unseen: readonly Studied[]): Tally {
  const lessons = fitted.flatMap((studied) => studied.lessons);
  const model = new CompiledModel({
    ...train(lessons, { seed: SEED, baseRate: BASE_RATE }),
    reasons: {},
  });
  const tally = { risky: 0, caught: 0, harmless: 0, alarms: 0 };
  for (const { post, lessons: pieces } of unseen) {
    const scores = pieces.flatMap(({ features }) => [
      ...model
        .judge(new Map(features.map((feature) => [feature, 0])), pieces.length)
        .scores.values(),
    ]);
    const held = Math.max(0, ...scores) >= 0.5;
    if (post.pause) {
      tally.risky++;
      if (held) tally.caught++;
    } else {
      tally.harmless++;
      if (held) tally.alarms++;
    }
  }
  return tally;
}

function line(name: string, { risky, caught, harmless, alarms }: Tally): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  return `${name.padEnd(36)} recall ${share(caught, risky).padStart(7)}   false alarms ${share(alarms, harmless).padStart(7)}`;
}

const posts = study();
const seen = posts.filter(({ post }) => !TEST_HANDS.includes(post.hand));
const hands = [...new Set(seen.map(({ post }) => post.hand))];
if (process.argv.includes('--compare')) {
  const all: Tally = { risky: 0, caught: 0, harmless: 0, alarms: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(hands.filter((_, i) => i % FOLDS === fold));
    const tally = measure(
      seen.filter(({ post }) => !out.has(post.hand)),
      seen.filter(({ post }) => out.has(post.hand)),
    );
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    console.log(line(`${[...out][0]} and ${out.size - 1} more`, tally));
  }
  console.log(line('all, each left out once', all));
}
const model = train(
  seen.flatMap((studied) => studied.lessons),
  { seed: SEED, baseRate: BASE_RATE },
);
const json = JSON.stringify(model);
writeFileSync(OUT, `${json}\n`);
console.log(
  `${OUT}: ${seen.length} posts by ${hands.length} hands, ${model.pause.length} features, ${Math.round(json.length / 1000)} kB`,
);
