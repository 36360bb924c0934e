import type { Concern } from '../concerns.ts';
import { isOfSense } from '../findings.ts';
import type { Reading } from '../reading/read.ts';
import type { Finding, Verdict } from '../types.ts';

/** A finding with other words for it. */
export type Replaced = Finding & { readonly replacement: string };

/** What the text model says of a whole sentence counts as gone when it is far from holding the post. */
const FAR = 0.6;

/** The post as it was, and who judges what it could become. */
export interface Before {
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly judge: (text: string) => Verdict;
}

/**
 * Whether `replaced` may be offered for `finding`: with it in place the finding is gone, and no rule holds
 * more often than before. A vaguer detail must not make the text model name a further concern, either. A
 * kinder `term` may: a word that runs somebody down drowns out what else the model would have said.
 */
export function verify(
  finding: Finding,
  replaced: Replaced,
  concern: Concern,
  term: boolean,
  { verdict, reading, judge }: Before,
): boolean {
  const { start, end, replacement } = replaced;
  const after = judge(reading.text.slice(0, start) + replacement + reading.text.slice(end));
  const endAfter = start + replacement.length;
  const now = after.concerns.find((entry) => entry.concern === concern);
  if (!now || bringsNewRule(verdict, after)) return false;
  if (!term && bringsNewConcern(verdict, after)) return false;
  if (isOfSense(finding)) return now.score < FAR * now.threshold;
  return !now.findings.some(
    (other) => other.rule === finding.rule && other.start < endAfter && other.end > start,
  );
}

/** Whether a rule holds in `after` that did not, or not so often, in `before`. */
export function bringsNewRule(before: Verdict, after: Verdict): boolean {
  const counts = ruleCounts(before);
  for (const [rule, count] of ruleCounts(after)) if (count > (counts.get(rule) ?? 0)) return true;
  return false;
}

/** Whether a concern holds the post in `after` that did not in `before`. */
export function bringsNewConcern(before: Verdict, after: Verdict): boolean {
  return after.concerns.some(
    ({ reported }, index) => reported && !before.concerns[index]?.reported,
  );
}

/** How often each rule holds. What the text model says of a sentence is no rule. */
function ruleCounts(verdict: Verdict): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of verdict.concerns) {
    for (const finding of findings) {
      if (!isOfSense(finding)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    }
  }
  return counts;
}
