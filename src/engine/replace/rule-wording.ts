import type { Rule } from '../pack.ts';
import type { Finding } from '../types.ts';
import type { Edit, Scan } from './scan.ts';

/** A rule's own wording, fitted to where it is to stand: article, capital, one or several. */
export function ruleEdit(
  scan: Scan,
  { start, end }: Finding,
  own: NonNullable<Rule['replace']>,
): Edit | null {
  const first = scan.tokens.findIndex((token) => token.start === start);
  const last = scan.tokens.findIndex((token) => token.end === end);
  if (first < 0 || last < first) return null;
  if (typeof own === 'string') return scan.withArticle(first, last, own);
  const plural = /[^s]s$/.test(scan.form(last));
  return scan.withArticle(first, last, plural ? own.many : own.one);
}
