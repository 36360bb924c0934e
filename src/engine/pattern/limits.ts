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
      return inRow(node.parts);
    case 'either':
      return oneOf(node.options);
    case 'class':
    case 'age':
      return ONE_CLASS;
    default:
      return ONE_WORD;
  }
}

/** The size of parts one after the other. */
function inRow(parts: readonly Node[]): Size {
  const size = { states: 0, words: 0, fewest: 0, choices: 0, classes: false };
  for (const part of parts) {
    const { states, words, fewest, choices, classes } = sizeOf(part);
    size.states += states;
    size.words += words;
    size.fewest += fewest;
    size.choices += choices;
    size.classes ||= classes;
  }
  return size;
}

/** The size of a choice of several. */
function oneOf(options: readonly Node[]): Size {
  const size = { states: 1, words: 0, fewest: LONGEST_MATCH, choices: 0, classes: false };
  for (const option of options) {
    const { states, words, fewest, choices, classes } = sizeOf(option);
    size.states += states;
    size.words = Math.max(size.words, words);
    size.fewest = Math.min(size.fewest, fewest);
    size.choices = Math.max(size.choices, choices);
    size.classes ||= classes;
  }
  size.choices++;
  return size;
}
