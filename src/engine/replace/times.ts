import type { Edit, Scan } from './scan.ts';

/** Days and hours put vaguely: "on Tuesday at 2pm" → "recently", or "soon" where it is still to come. */
export function timeEdits(scan: Scan): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < scan.tokens.length; at++) {
    const last = timeAt(scan, at);
    if (last === null) continue;
    const edit = timeEdit(scan, at, last);
    if (edit) edits.push(edit);
    at = last;
  }
  return edits;
}

const HOUR = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?$/;
const CLEAR_HOUR = /^\d{1,2}(?:(?:[.:]\d\d)(?:am|pm)?|(?:am|pm))$/;

/** The last token of an expression of time that begins at `at`. */
function timeAt(scan: Scan, at: number): number | null {
  const { days, partsOfDay } = scan.book;
  const form = scan.form(at);
  let last: number;
  if (isDay(scan, at)) {
    last = at;
    if (scan.joined(at + 1) && partsOfDay.has(scan.form(at + 1))) last = at + 1;
  } else if (/^(?:yesterday|tomorrow)$/.test(form)) {
    last = at;
    if (scan.joined(at + 1) && partsOfDay.has(scan.form(at + 1))) last = at + 1;
  } else if (CLEAR_HOUR.test(form) && !days.has(form)) last = at;
  else return null;
  if (scan.hasClitic(last) || scan.hyphened(at) || scan.tokens[at]?.tag) return null;
  for (;;) {
    const next = last + 1;
    if (
      scan.joined(next) &&
      scan.form(next) === 'at' &&
      HOUR.test(scan.form(next + 1)) &&
      scan.joined(next + 1)
    )
      last += 2;
    else if (scan.joined(next) && scan.form(next) === 'on' && isDay(scan, next + 1)) last += 2;
    else if (scan.joined(next) && (isDay(scan, next) || CLEAR_HOUR.test(scan.form(next))))
      last += 1;
    else break;
  }
  return scan.hasClitic(last) || !scan.ends(last + 1) ? null : last;
}

function isDay(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (!token || !scan.book.days.has(token.form)) return false;
  // "sun", "sat" and "wed" are words, too.
  return token.form.length > 4 || (token.capital && !token.first);
}

function timeEdit(scan: Scan, at: number, last: number): Edit | null {
  let first = at;
  const before = scan.joined(at) ? scan.form(at - 1) : '';
  if (/^(?:on|at|last|this|next)$/.test(before)) first = at - 1;
  if (/^(?:last|this|next)$/.test(before) && scan.joined(first) && scan.form(first - 1) === 'on')
    first--;
  const lead = scan.joined(first) ? scan.form(first - 1) : '';
  const clear =
    first < at ||
    last > at + 1 ||
    /^(?:yesterday|tomorrow)$/.test(scan.form(at)) ||
    MEETING.test(lead);
  if (
    severalDays(scan, at, last) ||
    (scan.joined(first) && scan.tokens[first - 1]?.kind === 'number')
  ) {
    return null;
  }
  // "see her next Thursday": here "her" is somebody.
  const whom = /^(?:on|next)$/.test(before) && /^(?:her|him|them|it)$/.test(lead);
  if (!clear || (NOT_AFTER.test(lead) && !whom) || /^(?:at|on)$/.test(scan.form(last + 1)))
    return null;
  const words = tense(scan, at, before);
  return words === null ? null : scan.edit(first, last, words);
}

/** "Fri Sat Sun" */
function severalDays(scan: Scan, at: number, last: number): boolean {
  let days = 0;
  for (let i = at; i <= last; i++) if (scan.book.days.has(scan.form(i))) days++;
  return days > 1;
}

/** What takes place at a time that is said right after it. */
const MEETING =
  /^(?:visit|hearing|conference|review|panel|appointment|discharge|funeral|contact|meeting|court)$/;
/** Words that the time belongs to: "since Tuesday", "the Tuesday visit", "early on Monday". */
const NOT_AFTER =
  /^(?:since|until|till|til|by|from|every|each|a|an|the|my|our|his|her|their|to|and|or|of|for|before|after|between|again|late|early|first|only|just|is|was|come|single|good|happy|as|born|take)$/;
const PAST =
  /^(?:was|were|did|went|came|saw|told|said|rang|turned|asked|gave|left|took|met|sat|put|stood|died|found|threw|had|wore|made|brought|walked|danced|tipped)$/;
const FUTURE = /^(?:will|ll|going|gonna|hope|hoping|wish|next|won't|wont|observing|dreading)$/;

/** So many words to either side tell the tense, or a text without a full stop would take for ever. */
const CLAUSE = 25;

/** "recently", "soon", or null where the clause does not say which. */
function tense(scan: Scan, at: number, before: string): string | null {
  if (before === 'last' || scan.form(at) === 'yesterday') return 'recently';
  if (before === 'next' || scan.form(at) === 'tomorrow') return 'soon';
  let past = false;
  let future = false;
  const look = (i: number) => {
    if (
      PAST.test(scan.form(i)) &&
      !/^(?:has|have|had|hasn't|hasnt|haven't|havent)$/.test(scan.form(i - 1))
    )
      past = true;
    if (FUTURE.test(scan.form(i)) || /['’](?:ll|d|m|re)$/i.test(scan.raw(i))) future = true;
    if (/^(?:would|could|should|can|if|when)$/.test(scan.form(i))) future = true;
  };
  let from = at;
  while (scan.joined(from) && from > at - CLAUSE) look(--from);
  for (let to = at + 1; scan.joined(to) && to < at + CLAUSE; to++) look(to);
  if (past === future) return null;
  // An hour alone tells nothing of the day.
  return past ? 'recently' : CLEAR_HOUR.test(scan.form(at)) ? null : 'soon';
}
