import * as v from 'valibot';
import { CONCERNS } from '../concerns.ts';

const concern = v.picklist(CONCERNS);
const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const place = v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z]{2,3})?$/, 'an ISO 3166 code'));

const clause = v.pipe(
  v.strictObject({
    number: v.nullable(words),
    heading: v.string(),
    paraphrase: v.pipe(words, v.endsWith('.')),
    concerns: v.pipe(v.array(concern), v.nonEmpty()),
    sure: v.picklist(['verified', 'memory-high', 'memory-medium', 'memory-low']),
    citeAs: v.picklist(['number', 'document']),
    url: v.optional(address),
  }),
  v.check(
    ({ number, citeAs }) => number !== null || citeAs === 'document',
    'a clause without a number is cited as document',
  ),
  v.check(
    ({ sure, citeAs }) => citeAs === 'document' || sure === 'verified' || sure === 'memory-high',
    'a number that nobody is sure of is cited as document',
  ),
);

/**
 * The shape of a file under `rules/codes`. The files are ours and are held to it by the unit tests, so
 * that nothing is validated again in the browser.
 */
export const codeOfConductSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
    type: v.picklist(['code', 'guidance', 'law']),
    body: words,
    document: words,
    jurisdiction: words,
    countries: v.array(place),
    professions: v.pipe(v.array(words), v.nonEmpty()),
    version: v.string(),
    url: address,
    urlSure: v.boolean(),
    clauses: v.pipe(v.array(clause), v.nonEmpty()),
    best: v.strictObject(v.entriesFromList(CONCERNS, v.optional(v.array(words)))),
  }),
  v.check(
    ({ clauses, best }) =>
      Object.values(best).every((numbers) =>
        numbers?.every((number) => clauses.some((one) => one.number === number)),
      ),
    'best names a clause that the file does not have',
  ),
);
