import type { Finding, Verdict } from '../engine/types.ts';
import { citation } from './citation.ts';

/**
 * A verdict as the command line writes it in JSON. Part of the contract in `docs/cli.md`: keys may be
 * added, none may change. `extra` adds keys to a finding.
 */
export function verdictRecord(verdict: Verdict, extra: (finding: Finding) => object = () => ({})) {
  return {
    pause: verdict.pause,
    concerns: verdict.concerns.map(({ concern, score, threshold, reported, findings }) => ({
      concern,
      score,
      threshold,
      reported,
      findings: findings.map((finding) => ({
        start: finding.start,
        end: finding.end,
        ...extra(finding),
        text: finding.text,
        rule: finding.rule,
        reason: finding.reason,
        clause: finding.clause === null ? null : citation(finding.clause),
        url: finding.clause?.url || null,
        ...(finding.replacement === undefined ? {} : { replacement: finding.replacement }),
      })),
    })),
  };
}
