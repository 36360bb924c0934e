import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './clock.ts';

const HANDS = 'tests/corpus/hands';
const SEED = 280;

/** Every post of the corpus, shuffled so that no stretch is by one hand. */
function posts(): string[] {
  const texts = readdirSync(HANDS)
    .sort()
    .flatMap((file) => readFileSync(join(HANDS, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const below = seeded(SEED);
  for (let i = texts.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [texts[i], texts[j]] = [texts[j] ?? '', texts[i] ?? ''];
  }
  return texts;
}

/** The corpus as one long text, one post after the other. */
export const ALL = posts().join('\n\n');

/** Up to `most` texts of `length` UTF-16 code units, one behind the other in the corpus. */
export function cuts(length: number, most: number): string[] {
  const count = Math.min(most, Math.floor(ALL.length / length));
  return Array.from({ length: count }, (_, i) => ALL.slice(i * length, (i + 1) * length));
}

/** Texts that have made one language tool or another take seconds, each of `length` code units. */
export function hostileTexts(length: number): Record<string, string> {
  const of = (piece: string): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return {
    'one letter': of('a'),
    'one word': of('a '),
    digits: of('7'),
    'numbers with gaps': of('07 '),
    spaces: of(' '),
    'line breaks': of('\n'),
    titles: of('Mr. '),
    initials: of('M.K. '),
    'one letter beyond Latin-1': `${of('a ').slice(1)}ж`,
    'combining marks': of('\u0301'),
    'letters with marks': of('e\u0301\u0302'),
    'opening quotes': of('“‘"\''),
    'nested quotes': of('"a \'b “c ‘d '),
    emoji: of('👩‍👩‍👧'),
    'zero-width': of('\u200b'),
    'word with zero-width': of('a\u200b'),
    'full stops': of('.'),
    'masked words': of('a*b*c '),
    masks: of('a*'),
    'e-mail': of('a.b@'),
    phone: of('0 ('),
    mentions: of('@a'),
    hashtags: of('#aB'),
    links: of('https://'),
    'half a surrogate pair': of('\ud83d'),
    'names and pronouns': of('She told Anna he is my son. '),
  };
}
