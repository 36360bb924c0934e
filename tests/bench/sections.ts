import { builtIn } from '../../src/data/built-in.ts';
import { createChecker } from '../../src/engine/checker.ts';
import type { Pack } from '../../src/engine/pack.ts';
import { tokenize } from '../../src/engine/text/tokens.ts';
import { medianTime, quantile, time } from './clock.ts';
import { HOSTILE_PATTERNS, phrasesOfCorpus, setOf } from './patterns.ts';
import { ALL, cuts, hostileTexts } from './texts.ts';

/** One figure; `ms` are milliseconds. */
export type Row = Readonly<Record<string, string | number>>;

export interface Section {
  readonly title: string;
  readonly rows: () => Row[];
}

const LONG = 100_000;
const NOTHING = new Map<number, never>();

const checker = createChecker(builtIn);
const match = (text: string): void => void checker.matches({ text });
const check = (text: string): void => void checker.check({ text });

/** What a writer waits for: a post of the usual length, none like the one before. */
function tweets(): Row[] {
  const texts = cuts(280, 3000);
  for (const text of texts) check(text);
  const times = texts.map((text) => time(() => check(text)));
  return [
    {
      texts: texts.length,
      'median ms': quantile(times, 0.5),
      'p90 ms': quantile(times, 0.9),
      'p99 ms': quantile(times, 0.99),
      'longest ms': quantile(times, 1),
    },
  ];
}

/** Whether the time grows as the text does: as many characters in all for each length. */
function lengths(): Row[] {
  return [280, 1000, 5000, 20_000, LONG].map((length) => {
    const texts = cuts(length, Math.ceil((4 * LONG) / length));
    const total = medianTime(() => texts.forEach(check), 5);
    const rules = medianTime(() => texts.forEach(match), 5);
    const characters = texts.length * length;
    return {
      characters: length,
      texts: texts.length,
      'ms each': total / texts.length,
      'ms per 1,000 characters': (total / characters) * 1000,
      'of it reading and rules': (rules / characters) * 1000,
    };
  });
}

function hostile(): Row[] {
  const [quarter, whole] = [hostileTexts(LONG / 4), hostileTexts(LONG)];
  return Object.entries(whole).map(([name, text]) => {
    const short = medianTime(() => check(quarter[name] ?? ''), 3);
    const long = medianTime(() => check(text), 3);
    return { text: name, 'ms at 25,000': short, 'ms at 100,000': long, times: long / short };
  });
}

/** What the phrases cost on top of cutting the text into words. */
function phrases(): Row[] {
  const text = ALL.slice(-LONG);
  const tokens = tokenize(text);
  const all = phrasesOfCorpus(20_000);
  const rows: Row[] = [];
  for (const count of [200, 2000, 20_000]) {
    const sources = all.slice(0, count);
    let set = setOf([]);
    const compile = time(() => {
      set = setOf(sources);
    });
    // Measured in turns, so that a busy moment of the machine falls on both.
    const bare: number[] = [];
    const both: number[] = [];
    for (let i = 0; i < 25; i++) {
      bare.push(time(() => tokenize(text)));
      both.push(time(() => set.match(tokenize(text), NOTHING, text)));
    }
    const [cut, all_] = [quantile(bare, 0.5), quantile(both, 0.5)];
    rows.push({
      phrases: count,
      'compile ms': compile,
      hits: set.match(tokens, NOTHING, text).length,
      'steps per word': set.steps / tokens.length,
      'words alone ms': cut,
      'with phrases ms': all_,
      ratio: all_ / cut,
    });
  }
  return rows;
}

function hostilePatterns(): Row[] {
  const tokensOf = (length: number) => tokenize('a '.repeat(length / 2));
  const [quarter, whole] = [tokensOf(LONG / 4), tokensOf(LONG)];
  return Object.entries(HOSTILE_PATTERNS).map(([name, sources]) => {
    const set = setOf(sources);
    const short = medianTime(() => set.match(quarter, NOTHING, ''), 3);
    const long = medianTime(() => set.match(whole, NOTHING, ''), 3);
    return {
      pattern: name,
      'steps per word': set.steps / whole.length,
      'ms at 25,000': short,
      'ms at 100,000': long,
      times: long / short,
    };
  });
}

/** All of them in one pack beside our own, on a text that is all but a match of each. */
function hostilePack(): Row[] {
  const pack: Pack = {
    format: 1,
    id: 'hostile',
    name: 'Hostile',
    version: '1.0.0',
    language: 'en',
    rules: Object.values(HOSTILE_PATTERNS).map((match, i) => ({
      id: `rule-${i}`,
      concern: 'venting',
      reason: 'Made to be slow.',
      match,
      examples: { 'must-match': [], 'must-not-match': [] },
    })),
  };
  const slowed = createChecker({ ...builtIn, packs: [...builtIn.packs, pack] });
  return [280, 5000, LONG].map((length) => {
    const text = 'a '.repeat(length / 2);
    const without = medianTime(() => check(text), 3);
    const within = medianTime(() => slowed.check({ text }), 3);
    return { characters: length, 'ms without': without, 'ms with': within };
  });
}

export const SECTIONS: Readonly<Record<string, Section>> = {
  posts: { title: 'A verdict on 280 characters', rows: tweets },
  lengths: { title: 'A verdict by length', rows: lengths },
  hostile: { title: 'A verdict on hostile texts', rows: hostile },
  phrases: { title: 'Phrases against the bare tokenizer, 100,000 characters', rows: phrases },
  patterns: { title: 'Hostile patterns on a text of one word', rows: hostilePatterns },
  pack: { title: 'A verdict with a pack of all of them', rows: hostilePack },
};
