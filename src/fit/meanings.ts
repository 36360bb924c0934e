import { writeFileSync } from 'node:fs';
import { builtIn } from '../data/built-in.ts';
import { lexiconsOf } from '../engine/checker.ts';
import { readPost } from '../engine/reading/read.ts';
import { readCorpus, TEST_HANDS } from './corpus.ts';
import { patternText } from './pattern-text.ts';
import { meet, readMeanings } from './wordings.ts';

// `npm run meanings`: of all the wordings in tests/corpus/wordings keeps those that the corpus uses, without the words in them
// that it does not, and writes rules/lexicons/meanings.yaml. All of them would take most of a second to compile.

const FROM = 'tests/corpus/wordings';
const OUT = 'rules/lexicons/meanings.yaml';

const HEAD = [
  '# Wordings by what they mean: what everybody knows and a small text model cannot. A meaning is neither risky nor',
  '# harmless; the model weighs it, and each wording, with whatever else stands in the post.',
  '# Pattern language: docs/rule-packs.md. A wording may use the classes of words.yaml.',
];

/** A wording that is met less often than this in the corpus is left out. */
const RAREST_WORDING = 3;
/** So is a word that stands in it less often than this, unless the meaning itself is met seldom. */
const RAREST_WORD = 2;
const SELDOM = 3000;

const lexicons = lexiconsOf({ ...builtIn.lexicons, meanings: {} });
const meanings = readMeanings(FROM);
const posts = readCorpus('tests/corpus/hands')
  .filter(({ hand }) => !TEST_HANDS.includes(hand))
  .map(({ text }) => readPost(text, lexicons));
const met = meet(meanings, posts, lexicons);
const lines = [...HEAD];
let kept = 0;
for (const { id, what } of meanings) {
  const own = met.filter(({ meaning }) => meaning === id);
  const seldom = own.reduce((sum, { times }) => sum + times, 0) < SELDOM;
  const texts = own
    .filter(({ times }) => times >= RAREST_WORDING)
    .map(({ node, forms }) => patternText(node, forms, seldom ? 1 : RAREST_WORD));
  const unlike = [...new Set(texts)].sort();
  lines.push('', `# ${what}`, `${id}:`, ...unlike.map((text) => `  - ${quoted(text)}`));
  kept += unlike.length;
}
writeFileSync(OUT, `${lines.join('\n')}\n`);
console.log(`${OUT}: ${kept} wordings under ${meanings.length} meanings`);

/** A pattern as YAML, in quotation marks where it needs them. */
function quoted(pattern: string): string {
  return /^[a-z][a-z0-9 .+-]*$/i.test(pattern) ? pattern : JSON.stringify(pattern);
}
