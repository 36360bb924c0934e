import { CONCERNS } from '../../../../src/engine/concerns.ts';
import type { Verdict } from '../../../../src/engine/types.ts';

/** A verdict that finds nothing. */
export const CLEAR: Verdict = {
  pause: false,
  concerns: CONCERNS.map((concern) => ({
    concern,
    score: 0,
    threshold: 0.5,
    reported: false,
    findings: [],
  })),
};

/** A verdict that pauses for these words, each of a rule of its own. */
export function pauseFor(...words: string[]): Verdict {
  return {
    pause: true,
    concerns: CLEAR.concerns.map((entry) =>
      entry.concern === 'derogatory'
        ? {
            ...entry,
            score: 0.9,
            reported: true,
            findings: words.map((text) => ({
              start: 0,
              end: text.length,
              text,
              sentence: text,
              rule: `test/${text}`,
              reason: 'A reason.',
              likelihood: 0.9,
              clause: null,
            })),
          }
        : entry,
    ),
  };
}
