import type { CompiledRule, RuleKey } from './compile-rules.ts';
import type { PatternHit, PatternSet } from './pattern/pattern-set.ts';
import type { Quotation } from './reading/quotes.ts';
import type { Reading, Sentence } from './reading/read.ts';

/** A rule that holds in a post, and where. UTF-16 offsets. */
export interface RuleMatch {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
}

/** Where each rule's neighbours and conditions stand: sentences by rule and role, and whole-post flags. */
interface Conditions {
  readonly near: Map<CompiledRule, Set<number>>;
  readonly unless: Map<CompiledRule, Set<number>>;
  readonly with: Set<CompiledRule>;
  readonly without: Set<CompiledRule>;
}

/** Every match of every rule whose conditions hold, in the order of the text; overlaps of one rule once. */
export function matchRules(reading: Reading, patterns: PatternSet<RuleKey>): RuleMatch[] {
  patterns.read(reading.tokens, reading.classes.spans, reading.text);
  const hits = patterns.hits(({ role }) => role === 'match');
  // Few rules get so far that their conditions matter.
  const met = new Set(hits.map(({ key }) => key.rule));
  const conditions = collect(
    patterns.hits(({ role, rule }) => role !== 'match' && met.has(rule)),
    reading,
  );
  const matches: RuleMatch[] = [];
  const lastEnd = new Map<CompiledRule, number>();
  for (const hit of hits) {
    const { rule } = hit.key;
    const first = reading.tokens[hit.start];
    const last = reading.tokens[hit.end - 1];
    const sentence = first && reading.sentences[first.sentence];
    if (!first || !last || !sentence) continue;
    if (!holds(rule, hit, sentence, first.sentence, conditions, reading)) continue;
    const whole = rule.rule.mark === 'sentence';
    const start = whole ? (reading.tokens[sentence.first]?.start ?? first.start) : first.start;
    const end = whole ? (reading.tokens[sentence.end - 1]?.end ?? last.end) : last.end;
    if (start < (lastEnd.get(rule) ?? 0)) continue;
    lastEnd.set(rule, end);
    matches.push({ rule, start, end, sentence: first.sentence });
  }
  return matches;
}

function collect(hits: readonly PatternHit<RuleKey>[], reading: Reading): Conditions {
  const conditions: Conditions = {
    near: new Map(),
    unless: new Map(),
    with: new Set(),
    without: new Set(),
  };
  for (const { key, start } of hits) {
    if (key.role === 'with' || key.role === 'without') conditions[key.role].add(key.rule);
    else if (key.role === 'near' || key.role === 'unless') {
      const sentences = conditions[key.role].get(key.rule) ?? new Set();
      sentences.add(reading.tokens[start]?.sentence ?? 0);
      conditions[key.role].set(key.rule, sentences);
    }
  }
  return conditions;
}

function holds(
  compiled: CompiledRule,
  hit: PatternHit<RuleKey>,
  sentence: Sentence,
  index: number,
  conditions: Conditions,
  reading: Reading,
): boolean {
  const { rule } = compiled;
  if (rule.near && !conditions.near.get(compiled)?.has(index)) return false;
  if (rule.unless && conditions.unless.get(compiled)?.has(index)) return false;
  if (rule.with && !conditions.with.has(compiled)) return false;
  if (rule.without && conditions.without.has(compiled)) return false;
  if (rule.about && !rule.about.some((who) => sentence.about.has(who))) return false;
  if (rule['not-about']?.some((who) => sentence.about.has(who))) return false;
  for (const frame of rule.except ?? []) {
    if (sentence.frames.has(frame) || reading.frames.has(frame)) return false;
    if (frame === 'quote' && isQuoted(hit, reading)) return false;
  }
  return true;
}

/** The words found lie wholly inside quotation marks. */
function isQuoted(hit: PatternHit<RuleKey>, { tokens, quotations }: Reading): boolean {
  const start = tokens[hit.start]?.start ?? 0;
  const end = tokens[hit.end - 1]?.end ?? 0;
  return quotations.some(
    (quotation: Quotation) => quotation.start <= start && quotation.end >= end,
  );
}
