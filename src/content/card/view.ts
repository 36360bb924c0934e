import type { Concern } from '../../engine/concerns.ts';
import type { Clause, ConcernVerdict, Finding, Verdict } from '../../engine/types.ts';
import { type Family, familyOf } from './family.ts';
import { type Quote, quote } from './quote.ts';
import { webAddress } from './web-address.ts';

/** Findings shown for one concern; the rest are only counted. */
const MOST_FINDINGS = 3;

/** Other words for some of the post's. Offsets are UTF-16 code units into the text that was judged. */
export interface Rewording {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface FindingView {
  readonly quote: Quote;
  readonly reason: string;
  readonly rewording: Rewording | null;
}

export interface ClauseView {
  /** Document, number where it may be shown, and heading. */
  readonly title: string;
  readonly body: string;
  /** Null where the card has said it already for a concern further up. */
  readonly paraphrase: string | null;
  readonly url: string | null;
}

/** Findings that follow one another and lean on the same clause. */
export interface GroupView {
  readonly findings: readonly FindingView[];
  readonly clause: ClauseView | null;
}

export interface ConcernView {
  readonly concern: Concern;
  readonly family: Family;
  readonly groups: readonly GroupView[];
  /** How many findings there are besides the ones shown. */
  readonly more: number;
}

/** Words within a sentence that are as likely as this to deserve a pause by themselves are what the writer looks for first. */
const PLAIN = 0.75;

/** What the card says about a verdict: reported concerns only, those with plain words first, otherwise the strongest. */
export function cardView(verdict: Verdict): ConcernView[] {
  const explained = new Set<string>();
  return verdict.concerns
    .filter((entry) => entry.reported)
    .toSorted((a, b) => Number(hasPlainWords(b)) - Number(hasPlainWords(a)) || b.score - a.score)
    .map(({ concern, findings }) => ({
      concern,
      family: familyOf(concern),
      groups: groupByClause(distinct(findings).slice(0, MOST_FINDINGS), explained),
      more: Math.max(0, distinct(findings).length - MOST_FINDINGS),
    }));
}

function hasPlainWords({ findings }: ConcernVerdict): boolean {
  return findings.some(
    ({ text, sentence, likelihood }) => likelihood >= PLAIN && text.length < sentence.length,
  );
}

/** Several rules may point at the same words: the strongest reason will do, unless another clause speaks. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.text.trim(), clauseKey(finding.clause)]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

function groupByClause(findings: readonly Finding[], explained: Set<string>): GroupView[] {
  const groups: { clause: Clause | null; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last && clauseKey(last.clause) === clauseKey(finding.clause)) last.findings.push(finding);
    else groups.push({ clause: finding.clause, findings: [finding] });
  }
  return groups.map((group) => ({
    findings: group.findings.map(findingView),
    clause: group.clause && clauseView(group.clause, explained),
  }));
}

/** Every rewording that the card offers, in the order in which it does. */
export function rewordingsIn(concerns: readonly ConcernView[]): Rewording[] {
  return concerns
    .flatMap(({ groups }) => groups)
    .flatMap(({ findings }) => findings)
    .flatMap(({ rewording }) => rewording ?? []);
}

function findingView({ start, end, text, reason, replacement }: Finding): FindingView {
  return {
    quote: quote(text),
    reason,
    rewording: replacement ? { start, end, words: replacement } : null,
  };
}

function clauseView(clause: Clause, explained: Set<string>): ClauseView {
  const key = clauseKey(clause);
  const known = explained.has(key);
  explained.add(key);
  const document = [clause.document, clause.number].filter(Boolean).join(' ');
  return {
    title: [document, clause.heading].filter(Boolean).join(': '),
    body: clause.body,
    paraphrase: known ? null : clause.paraphrase || null,
    url: webAddress(clause.url),
  };
}

function clauseKey(clause: Clause | null): string {
  return clause ? JSON.stringify([clause.code, clause.number, clause.heading]) : '';
}
