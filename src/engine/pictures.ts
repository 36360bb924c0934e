import type { Concern } from './concerns.ts';
import { senseId } from './findings.ts';
import type { RuleMatch } from './match-rules.ts';
import type { Clause, ConcernVerdict } from './types.ts';

/**
 * The matches that count in a post with so many pictures. What rules say about pictures holds only where
 * there is one: the same words are no trouble without.
 */
export function withPictures(
  matches: readonly RuleMatch[],
  pictures: number | undefined,
): readonly RuleMatch[] {
  if (pictures !== undefined && pictures > 0) return matches;
  return matches.filter((match) => match.rule.rule.concern !== 'images');
}

/** A post that tells of one person served tells more with a picture beside it. */
const TELLING: readonly Concern[] = ['identifying', 'case-story'];

/**
 * What the other concerns of a post with pictures say about these: where one person served can be
 * recognised or has their story told, `images` is as likely as that, and points at the same words.
 */
export function picturesBeside(
  images: ConcernVerdict,
  others: readonly ConcernVerdict[],
  reason: string,
  clause: Clause | null,
): ConcernVerdict {
  let score = images.score;
  const findings = [...images.findings];
  for (const { concern, reported, findings: found, score: told } of others) {
    const [strongest] = found;
    if (!reported || !strongest || told <= score || !TELLING.includes(concern)) continue;
    score = told;
    findings.unshift({ ...strongest, rule: senseId('images'), reason, likelihood: told, clause });
  }
  return { ...images, score, findings, reported: findings.length > 0 && score >= images.threshold };
}
