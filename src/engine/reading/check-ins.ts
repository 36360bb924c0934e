import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/** Marks the word after an "@" that stands alone as `check-in`: where a post says it was written. */
export function markCheckIns(tokens: readonly Token[], text: string, classes: ClassIndex): void {
  tokens.forEach(({ start, kind }, i) => {
    if (kind === 'word' && text.slice(start - 2, start) === '@ ') classes.add('check-in', i, i + 1);
  });
}
