import type { Concern } from '../concerns.ts';
import { isOfSense } from '../findings.ts';
import type { Rule } from '../pack.ts';
import type { Reading } from '../reading/read.ts';
import type { ConcernVerdict, Finding, Verdict } from '../types.ts';
import { ageEdits } from './ages.ts';
import { nameEdits } from './names.ts';
import { numberEdits } from './numbers.ts';
import type { Phrasebook } from './phrasebook.ts';
import { placeEdits } from './places.ts';
import { ruleEdit } from './rule-wording.ts';
import { type Edit, Scan } from './scan.ts';
import { spotEdits } from './spots.ts';
import { termEdits } from './terms.ts';
import { timeEdits } from './times.ts';
import { type Before, bringsNewRule, type Replaced, verify } from './verify.ts';

/** Every replacement is tried out; so many a verdict at most. A card shows three findings of a concern. */
const MOST_TRIED = 12;
/** Trying out takes a verdict each time: so many UTF-16 code units in all. */
const MOST_JUDGED = 60_000;

/** A whole sentence is put differently only where it is short enough for the card (UTF-16 code units), */
const LONGEST_SENTENCE = 160;
/** and where it is its details, rather than its story or tone, that are the trouble. */
const SENTENCES: readonly Concern[] = ['identifying', 'self-exposure'];

/** Concerns where a person-first wording helps, and those where a vaguer detail does. */
const BY_TERMS: readonly Concern[] = ['derogatory', 'discrimination', 'venting'];
const BY_DETAILS: readonly Concern[] = ['identifying', 'self-exposure', 'proceedings'];

export interface Offer {
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly book: Phrasebook;
  /** The rule with this id, if a pack has it. */
  readonly ruleOf: (id: string) => Rule | undefined;
  /** Judges other words in the same way, without replacements. */
  readonly judge: (text: string) => Verdict;
}

/**
 * The same verdict with another wording for every finding that has one: of concerns that hold the post,
 * strongest first. A wording is offered only when, in its place, what was found is gone and nothing is
 * found that was not found before, alone and with all the others. The stretch that it stands for may be
 * wider than what the rule found, so that articles agree; `matched` then keeps the rule's words.
 */
export function withReplacements({ verdict, reading, book, ruleOf, judge }: Offer): Verdict {
  const scan = new Scan(reading, book);
  const before = { verdict, reading, judge };
  let terms: Edit[] | null = null;
  let details: Edit[] | null = null;
  const editsFor = (finding: Finding, concern: Concern): readonly Edit[] => {
    const own = ruleOf(finding.rule)?.replace;
    if (own !== undefined) return [ruleEdit(scan, finding, own)].filter((edit) => edit !== null);
    if (isOfSense(finding) && (!SENTENCES.includes(concern) || tooLong(finding))) return [];
    if (BY_TERMS.includes(concern)) {
      terms ??= termEdits(scan);
      return terms;
    }
    if (!BY_DETAILS.includes(concern)) return [];
    details ??= detailEdits(scan);
    return details;
  };

  const offered = new Map<Finding, Replaced>();
  let left = Math.min(MOST_TRIED, Math.floor(MOST_JUDGED / reading.text.length));
  for (const { concern, findings, reported } of verdict.concerns) {
    if (!reported) continue;
    for (const finding of findings) {
      if (left <= 0) break;
      const replaced = replacedBy(finding, editsFor(finding, concern), reading.text);
      if (!replaced) continue;
      left--;
      const term = BY_TERMS.includes(concern);
      if (verify(finding, replaced, concern, term, before)) offered.set(finding, replaced);
    }
  }
  keepThoseThatGoTogether(offered, before);
  if (offered.size === 0) return verdict;
  const concerns = verdict.concerns.map((entry): ConcernVerdict => {
    const findings = entry.findings.map((finding) => offered.get(finding) ?? finding);
    return { ...entry, findings };
  });
  return { ...verdict, concerns };
}

function tooLong({ start, end }: Finding): boolean {
  return end - start > LONGEST_SENTENCE;
}

/** Gives up replacements, the last first, until all that are left can be made at once. */
function keepThoseThatGoTogether(offered: Map<Finding, Replaced>, before: Before): void {
  while (offered.size > 1) {
    const together = before.judge(withAll([...offered.values()], before.reading.text));
    if (!bringsNewRule(before.verdict, together)) return;
    const last = [...offered.keys()].at(-1);
    if (last) offered.delete(last);
  }
}

/** The text with every replacement made; where two overlap, the first. */
function withAll(replaced: readonly Replaced[], text: string): string {
  const sorted = [...replaced].sort((a, b) => a.start - b.start || b.end - a.end);
  let all = '';
  let at = 0;
  for (const { start, end, replacement } of sorted) {
    if (start < at) continue;
    all += text.slice(at, start) + replacement;
    at = end;
  }
  return all + text.slice(at);
}

/** Vaguer wordings for every detail of a post; where two overlap, the longer one. */
export function detailEdits(scan: Scan): Edit[] {
  const all = [
    ...numberEdits(scan),
    ...ageEdits(scan),
    ...nameEdits(scan),
    ...placeEdits(scan),
    ...spotEdits(scan),
    ...timeEdits(scan),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Edit[] = [];
  for (const edit of all) {
    const last = apart.at(-1);
    if (!last || edit.start >= last.end) apart.push(edit);
    else if (edit.end - edit.start > last.end - last.start) apart[apart.length - 1] = edit;
  }
  return apart;
}

/** The finding with all edits that touch its words made, or null when none does. */
function replacedBy(finding: Finding, edits: readonly Edit[], text: string): Replaced | null {
  const touching = edits.filter((edit) => edit.start < finding.end && edit.end > finding.start);
  const [first] = touching;
  const last = touching.at(-1);
  if (!first || !last) return null;
  const start = Math.min(finding.start, first.start);
  const end = Math.max(finding.end, last.end);
  let replacement = '';
  let at = start;
  for (const edit of touching) {
    replacement += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  replacement += text.slice(at, end);
  if (replacement.trim() === '') return null;
  const widened = start !== finding.start || end !== finding.end;
  return {
    ...finding,
    start,
    end,
    text: text.slice(start, end),
    replacement,
    ...(widened ? { matched: finding.text } : {}),
  };
}
