import type { Concern } from '../concerns.ts';
import type { Clause, CodeClause, CodeOfConduct } from '../types.ts';

/** Cited when the writer chose no code, or one that is no longer there. */
export const DEFAULT_CODE = 'ifsw-2018';

/**
 * The clause of a code of conduct to show for a concern: the first that the code's `best` list names,
 * else the first about that concern, else the document alone (number null, heading and paraphrase '').
 * An unknown `codeId` cites IFSW's code; null only when that is missing too. A number that must not
 * be shown (`citeAs: document`) is left out.
 */
export function citeClause(
  codes: readonly CodeOfConduct[],
  codeId: string,
  concern: Concern,
): Clause | null {
  const code = codes.find(({ id }) => id === codeId) ?? codes.find(({ id }) => id === DEFAULT_CODE);
  if (code === undefined) return null;
  const clause = pick(code, concern);
  return {
    code: code.id,
    body: code.body,
    document: code.document,
    number: clause?.citeAs === 'number' ? clause.number : null,
    heading: clause?.heading ?? '',
    paraphrase: clause?.paraphrase ?? '',
    url: clause?.url ?? code.url,
  };
}

function pick({ clauses, best }: CodeOfConduct, concern: Concern): CodeClause | undefined {
  const isAbout = (clause: CodeClause) => clause.concerns.includes(concern);
  const preferred = best[concern];
  if (preferred === undefined) return clauses.find(isAbout);
  const first = preferred[0];
  if (first === undefined) return undefined;
  // Several clauses may bear one number, as the bullets of the Teachers' Standards do.
  const numbered = clauses.filter(({ number }) => number === first);
  return numbered.find(isAbout) ?? numbered[0];
}
