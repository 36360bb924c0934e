import { CONCERNS, type Concern } from '../../../src/engine/concerns.ts';
import type { Clause, Finding, Verdict } from '../../../src/engine/types.ts';

export const clause: Clause = {
  code: 'example-2020',
  body: 'Example Council',
  document: 'Example Code',
  number: '5.6',
  heading: 'Being online',
  paraphrase: 'Mind what you post.',
  url: 'https://example.org/code',
};

export function finding(text: string, more: Partial<Finding> = {}): Finding {
  return {
    start: 0,
    end: text.length,
    text,
    sentence: text,
    rule: 'pack/rule',
    reason: `Reason for ${text}.`,
    likelihood: 0.8,
    clause,
    ...more,
  };
}

/** A verdict that reports the given concerns, with these scores and findings. */
export function verdict(
  reported: Partial<Record<Concern, { score?: number; findings?: readonly Finding[] }>>,
): Verdict {
  return {
    pause: true,
    concerns: CONCERNS.map((concern) => {
      const entry = reported[concern];
      return {
        concern,
        score: entry?.score ?? (entry ? 0.9 : 0.2),
        threshold: 0.5,
        reported: entry !== undefined,
        findings: entry?.findings ?? (entry ? [] : [finding('not reported')]),
      };
    }),
  };
}
