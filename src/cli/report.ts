import type { ConcernVerdict, Finding, Verdict } from '../engine/types.ts';
import { citation } from './citation.ts';
import { positions } from './position.ts';

/** Quoted words longer than this are cut, in UTF-16 code units. */
const LONGEST_QUOTE = 80;

/**
 * The findings of one text for people and editors: `file:line:column concern (score ≥ threshold)
 * "words" — reason [clause]`, in the order of the text. '' where there is nothing to pause over.
 */
export function report(file: string, text: string, verdict: Verdict): string {
  const place = positions(text);
  return verdict.concerns
    .filter(({ reported }) => reported)
    .flatMap((concern) => concern.findings.map((finding) => ({ concern, finding })))
    .sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
    .map(({ concern, finding }) => {
      const { line, column } = place(finding.start);
      return `${file}:${line}:${column} ${details(concern, finding)}\n`;
    })
    .join('');
}

function details({ concern, score, threshold }: ConcernVerdict, finding: Finding): string {
  const { clause, reason, replacement, text } = finding;
  const link = clause === null || clause.url === '' ? '' : ` <${clause.url}>`;
  const cited = clause === null ? '' : ` [${citation(clause)}${link}]`;
  const instead = replacement === undefined ? '' : `\n    instead: ${replacement}`;
  const score2 = `${figure(score)} ≥ ${figure(threshold)}`;
  return `${concern} (${score2}) ${quote(text)} — ${reason}${cited}${instead}`;
}

/** Two decimals, cut rather than rounded, so that a score never looks higher than it is. */
function figure(number: number): string {
  return (Math.floor(number * 100 + 1e-9) / 100).toFixed(2);
}

/** The words between quotation marks, on one line and without anything that a terminal would obey. */
export function quote(words: string): string {
  const short =
    words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()}…` : words;
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
