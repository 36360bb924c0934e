import type { Concern } from './concerns.ts';
import type { RuleMatch } from './match-rules.ts';
import type { Reading } from './reading/read.ts';
import type { Clause, Finding } from './types.ts';

const SENSE = 'sense/';

/** The id under which the text model speaks of a concern, as a rule would under its own. */
export function senseId(concern: Concern): string {
  return SENSE + concern;
}

/** Whether the text model found it: what it says is said of a whole sentence. */
export function isOfSense({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith(SENSE);
}

/** The finding that a rule makes: its words, its reason, and the clause it brings or else `cited`. */
export function findingOfRule(match: RuleMatch, reading: Reading, cited: Clause | null): Finding {
  const { rule, likelihood, id } = match.rule;
  return {
    start: match.start,
    end: match.end,
    text: reading.text.slice(match.start, match.end),
    sentence: sentenceText(reading, match.sentence),
    rule: id,
    reason: rule.reason,
    likelihood,
    clause: ownClause(match) ?? cited,
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
    sentence: reading.text.slice(start, end),
    rule: senseId(concern),
    reason,
    likelihood,
    clause,
  };
}

/** The words of a sentence, by its index, as they stand in the text. */
export function sentenceText({ sentences, tokens, text }: Reading, index: number): string {
  const bounds = sentences[index];
  if (!bounds) return '';
  return text.slice(tokens[bounds.first]?.start ?? 0, tokens[bounds.end - 1]?.end ?? 0);
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
