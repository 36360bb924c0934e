import type { Lexicons } from '../lexicons.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { markCheckIns } from './check-ins.ts';
import { ClassIndex } from './classes.ts';
import type { Frame } from './frames.ts';
import { markAges, markIdentifiers } from './identifiers.ts';
import { markKin } from './kin.ts';
import { type Wording, wordingsBySentence } from './meanings.ts';
import { markNames } from './names.ts';
import { markPlaces } from './places.ts';
import { findQuotations, type Quotation } from './quotes.ts';
import { aboutWhom, type Who } from './who.ts';

/** One sentence (or line) of the post; `first` up to, not including, `end` are token indexes. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  readonly about: ReadonlySet<Who>;
  readonly frames: ReadonlySet<Frame>;
  readonly wordings: readonly Wording[];
}

/** What every rule needs to know of a post, worked out once. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly classes: ClassIndex;
  readonly quotations: readonly Quotation[];
  /** Frames of the post as a whole. */
  readonly frames: ReadonlySet<Frame>;
}

/** Reads a post: words, sentences, mentions of people and places, whom each sentence is about, frames. */
export function readPost(text: string, lexicons: Lexicons): Reading {
  const tokens = tokenize(text);
  const classes = new ClassIndex();
  markNames(tokens, text, lexicons, classes);
  markPlaces(tokens, lexicons, classes);
  markCheckIns(tokens, text, classes);
  markIdentifiers(tokens, text, classes);
  markAges(tokens, classes);
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens[i]?.kind;
    if (kind === 'mention' || kind === 'emoji') classes.add(kind, i, i + 1);
  }
  for (const hit of lexicons.words.match(tokens, classes.spans, text))
    classes.add(hit.key, hit.start, hit.end);
  markKin(tokens, text, classes);
  for (const hit of lexicons.phrases.match(tokens, classes.spans, text))
    classes.add(hit.key, hit.start, hit.end);

  const bounds = sentenceBounds(tokens);
  const about = aboutWhom(tokens, bounds, classes);
  const sentenceFrames = bounds.map(() => new Set<Frame>());
  const frames = new Set<Frame>();
  for (const hit of lexicons.frames.match(tokens, classes.spans, text)) {
    if (hit.key.wholePost) frames.add(hit.key.frame);
    else sentenceFrames[tokens[hit.start]?.sentence ?? 0]?.add(hit.key.frame);
  }
  const meant = lexicons.meanings.match(tokens, classes.spans, text);
  const wordings = wordingsBySentence(meant, tokens, bounds.length);
  return {
    text,
    tokens,
    classes,
    frames,
    quotations: findQuotations(text),
    sentences: bounds.map((bound, i) => ({
      ...bound,
      about: about[i] ?? new Set(),
      frames: sentenceFrames[i] ?? new Set(),
      wordings: wordings[i] ?? [],
    })),
  };
}

/** Token bounds of each sentence, indexed by `Token.sentence`. */
function sentenceBounds(tokens: readonly Token[]): { first: number; end: number }[] {
  const bounds: { first: number; end: number }[] = [];
  tokens.forEach((token, i) => {
    const last = bounds[token.sentence];
    if (last) last.end = i + 1;
    else bounds[token.sentence] = { first: i, end: i + 1 };
  });
  return bounds;
}
