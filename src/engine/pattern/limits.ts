import { type Node, PatternError } from './syntax.ts';

/** Longest run of words that a pattern can match, a word class counted as one. */
export const LONGEST_MATCH = 100;
/** Words, alternatives and gaps of a pattern, with its classes spelt out. */
export const LARGEST_PATTERN = 20_000;

/** What a pattern needs and what it can match. */
export interface Size {
  /** States in the automaton. */
  readonly states: number;
  /** Most words it can match, a class counted as one. */
  readonly words: number;
  /** Fewest words. */
  readonly fewest: number;
  /** Most choices one inside or after another on the way through it. */
  readonly choices: number;
  /** Whether it uses a class: what stands for one can be several words. */
  readonly classes: boolean;
}

const MOST_CHOICES = 300;
const ONE_WORD: Size = { states: 1, words: 1, fewest: 1, choices: 0, classes: false };
const ONE_CLASS: Size = { ...ONE_WORD, classes: true };

/**
 * The size of a pattern. It is reckoned, not built, so classes made of classes cannot exhaust the memory.
 * Throws `PatternError` for a pattern that would make the automaton large or slow.
 */
export function limitSize(node: Node): Size {
  const size = sizeOf(node);
  if (size.words > LONGEST_MATCH) {
    throw new PatternError(
      `this pattern can run over ${size.words} words`,
      0,
      `at most ${LONGEST_MATCH}`,
      'shorten it, or split it and use "near"',
    );
  }
  if (size.states > LARGEST_PATTERN || size.choices > MOST_CHOICES) {
    throw new PatternError(
      'this pattern is too large with its classes spelt out',
      0,
      `at most ${LARGEST_PATTERN} words in all and ${MOST_CHOICES} choices in a row`,
      'split it into several patterns, or use fewer classes in one',
    );
  }
  return size;
}

/** Sizes of alternatives: a large class, which many patterns share, is reckoned once. */
const known = new WeakMap<Node, Size>();

function sizeOf(node: Node): Size {
  if (node.type !== 'either') return reckon(node);
  let size = known.get(node);
  if (!size) {
    size = reckon(node);
    known.set(node, size);
  }
  return size;
}

function reckon(node: Node): Size {
  switch (node.type) {
    case 'gap':
      return {
        states: 2 * node.most,
        words: node.most,
        fewest: 0,
        choices: node.most,
        classes: false,
      };
    case 'maybe': {
      const part = sizeOf(node.part);
      return { ...part, states: part.states + 1, fewest: 0, choices: part.choices + 1 };
    }
    case 'sequence':
      return joined(
        node.parts,
        0,
        (one, other) => one + other,
        (one, other) => one + other,
      );
    case 'either':
      return joined(node.options, 1, Math.max, Math.min);
    case 'class':
    case 'age':
      return ONE_CLASS;
    default:
      return ONE_WORD;
  }
}

type Join = (one: number, other: number) => number;

/** The size of several parts together, with `more` states and choices of their own. */
function joined(parts: readonly Node[], more: number, most: Join, least: Join): Size {
  const [first = ONE_WORD, ...others] = parts.map(sizeOf);
  let { states, words, fewest, choices, classes } = first;
  for (const size of others) {
    states += size.states;
    words = most(words, size.words);
    fewest = least(fewest, size.fewest);
    choices = most(choices, size.choices);
    classes ||= size.classes;
  }
  return { states: states + more, words, fewest, choices: choices + more, classes };
}
