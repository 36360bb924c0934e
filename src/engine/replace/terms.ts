import type { Entry } from './phrasebook.ts';
import { articleFor, type Edit, type Scan } from './scan.ts';

type Noun = Extract<Entry, { type: 'noun' }>;

/** Person-first wordings for the terms in a post that run people down, wherever one fits grammatically. */
export function termEdits(scan: Scan): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const found = longestAt(scan, at);
    if (!found) {
      at++;
      continue;
    }
    const edit = editOf(scan, at, found.last, found.entry);
    if (edit) edits.push(edit);
    at = found.last + 1;
  }
  return edits;
}

function longestAt(scan: Scan, at: number): { entry: Entry; last: number } | null {
  let noun: { entry: Entry; last: number } | null = null;
  for (const { forms, entry } of scan.book.terms.get(scan.form(at)) ?? []) {
    const last = at + forms.length - 1;
    const fits = forms.every(
      (form, i) => scan.form(at + i) === form && (i === 0 || scan.joined(at + i)),
    );
    if (!fits || scan.tokens[at]?.tag) continue;
    if (noun && last < noun.last) break;
    // Of a word that is noun and adjective alike, the adjective counts when a noun follows.
    if (entry.type !== 'adjective') noun ??= { entry, last };
    else if (personAfter(scan, last)) return { entry, last };
  }
  return noun;
}

function editOf(scan: Scan, first: number, last: number, entry: Entry): Edit | null {
  if (scan.hyphened(first)) return null;
  switch (entry.type) {
    case 'phrase':
      return scan.ends(last + 1) && scan.form(last + 1) !== 'like' && !scan.hasClitic(last)
        ? scan.withArticle(first, last, entry.say)
        : null;
    case 'adjective':
      return beforeNoun(scan, first, last, entry.wording.one, entry.wording.many);
    case 'noun':
      return nounEdit(scan, first, last, entry);
  }
}

function nounEdit(scan: Scan, first: number, last: number, entry: Noun): Edit | null {
  const { one, many } = entry.wording;
  if (!entry.plural && personAfter(scan, last)) {
    if (one.endsWith(' person')) return replaceAdjective(scan, first, last, one.slice(0, -7));
    if (!/^person\b/.test(one) || !/^people\b/.test(many)) return null;
    return beforeNoun(scan, first, last, one.slice(7), many.slice(7));
  }
  const around = before(scan, first);
  // "white trash" is said of several; after "a" or "this" it would be an adjective.
  const mass = entry.wording.mass === true;
  if (mass && /^(?:an?|this|that|another|one|every|each)$/.test(around.form)) return null;
  const plural = entry.plural || mass;
  const words = [...around.kept, plural ? many : one].join(' ');
  if (!fitsBefore(scan, around, plural)) return null;
  if (scan.hasClitic(last)) return withEnding(scan, around, last, words, plural);
  return scan.ends(last + 1, !plural) ? scan.withArticle(around.start, last, words) : null;
}

/** "junkie mum" → "mum who uses drugs". */
function beforeNoun(
  scan: Scan,
  first: number,
  last: number,
  one: string,
  many: string,
): Edit | null {
  const person = personAfter(scan, last);
  if (!person || scan.hasClitic(last + 1) || !scan.ends(last + 2)) return null;
  const around = before(scan, first);
  if (!fitsBefore(scan, around, person === 'many')) return null;
  const words = [...around.kept, scan.raw(last + 1), person === 'many' ? many : one];
  return scan.withArticle(around.start, last + 1, words.filter((word) => word !== '').join(' '));
}

/** "geriatric patient" → "older patient". */
function replaceAdjective(scan: Scan, first: number, last: number, words: string): Edit | null {
  const around = before(scan, first);
  const person = personAfter(scan, last);
  if (!person || !fitsBefore(scan, around, person === 'many')) return null;
  return scan.withArticle(around.start, last, [...around.kept, words].join(' '));
}

/** Whether the word after token `last` is a noun for one person, or for several. */
function personAfter(scan: Scan, last: number): 'one' | 'many' | null {
  if (!scan.joined(last + 1) || scan.hasClitic(last)) return null;
  const { people, 'people-many': many } = scan.book.words;
  const form = scan.form(last + 1);
  if (scan.tokens[last + 1]?.tag) return null;
  return people.has(form) ? 'one' : many.has(form) ? 'many' : null;
}

/** What stands before a noun. `start` is the token from which words have to be written anew. */
interface Before {
  readonly start: number;
  /** Adjectives from `start` on that stay. */
  readonly kept: readonly string[];
  /** The word before all adjectives; null where the phrase begins a sentence or follows punctuation. */
  readonly determiner: number | null;
  readonly form: string;
}

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;

function before(scan: Scan, first: number): Before {
  const { plain, dropped } = scan.book.words;
  let at = first;
  let start = first;
  while (scan.joined(at)) {
    const form = scan.form(at - 1);
    if (dropped.has(form)) start = at - 1;
    else if (!plain.has(form) && !ORDINAL.test(form)) break;
    at--;
  }
  const kept: string[] = [];
  for (let i = start; i < first; i++) if (!dropped.has(scan.form(i))) kept.push(scan.raw(i));
  const determiner = scan.joined(at) ? at - 1 : null;
  return { start, kept, determiner, form: determiner === null ? '' : scan.form(determiner) };
}

function fitsBefore(scan: Scan, { determiner, form, start }: Before, plural: boolean): boolean {
  const { determiners, 'before-many': beforeMany } = scan.book.words;
  // "Druggie in resus again": without a determiner one person only opens a sentence that goes on.
  if (determiner === null && !plural)
    return scan.tokens[start]?.first === true && scan.joined(start + 1);
  if (determiner === null) return !scan.hyphened(start);
  if (scan.hasClitic(determiner)) return isPossessive(scan, determiner);
  if (!plural) return determiners.has(form);
  if (scan.tokens[determiner]?.kind === 'number') return true;
  return beforeMany.has(form) || scan.is(determiner, 'says') || /...ing$/.test(form);
}

/** "Kayleigh's", but not "she's". */
function isPossessive(scan: Scan, at: number): boolean {
  const pronoun = /^(?:he|she|it|that|there|here|what|who|where|how|let)$/;
  return /['’]s$/i.test(scan.raw(at)) && !pronoun.test(scan.form(at));
}

/** "the druggie's mum" → "the mum of the person who uses drugs"; "the druggie's back" → "… is back". */
function withEnding(
  scan: Scan,
  around: Before,
  last: number,
  words: string,
  plural: boolean,
): Edit | null {
  const { owned } = scan.book.words;
  if (scan.joined(last + 1) && owned.has(scan.form(last + 1))) {
    const { determiner, form } = around;
    if (scan.hasClitic(last + 1) || !scan.ends(last + 2)) return null;
    if (determiner === null || !/^(?:the|a|an|this|that|these|those|another|some)$/.test(form))
      return null;
    // Adjectives that stay where they are belong to the person and come along.
    const adjectives: string[] = [];
    for (let i = determiner + 1; i < around.start; i++) adjectives.push(scan.raw(i));
    const person = [...adjectives, words].join(' ');
    const article = form === 'a' || form === 'an' ? `${articleFor(person)} ` : `${form} `;
    return scan.edit(determiner, last + 1, `the ${scan.raw(last + 1)} of ${article}${person}`);
  }
  const verb = plural ? null : scan.contraction(last);
  return verb && scan.withArticle(around.start, last, `${words} ${verb}`);
}
