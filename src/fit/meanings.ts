import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { builtIn } from '../data/built-in.ts';
import { lexiconsOf } from '../engine/checker.ts';
import { type Piece, piecesOf } from '../engine/model/pieces.ts';
import { PatternSet } from '../engine/pattern/pattern-set.ts';
import { type Node, parsePattern } from '../engine/pattern/syntax.ts';
import { type Reading, readPost } from '../engine/reading/read.ts';
import { readCorpus, TEST_HANDS } from './corpus.ts';
import { patternText } from './pattern-text.ts';

// `npm run meanings`: of all the wordings in tests/corpus/wordings keeps those that the corpus uses, without the choices
// that it does not, and writes rules/lexicons/meanings.yaml. All of them would take a third of a second to compile.

const FROM = 'tests/corpus/wordings';
const OUT = 'rules/lexicons/meanings.yaml';

const HEAD = [
  '# Wordings by what they mean: what everybody knows and a small text model cannot. A meaning is neither risky nor',
  '# harmless; the model weighs it, and each wording, with whatever else stands in the post.',
  '# Pattern language: docs/rule-packs.md. A wording may use the classes of words.yaml.',
];

/**
 * What is kept of a meaning by how often its wordings are met: of the choices of a wording those met `choice` times, of
 * the words in it those met `word` times, and wordings met `wording` times. A rare meaning keeps nearly all.
 */
const KEPT = [
  { below: 2500, choice: 1, word: 1, wording: 3 },
  { below: 7000, choice: 3, word: 3, wording: 15 },
  { below: 15_000, choice: 6, word: 5, wording: 35 },
  { below: Number.POSITIVE_INFINITY, choice: 10, word: 8, wording: 70 },
];

const meaningFile = v.object({ what: v.string(), wordings: v.array(v.string()) });

/** A wording, or one of the choices that it is made of. */
interface Choice {
  readonly meaning: string;
  /** Which wording of the meaning. */
  readonly wording: number;
  readonly text: string;
}

const lexicons = lexiconsOf({ ...builtIn.lexicons, meanings: {} });

function readings(): Reading[] {
  return readCorpus('tests/corpus/hands')
    .filter(({ hand }) => !TEST_HANDS.includes(hand))
    .map(({ text }) => readPost(text, lexicons));
}

/** The choices of a wording that is nothing but a choice; otherwise the wording itself. */
function choicesOf(source: string): string[] {
  const text = source.trim();
  if (!text.startsWith('(') || !text.endsWith(')')) return [text];
  const choices = [''];
  let depth = 0;
  for (let i = 1; i < text.length - 1; i++) {
    const sign = text.charAt(i);
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return [text];
    if (sign === '|' && depth === 0) choices.push('');
    else choices.push(choices.pop() + sign);
  }
  return choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
}

/** In how many pieces of posts each pattern is met. */
function piecesWith(nodes: readonly Node[], posts: readonly Reading[]): number[] {
  const set = new PatternSet(
    nodes.map((node, key) => ({ key, node })),
    lexicons.classNames,
  );
  const counts = nodes.map(() => 0);
  for (const { tokens, classes, text, ...rest } of posts) {
    const hits = set.match(tokens, classes.spans, text);
    if (hits.length === 0) continue;
    for (const piece of piecesOf({ tokens, classes, text, ...rest })) {
      for (const key of keysIn(piece, hits, tokens)) counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function keysIn(
  { first, end }: Piece,
  hits: readonly { readonly key: number; readonly start: number }[],
  tokens: Reading['tokens'],
): Set<number> {
  const here = hits.filter(({ start }) => {
    const sentence = tokens[start]?.sentence ?? 0;
    return sentence >= first && sentence < end;
  });
  return new Set(here.map(({ key }) => key));
}

/** How often each pattern is met, and the word forms in what it matched. */
function matchesOf(nodes: readonly Node[], posts: readonly Reading[]) {
  const set = new PatternSet(
    nodes.map((node, key) => ({ key, node })),
    lexicons.classNames,
  );
  const found = nodes.map(() => ({ times: 0, forms: new Map<string, number>() }));
  for (const { tokens, classes, text } of posts) {
    for (const { key, start, end } of set.match(tokens, classes.spans, text)) {
      const match = found[key];
      if (!match) continue;
      match.times++;
      for (const { form } of tokens.slice(start, end)) {
        match.forms.set(form, (match.forms.get(form) ?? 0) + 1);
      }
    }
  }
  return found;
}

const posts = readings();
const files = readdirSync(FROM).sort();
const given = new Map(
  files.map((file) => [
    basename(file, '.yaml'),
    v.parse(meaningFile, parse(readFileSync(join(FROM, file), 'utf8'))),
  ]),
);
const choices: Choice[] = [...given].flatMap(([meaning, { wordings }]) =>
  wordings.flatMap((source, wording) =>
    choicesOf(source).map((text) => ({ meaning, wording, text })),
  ),
);
const met = piecesWith(
  choices.map(({ text }) => parsePattern(text)),
  posts,
);
const lines = [...HEAD];
let kept = 0;
const shortened = [...given].map(([meaning, { what, wordings }]) => {
  const own = choices.flatMap((choice, i) =>
    choice.meaning === meaning ? [{ ...choice, times: met[i] ?? 0 }] : [],
  );
  const all = own.reduce((sum, { times }) => sum + times, 0);
  const limits = KEPT.find(({ below }) => all < below) ?? KEPT[0];
  const texts = wordings.flatMap((_, wording) => {
    const used = own.filter(
      (choice) => choice.wording === wording && choice.times >= (limits?.choice ?? 1),
    );
    const times = used.reduce((sum, choice) => sum + choice.times, 0);
    if (used.length === 0 || times < (limits?.wording ?? 1)) return [];
    const [first] = used;
    return [
      used.length === 1 && first ? first.text : `(${used.map(({ text }) => text).join(' | ')})`,
    ];
  });
  return { meaning, what, limits, texts };
});
const all = shortened.flatMap(({ limits, meaning, texts }) =>
  texts.map((text) => ({ meaning, limits, node: parsePattern(text) })),
);
const matches = matchesOf(
  all.map(({ node }) => node),
  posts,
);
for (const { meaning, what } of shortened) {
  const texts = all.flatMap(({ node, limits, ...wording }, i) => {
    const { times, forms } = matches[i] ?? { times: 0, forms: new Map() };
    if (wording.meaning !== meaning || times < (limits?.wording ?? 1)) return [];
    return [patternText(node, forms, limits?.word ?? 1)];
  });
  const unlike = [...new Set(texts)].sort();
  lines.push('', `# ${what}`, `${meaning}:`, ...unlike.map((text) => `  - ${quoted(text)}`));
  kept += unlike.length;
}
writeFileSync(OUT, `${lines.join('\n')}\n`);
console.log(`${OUT}: ${kept} wordings under ${given.size} meanings`);

/** A pattern as YAML, in quotation marks where it needs them. */
function quoted(pattern: string): string {
  return /^[a-z][a-z0-9 .+-]*$/i.test(pattern) ? pattern : JSON.stringify(pattern);
}
