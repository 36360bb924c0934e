import type { Reading } from '../reading/read.ts';

/** A run of sentences that is judged by itself: `first` up to, not including, `end`. */
export interface Piece {
  readonly first: number;
  readonly end: number;
}

/** Longer posts are judged piece by piece: one risky passage must not drown. UTF-16 code units. */
const LONG = 600;
const PIECE_LENGTH = 220;
/** Sentences that a piece shares with the one before, so that no story is cut in two. */
const OVERLAP = 2;

/** The pieces in which a post is judged: a short one whole, a long one in overlapping runs of sentences. */
export function piecesOf(reading: Reading): Piece[] {
  const { sentences, tokens, text } = reading;
  if (text.length <= LONG) return [{ first: 0, end: sentences.length }];
  const pieces: Piece[] = [];
  let first = 0;
  while (first < sentences.length) {
    let end = first;
    const from = tokens[sentences[first]?.first ?? 0]?.start ?? 0;
    while (end < sentences.length) {
      const last = sentences[end++];
      const to = tokens[(last?.end ?? 1) - 1]?.end ?? 0;
      if (to - from >= PIECE_LENGTH) break;
    }
    pieces.push({ first, end });
    if (end >= sentences.length) break;
    first = Math.max(first + 1, end - OVERLAP);
  }
  return pieces;
}

/** UTF-16 offsets of a piece in the text. */
export function extentOf(reading: Reading, { first, end }: Piece): { start: number; end: number } {
  const { sentences, tokens } = reading;
  return {
    start: tokens[sentences[first]?.first ?? 0]?.start ?? 0,
    end: tokens[(sentences[end - 1]?.end ?? 1) - 1]?.end ?? 0,
  };
}
