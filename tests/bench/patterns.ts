import { PatternSet } from '../../src/engine/pattern/pattern-set.ts';
import { parsePattern } from '../../src/engine/pattern/syntax.ts';
import { tokenize } from '../../src/engine/text/tokens.ts';
import { seeded } from './clock.ts';
import { ALL } from './texts.ts';

const SEED = 20_000;

/** A pattern set of these sources, without classes. */
export function setOf(sources: readonly string[]): PatternSet<number> {
  return new PatternSet(
    sources.map((source, key) => ({ key, node: parsePattern(source) })),
    new Set(),
  );
}

/** `count` different phrases of two to four words that stand next to each other in the corpus. */
export function phrasesOfCorpus(count: number): string[] {
  const tokens = tokenize(ALL).filter(({ kind, form }) => kind === 'word' && /^[a-z]+$/.test(form));
  const below = seeded(SEED);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const length = 2 + below(3);
    const at = below(tokens.length - length);
    const words = tokens.slice(at, at + length);
    if (words.every(({ sentence }) => sentence === words[0]?.sentence)) {
      phrases.add(words.map(({ form }) => form).join(' '));
    }
  }
  return [...phrases];
}

/** Patterns that would multiply the ways to match, were each way tried; each ends in a word that never comes. */
export const HOSTILE_PATTERNS: Readonly<Record<string, readonly string[]>> = {
  'same word twice': [`${'(a|a) '.repeat(60)}b`],
  'optional words': [`${'a? '.repeat(90)}b`],
  'any words': [`${'_? '.repeat(90)}b`],
  'three short gaps': ['a ...5 a ...5 a ...5 b'],
  'three long gaps': ['a ...12 a ...12 a ...12 b'],
  'unequal alternatives': [`${'(a a|a) '.repeat(45)}b`],
  'optional in optional': [`${'((a? a?)? (a? a?)?)? '.repeat(20)}b`],
  '2,000 endings after a gap': Array.from({ length: 2000 }, (_, i) => `a ...5 w${i}`),
};
