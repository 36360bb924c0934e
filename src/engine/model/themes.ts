import {
  foldHash,
  packAscending,
  packNumbers,
  unpackAscending,
  unpackNumbers,
  wideHashOf,
} from './packed.ts';
import { Places } from './places.ts';

/** The theme of a word: words of one theme stand for one another where the model never met a word. */
export interface Themes {
  get(word: string): number | undefined;
}

/** Themes as they ship: words by their hashes, packed, and the theme of each in that order. */
export interface PackedThemes {
  readonly words: Uint8Array;
  readonly themes: Uint8Array;
}

/** Enough for words, of which there are fewer than features. */
const WORD_BITS = 24;
/** Enough for 512 themes. */
const THEME_BITS = 9;

/**
 * Packs a file of themes: a theme is a line of words; lines that begin with `#` are remarks. Of words that share
 * a hash the last counts.
 */
export function packThemes(text: string): PackedThemes {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const found = new Map(
    lines.flatMap((line, theme) =>
      line.split(' ').map((word) => [hashOfWord(word), theme] as const),
    ),
  );
  const sorted = [...found].sort(([a], [b]) => a - b);
  return {
    words: packAscending(sorted.map(([hash]) => hash)),
    themes: packNumbers(
      sorted.map(([, theme]) => theme),
      THEME_BITS,
    ),
  };
}

export function unpackThemes({ words, themes }: PackedThemes): Themes {
  const hashes = unpackAscending(words);
  const given = unpackNumbers(themes, hashes.length, THEME_BITS);
  const places = new Places(hashes);
  return {
    get(word) {
      const place = places.get(hashOfWord(word));
      return place === undefined ? undefined : given[place];
    },
  };
}

function hashOfWord(word: string): number {
  return foldHash(wideHashOf(word), WORD_BITS);
}
