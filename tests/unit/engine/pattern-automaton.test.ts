import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternSet } from '../../../src/engine/pattern/pattern-set.ts';
import { type Node, parsePattern } from '../../../src/engine/pattern/syntax.ts';
import type { ClassSpan, ClassSpans } from '../../../src/engine/pattern/vocabulary.ts';
import { type Token, tokenize } from '../../../src/engine/text/tokens.ts';

// What patterns mean, spelt out as plainly as can be and without any thought of speed, against the
// automaton that does the work.

const KNOWN = new Set(['k', 'j']);

interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: ClassSpans;
}

/** Every index at which `node` can end when it begins at `at`, the preferred first. */
function* endsOf(node: Node, at: number, sentence: number, text: Text): Generator<number> {
  const token = text.tokens[at];
  const inside = token?.sentence === sentence;
  switch (node.type) {
    case 'word':
      if (inside && token.form === node.word) yield at + 1;
      break;
    case 'number':
      if (inside && token.kind === 'number') {
        const value = Number(token.form);
        if (value >= node.from && value <= node.to) yield at + 1;
      }
      break;
    case 'any':
      if (inside) yield at + 1;
      break;
    case 'class': {
      const spans = inside ? (text.spans.get(at) ?? []) : [];
      const ends = spans.filter((span) => span.name === node.name).map((span) => span.end);
      yield* ends.sort((a, b) => b - a);
      break;
    }
    case 'gap':
      yield at;
      for (let n = 1; n <= node.most; n++) {
        if (text.tokens[at + n - 1]?.sentence !== sentence) return;
        yield at + n;
      }
      break;
    case 'maybe':
      yield* endsOf(node.part, at, sentence, text);
      yield at;
      break;
    case 'either':
      for (const option of node.options) yield* endsOf(option, at, sentence, text);
      break;
    case 'sequence': {
      const [first, ...rest] = node.parts;
      if (!first) {
        yield at;
        return;
      }
      for (const end of endsOf(first, at, sentence, text)) {
        yield* endsOf({ type: 'sequence', parts: rest }, end, sentence, text);
      }
      break;
    }
    default:
      throw new Error(`${node.type} is not among the patterns tried here`);
  }
}

function naiveHits(node: Node, text: Text): { start: number; end: number }[] {
  return text.tokens.flatMap((token, start) => {
    const first = endsOf(node, start, token.sentence, text).next();
    return first.done ? [] : [{ start, end: first.value }];
  });
}

const atom = fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', '_', '<k>', '<j>', '<number 1-3>');
const group = (part: fc.Arbitrary<string>) =>
  fc
    .array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((options) => `(${options.map((words) => words.join(' ')).join(' | ')})`);
const maybe = (part: fc.Arbitrary<string>) =>
  fc.tuple(part, fc.boolean()).map(([word, optional]) => (optional ? `${word}?` : word));
const gap = fc.constantFrom('...1', '...2', '...4', '...12');
const part = maybe(
  fc.oneof(
    { weight: 4, arbitrary: atom },
    { weight: 2, arbitrary: group(maybe(atom)) },
    { weight: 1, arbitrary: group(maybe(group(maybe(atom)))) },
  ),
);
const pattern = fc
  .array(fc.oneof({ weight: 5, arbitrary: part }, { weight: 1, arbitrary: gap }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))
  .filter((source) => {
    try {
      parsePattern(source);
      return true;
    } catch {
      return false;
    }
  });

const text = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', '2', '7', '!'), { maxLength: 24 }),
    fc.array(fc.record({ at: fc.nat(20), name: fc.constantFrom('k', 'j'), words: fc.nat(3) }), {
      maxLength: 8,
    }),
  )
  .map(([words, classes]): Text => {
    const source = words.join(' ');
    const tokens = tokenize(source);
    const spans = new Map<number, ClassSpan[]>();
    for (const { at, name, words: length } of classes) {
      if (at >= tokens.length) continue;
      const end = Math.min(tokens.length, at + 1 + length);
      const here = spans.get(at) ?? [];
      if (!here.some((span) => span.name === name && span.end === end)) here.push({ name, end });
      spans.set(at, here);
    }
    return { text: source, tokens, spans };
  });

describe('the automaton', () => {
  it('finds what the patterns mean, alone and together, text after text', () => {
    const texts = fc.array(text, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 6 }), texts, (sources, all) => {
        const nodes = sources.map(parsePattern);
        const set = new PatternSet(
          nodes.map((node, key) => ({ key, node })),
          KNOWN,
        );
        for (const one of all) {
          const hits = set.match(one.tokens, one.spans, one.text);
          nodes.forEach((node, key) => {
            const mine = hits.filter((hit) => hit.key === key);
            expect(
              mine.map(({ start, end }) => ({ start, end })),
              sources[key],
            ).toEqual(naiveHits(node, one));
          });
        }
      }),
      { seed: 20_240_131, numRuns: 3000 },
    );
  });

  it('gives hits in the order of the text, and at one word the word before the class', () => {
    const set = new PatternSet(
      ['_ b', '<k>', 'a b', 'a'].map((source, key) => ({ key, node: parsePattern(source) })),
      KNOWN,
    );
    const spans = new Map([[0, [{ name: 'k', end: 1 }]]]);
    const hits = set.match(tokenize('a b a'), spans, 'a b a');
    expect(hits.map(({ key, start }) => [start, key])).toEqual([
      [0, 2],
      [0, 3],
      [0, 1],
      [0, 0],
      [2, 3],
    ]);
  });

  it('follows a class over the end of a sentence, and nothing beyond it', () => {
    const tokens = tokenize('a b! c a');
    const spans = new Map([[1, [{ name: 'k', end: 3 }]]]);
    const hits = (source: string) =>
      new PatternSet([{ key: 0, node: parsePattern(source) }], KNOWN)
        .match(tokens, spans, 'a b! c a')
        .map(({ start, end }) => [start, end]);
    expect(hits('a <k>')).toEqual([[0, 3]]);
    expect(hits('a <k> a?')).toEqual([[0, 3]]);
    expect(hits('a <k> a')).toEqual([]);
  });

  const HOSTILE = [
    ['the same word twice in every alternative', '(a|a) '.repeat(60)],
    ['optional words', 'a? '.repeat(90)],
    ['alternatives of different length', '(a a|a) '.repeat(45)],
    ['optional words in optional words', '((a? a?)? (a? a?)?)? '.repeat(20)],
    ['any words', '_? '.repeat(90)],
    ['gaps', 'a ...12 a ...12 a ...12 '],
  ] as const;
  it.each(HOSTILE)('asks each state once at each word: %s', (_, source) => {
    const set = new PatternSet([{ key: 0, node: parsePattern(`${source}c b`) }], KNOWN);
    const words = 2000;
    // The sentence has what the pattern needs, so it has to be searched, but the other way round and too early.
    const tokens = tokenize(`b c ${'a '.repeat(words)}`);
    // Asked from every word for every end, some of these would take longer than the universe is old.
    expect(set.match(tokens, new Map(), '')).toEqual([]);
    expect(set.steps).toBeLessThan(words * 1000);
  });

  it('searches a sentence only for what it has the words for', () => {
    const set = new PatternSet(
      [{ key: 0, node: parsePattern('a ...12 a ...12 a ...12 (b | c d)') }],
      KNOWN,
    );
    const steps = (text: string) => {
      set.match(tokenize(text), new Map(), text);
      return set.steps;
    };
    const without = steps('a '.repeat(200));
    const searched = steps(`c ${'a '.repeat(200)}`);
    expect(searched).toBeGreaterThan(2 * without);
    // What was there in the text before is forgotten; and it has to be there in the same sentence.
    expect(steps('a '.repeat(200))).toBe(without);
    expect(steps(`c! ${'a '.repeat(200)}`)).toBeLessThan((without + searched) / 2);
  });

  it('searches only for what is wanted, one thing after the other in the same text', () => {
    const sources = ['a ...12 a ...12 c', 'b ...12 c', 'c'];
    const set = new PatternSet(
      sources.map((source, key) => ({ key, node: parsePattern(source) })),
      KNOWN,
    );
    const source = `${'a b '.repeat(10)}c`;
    set.read(tokenize(source), new Map(), source);
    const read = set.steps;
    expect(set.hits(() => false)).toEqual([]);
    expect(set.steps).toBe(read);
    const some = set.hits((key) => key > 0);
    const fewer = set.steps;
    const others = set.hits((key) => key === 0);
    expect(set.steps).toBeGreaterThan(fewer);
    const all = set.match(tokenize(source), new Map(), source);
    expect(others.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter(({ key }) => key > 0));
    expect(others).toEqual(all.filter(({ key }) => key === 0));
  });

  it('goes to the phrases that can stand there and to no others', () => {
    const phrases = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        key: i,
        node: parsePattern(`the (w${i} | v${i}) again`),
      }));
    const source = 'the w1 again and the v7 once '.repeat(100);
    const steps = [20, 2000].map((count) => {
      const set = new PatternSet(phrases(count), KNOWN);
      expect(set.match(tokenize(source), new Map(), source)).toHaveLength(100);
      return set.steps;
    });
    expect(steps[1]).toBe(steps[0]);
  });
});
