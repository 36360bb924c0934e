import type { Reading } from '../reading/read.ts';

/** A run of sentences that is judged by itself: `first` up to, not including, `end`. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** Longer posts are judged piece by piece: one risky passage must not drown. UTF-16 code units. */
const LONG = 600;
const PIECE = 350;
/** Sentences that a piece shares with the one before, so that no story is cut in two. */
const OVERLAP = 2;

/** The pieces in which a post is judged: a short one whole, a long one in overlapping runs of sentences. */
export function windowsOf(reading: Reading): Window[] {
  const { sentences, tokens, text } = reading;
  if (text.length <= LONG) return [{ first: 0, end: sentences.length }];
  const windows: Window[] = [];
  let first = 0;
  while (first < sentences.length) {
    let end = first;
    const from = tokens[sentences[first]?.first ?? 0]?.start ?? 0;
    while (end < sentences.length) {
      const last = sentences[end++];
      const to = tokens[(last?.end ?? 1) - 1]?.end ?? 0;
      if (to - from >= PIECE) break;
    }
    windows.push({ first, end });
    if (end >= sentences.length) break;
    first = Math.max(first + 1, end - OVERLAP);
  }
  return windows;
}

/** UTF-16 offsets of a window in the text. */
export function extentOf(reading: Reading, { first, end }: Window): { start: number; end: number } {
  const { sentences, tokens } = reading;
  return {
    start: tokens[sentences[first]?.first ?? 0]?.start ?? 0,
    end: tokens[(sentences[end - 1]?.end ?? 1) - 1]?.end ?? 0,
  };
}
