import { ageWording } from './phrasebook.ts';
import type { Edit, Scan } from './scan.ts';

/** Ages put so that they fit many: "a 14-year-old" → "a young person", "aged 84" → "in later life". */
export function ageEdits(scan: Scan): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < scan.tokens.length; at++) {
    if (scan.tokens[at]?.kind !== 'number') continue;
    const edit = spelledOut(scan, at) ?? aged(scan, at) ?? said(scan, at) ?? aside(scan, at);
    if (edit) edits.push(edit);
  }
  return edits;
}

const UNIT = /^(?:years?|yrs?|y|months?|mths?|mo|weeks?|wks?|days?)$/;
const OLD = /^(?:olds?|o)$/;
const JOINED_AGE = /^(\d{1,3})(yo|y\/o|yrold|yearold|yr|yos)$/i;

/** "a 14-year-old", "an 84 year old lady", "two 9 yr olds", "14yo". */
function spelledOut(scan: Scan, at: number): Edit | null {
  const short = JOINED_AGE.exec(scan.form(at));
  let years = short ? Number(short[1]) : Number(scan.form(at));
  let last = at;
  if (!short) {
    if (!Number.isInteger(years)) return null;
    if (scan.joined(at + 1) && /^yo|yrold$/.test(scan.form(at + 1))) last = at + 1;
    else if (scan.joined(at + 1) && UNIT.test(scan.form(at + 1))) {
      if (!scan.joined(at + 2) || !OLD.test(scan.form(at + 2))) return null;
      last = at + 2;
      if (!/^y/.test(scan.form(at + 1))) years = 0;
    } else return null;
  }
  const age = ageWording(scan.book, years);
  if (!age || scan.hasClitic(last)) return null;
  const { people, 'people-many': many, plain } = scan.book.words;
  // "84 year old deaf lady": what lies between stays.
  let noun = last + 1;
  while (scan.joined(noun) && plain.has(scan.form(noun))) noun++;
  if (scan.joined(noun) && (people.has(scan.form(noun)) || many.has(scan.form(noun)))) {
    if (!hasDeterminer(scan, at) && !many.has(scan.form(noun))) return null;
    if (age.adjective !== '') return scan.withArticle(at, last, age.adjective);
    const rest: string[] = [];
    for (let i = last + 1; i <= noun; i++) rest.push(scan.raw(i));
    return scan.withArticle(at, noun, rest.join(' '));
  }
  if (!scan.ends(last + 1)) return null;
  // "she is 14 years old" is said of her, and needs no noun.
  if (isBe(scan, at - 1) && scan.joined(at)) return predicate(scan, at, last);
  const plural = /s$/.test(scan.form(last));
  if (plural) return scan.edit(at, last, age.many);
  return hasDeterminer(scan, at) ? scan.withArticle(at, last, age.noun) : null;
}

function hasDeterminer(scan: Scan, at: number): boolean {
  const { determiners, plain } = scan.book.words;
  let first = at;
  while (scan.joined(first) && plain.has(scan.form(first - 1))) first--;
  if (!scan.joined(first)) return false;
  const clitic = scan.hasClitic(first - 1);
  return determiners.has(scan.form(first - 1)) && !clitic;
}

/** "a man aged 56" → "a man of working age". */
function aged(scan: Scan, at: number): Edit | null {
  const age = plainAge(scan, at);
  if (!age || !scan.joined(at) || !/^aged?$/.test(scan.form(at - 1)) || !scan.ends(at + 1))
    return null;
  if (!scan.joined(at - 1)) return scan.edit(at - 1, at, age.aside);
  const { people, 'people-many': many } = scan.book.words;
  const noun = scan.form(at - 2);
  if (!people.has(noun) && !many.has(noun)) return null;
  return /^(?:of|in) /.test(age.aside) ? scan.edit(at - 1, at, age.aside) : null;
}

function isBe(scan: Scan, at: number): boolean {
  return (
    /^(?:is|was)$/.test(scan.form(at)) ||
    (/^(?:he|she)$/.test(scan.form(at)) && scan.hasClitic(at)) ||
    /^(?:hes|shes)$/.test(scan.form(at))
  );
}

/** "she is 84" → "she is very old". */
function said(scan: Scan, at: number): Edit | null {
  if (!plainAge(scan, at) || !scan.joined(at) || !isBe(scan, at - 1)) return null;
  const next = scan.tokens[at + 1];
  const over =
    !next ||
    !scan.joined(at + 1) ||
    /^(?:and|but|now|so|with|who|today|next|this|or|tomorrow)$/.test(next.form);
  // "is 3/4", "is 4:30", "is 5'6", "is 40%" are no ages.
  const glued = /^[%/:'’"°£$+.]\S/.test(scan.reading.text.slice(scan.tokens[at]?.end ?? 0));
  return over && !glued && !/^%/.test(scan.reading.text.slice(scan.tokens[at]?.end ?? 0))
    ? predicate(scan, at, at)
    : null;
}

function predicate(scan: Scan, at: number, last: number): Edit | null {
  const age = ageWording(scan.book, Number.parseInt(scan.form(at), 10));
  const subject = /^(?:is|was)$/.test(scan.form(at - 1)) ? scan.form(at - 2) : scan.form(at - 1);
  const whose = /^she?s?$/.test(subject) ? 'her' : /^hes?$/.test(subject) ? 'his' : null;
  if (!age || !whose) return null;
  return scan.edit(at, last, age.is.replace('%s', whose));
}

/** "My client, 56, lost her job" → "My client, of working age, …". */
function aside(scan: Scan, at: number): Edit | null {
  const age = plainAge(scan, at);
  const { text } = scan.reading;
  const token = scan.tokens[at];
  const before = scan.tokens[at - 1];
  if (!age || !token || !before || before.sentence !== token.sentence) return null;
  if (!/^,\s$/.test(text.slice(before.end, token.start)) || !/^,\s/.test(text.slice(token.end)))
    return null;
  // "a trio, 2, 4 and 6"
  if (scan.tokens[at + 1]?.kind === 'number') return null;
  const { people, 'people-many': many } = scan.book.words;
  let noun = at - 1;
  for (let back = 0; back < 4 && !people.has(scan.form(noun)); back++) noun--;
  const known = people.has(scan.form(noun)) || scan.is(at - 1, 'place') || scan.is(at - 1, 'name');
  return known && !many.has(scan.form(at - 1)) ? scan.edit(at, at, age.aside) : null;
}

function plainAge(scan: Scan, at: number) {
  const form = scan.form(at);
  return /^\d{1,3}$/.test(form) && Number(form) > 0
    ? ageWording(scan.book, Number(form))
    : undefined;
}
