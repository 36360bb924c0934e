import type { Concern } from './concerns.ts';
import type { RuleMatch } from './match-rules.ts';
import type { Reading } from './reading/read.ts';
import type { Clause, Finding } from './types.ts';

/** The finding that a rule makes: its words, its reason, and the clause it brings or else `cited`. */
export function findingOfRule(match: RuleMatch, text: string, cited: Clause | null): Finding {
  const { rule, likelihood, id } = match.rule;
  return {
    start: match.start,
    end: match.end,
    text: text.slice(match.start, match.end),
    rule: id,
    reason: rule.reason,
    likelihood,
    clause: ownClause(match) ?? cited,
    ...(rule.replace === undefined ? {} : { replacement: rule.replace }),
  };
}

/** The finding that the text model makes: the sentence that speaks most for a concern. */
export function findingOfSentence(
  reading: Reading,
  sentence: number,
  concern: Concern,
  reason: string,
  likelihood: number,
  clause: Clause | null,
): Finding | null {
  const bounds = reading.sentences[sentence];
  const start = reading.tokens[bounds?.first ?? -1]?.start;
  const end = reading.tokens[(bounds?.end ?? 0) - 1]?.end;
  if (start === undefined || end === undefined) return null;
  return {
    start,
    end,
    text: reading.text.slice(start, end),
    rule: `sense/${concern}`,
    reason,
    likelihood,
    clause,
  };
}

function ownClause({ rule: { pack, rule } }: RuleMatch): Clause | null {
  const own = rule.clause ?? pack.clause;
  if (!own) return null;
  return {
    code: pack.id,
    body: pack.publisher ?? pack.name,
    document: own.document,
    number: own.number ?? null,
    heading: own.heading ?? '',
    paraphrase: own.paraphrase,
    url: own.url ?? '',
  };
}
