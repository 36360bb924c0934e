import { writeFileSync } from 'node:fs';
import { builtIn } from '../data/built-in.ts';
import { createChecker, lexiconsOf } from '../engine/checker.ts';
import { featuresOf } from '../engine/model/features.ts';
import { CompiledModel } from '../engine/model/model.ts';
import { readPost } from '../engine/reading/read.ts';
import { readCorpus, TEST_HANDS } from './corpus.ts';
import { type FeaturedPost, train } from './train.ts';

// `npm run fit`: fits the text model on our own corpus and writes rules/model/text-model.json. Before
// that it leaves out each hand in turn, to say what the fit is worth on a writer it never saw.

const SEED = 20261120;
const BASE_RATE = 0.25;
const OUT = 'rules/model/text-model.json';

interface Tally {
  risky: number;
  caught: number;
  harmless: number;
  alarms: number;
}

function featured(): FeaturedPost[] {
  const lexicons = lexiconsOf(builtIn.lexicons);
  const rules = createChecker({ ...builtIn, model: undefined });
  return readCorpus('tests/corpus/hands').map((post) => {
    const matches = rules
      .matches(post)
      .map((match) => ({ id: match.rule.id, sentence: match.sentence }));
    return { post, features: [...featuresOf(readPost(post.text, lexicons), matches).keys()] };
  });
}

function measure(fitted: readonly FeaturedPost[], unseen: readonly FeaturedPost[]): Tally {
  const model = new CompiledModel({
    ...train(fitted, { seed: SEED, baseRate: BASE_RATE }),
    reasons: {},
  });
  const tally = { risky: 0, caught: 0, harmless: 0, alarms: 0 };
  for (const { post, features } of unseen) {
    const scores = model.judge(new Map(features.map((feature) => [feature, 0]))).scores;
    const held = Math.max(...scores.values()) >= 0.5;
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
  return `${name.padEnd(24)} recall ${share(caught, risky).padStart(7)}   false alarms ${share(alarms, harmless).padStart(7)}`;
}

const posts = featured();
const seen = posts.filter(({ post }) => !TEST_HANDS.includes(post.hand));
const hands = [...new Set(seen.map(({ post }) => post.hand))];
if (process.argv.includes('--compare')) {
  const all: Tally = { risky: 0, caught: 0, harmless: 0, alarms: 0 };
  for (const hand of hands) {
    const tally = measure(
      seen.filter(({ post }) => post.hand !== hand),
      seen.filter(({ post }) => post.hand === hand),
    );
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    console.log(line(hand, tally));
  }
  console.log(line('all, each left out once', all));
}
const model = train(seen, { seed: SEED, baseRate: BASE_RATE });
const json = JSON.stringify(model);
writeFileSync(OUT, `${json}\n`);
console.log(
  `${OUT}: ${seen.length} posts by ${hands.length} hands, ${model.pause.length} features, ${Math.round(json.length / 1000)} kB`,
);
