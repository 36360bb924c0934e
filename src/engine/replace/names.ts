import { ageWording } from './phrasebook.ts';
import { articleFor, type Edit, type Scan } from './scan.ts';

/** People's names put as "someone", "a resident", or left out: "my client Jayden" → "my client". */
export function nameEdits(scan: Scan): Edit[] {
  const spans = [...scan.reading.classes.of('name'), ...scan.reading.classes.of('initials')].sort(
    (a, b) => a.start - b.start,
  );
  const known = new Map<string, string>();
  const edits: Edit[] = [];
  for (const { start, end } of spans) {
    const edit = nameEdit(scan, start, end - 1, known);
    if (edit) edits.push(edit);
  }
  return edits;
}

function nameEdit(
  scan: Scan,
  first: number,
  last: number,
  known: Map<string, string>,
): Edit | null {
  if (scan.tokens[first]?.tag || scan.hyphened(first) || scan.hyphened(last + 1)) return null;
  if (scan.is(first, 'place') || scan.form(last) === 'i') return null;
  const near = apposition(scan, first, last);
  if (near !== undefined) return near;
  // "Kayleigh and Tyler", "Kayleigh Road", "at Kayleigh": more than one person, or none.
  if (scan.form(first - 1) === 'and' || scan.form(last + 1) === 'and') return null;
  if (!stands(scan, first, last)) return null;
  const key = scan.form(first);
  const title = /^(?:dr|prof|nurse|sister|sir|lady)$/;
  if (title.test(key)) return null;
  const again = known.has(key);
  if (!again && known.size > 0) return null;
  // Only who does something can be taken for the person served.
  const noun =
    known.get(key) ?? (scan.joined(first) ? scan.book.details.otherwise : nounFor(scan, first));
  known.set(key, noun);
  const { otherwise } = scan.book.details;
  const words = again
    ? noun === otherwise
      ? 'this person'
      : `the ${noun}`
    : noun === otherwise
      ? otherwise
      : `${articleFor(noun)} ${noun}`;
  const aged = withAge(scan, first, last, words, again);
  if (aged) return aged;
  if (!scan.hasClitic(last)) return scan.edit(first, last, words);
  const raw = scan.raw(last);
  return scan.edit(first, last, words + raw.slice(raw.search(/['’ʼ‘]/)));
}

/** What a name hangs on: undefined where it stands alone, null where nothing can be done. */
function apposition(scan: Scan, first: number, last: number): Edit | null | undefined {
  if (!scan.joined(first)) return undefined;
  const { role, little, book } = {
    role: scan.book.role,
    little: scan.book.little,
    book: scan.book,
  };
  // "her sister Ivy", where "sister" counts as part of the name.
  const inside = role.has(scan.form(first)) && last > first && !scan.tokens[first]?.capital;
  const noun = inside ? first : first - 1;
  let called = noun;
  if (!inside && /^(?:called|named)$/.test(scan.form(noun)) && scan.joined(noun)) called = noun - 1;
  if (role.has(scan.form(called)) && !scan.hasClitic(called)) {
    const determined =
      scan.joined(called) &&
      (book.words.determiners.has(scan.form(called - 1)) ||
        book.words.plain.has(scan.form(called - 1)));
    if (!determined || scan.tokens[called]?.capital) return null;
    // "they called the baby Bo" needs the name.
    if (/^(?:call|calls|called|calling|name|names|named|naming)$/.test(scan.form(called - 2)))
      return null;
    const raw = scan.raw(last);
    const ending = scan.hasClitic(last) ? raw.slice(raw.search(/['’ʼ‘]/)) : '';
    if (!scan.hasClitic(last) && !scan.ends(last + 1)) return null;
    return scan.edit(called, last, scan.raw(called) + ending);
  }
  if (little.has(scan.form(first - 1)) && !scan.hasClitic(first - 1)) {
    const say = book.details.apposition[scan.form(first - 1)];
    const alone =
      !scan.joined(first - 1) ||
      /^(?:and|but|with|for|to|from|about|of|by)$/.test(scan.form(first - 2));
    if (say === undefined || !alone || scan.hasClitic(last) || !scan.ends(last + 1)) return null;
    return scan.edit(first - 1, last, say);
  }
  return undefined;
}

const SUBJECT_AFTER =
  /^(?:is|was|has|had|will|would|can|could|did|does|didn't|didnt|doesn't|doesnt|won't|wont|isn't|wasn't|who|just|still|finally|again|always|never|only)$/;
const VERB_BEFORE =
  /^(?:told|asked|saw|met|visited|see|visiting|seeing|tell|ask|because|that|when|if|but|so|says|said|and)$/;
const OWNER_BEFORE = /^(?:with|for|to|of|about)$/;

/** Whether "someone" can stand where the name stands. */
function stands(scan: Scan, first: number, last: number): boolean {
  const { greetings } = scan.book.words;
  const free = !scan.joined(first);
  if (scan.joined(first) && greetings.has(scan.form(first - 1))) return false;
  // "rhymes with Melanie", "a bottle of Fanta", "never heard of Tyler"
  if (
    /^(?:rhymes|bottle|can|glass|cup|bar|box|tin|packet|word|kind|type|called|named|picture|photo|photos|statue|verse|verses|song|book|copy)$/.test(
      scan.form(first - 2),
    )
  )
    return false;
  if (scan.hasClitic(last)) {
    // A possessive, or "Jayden's been": the ending stays either way.
    if (!/['’]s$/i.test(scan.raw(last)) || !scan.joined(last + 1)) return false;
    const lead = scan.form(first - 1);
    return free || VERB_BEFORE.test(lead) || OWNER_BEFORE.test(lead);
  }
  const next = last + 1;
  const verb =
    scan.joined(next) &&
    (SUBJECT_AFTER.test(scan.form(next)) || scan.is(next, 'says') || scan.is(next, 'does'));
  if (free) {
    const token = scan.tokens[first];
    // After a comma a name may be an aside or one of a list.
    return verb && (token?.first === true || aged(scan, last) !== null);
  }
  return VERB_BEFORE.test(scan.form(first - 1)) && (verb || endsClause(scan, next));
}

function endsClause(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  const before = scan.tokens[at - 1];
  if (!token || token.sentence !== before?.sentence) return true;
  return (
    scan.joined(at) &&
    /^(?:today|tonight|yesterday|again|in|on|at|this|last|who|because|when|for|about|with|to|that|i|we)$/.test(
      token.form,
    )
  );
}

/** "Kayleigh, 9, told me": index of the age after a name, or null. */
function aged(scan: Scan, last: number): number | null {
  const token = scan.tokens[last + 1];
  if (!token || !/^\d{1,3}$/.test(token.form) || scan.joined(last + 1)) return null;
  const { text } = scan.reading;
  const before = text.slice(scan.tokens[last]?.end ?? 0, token.start);
  return /^,? ?\(?$/.test(before) && /^(?:,|\))/.test(text.slice(token.end)) ? last + 1 : null;
}

function withAge(
  scan: Scan,
  first: number,
  last: number,
  words: string,
  again: boolean,
): Edit | null {
  const age = aged(scan, last);
  const years = age === null ? undefined : ageWording(scan.book, Number(scan.form(age)));
  const edit =
    age === null || !years
      ? null
      : scan.edit(first, age, again ? words : `${articleFor(years.noun)} ${years.noun}`);
  if (!edit) return null;
  // The comma or bracket that closes the age goes with it.
  return { ...edit, end: edit.end + 1 };
}

/** What the person is to the writer, as far as the sentence, or else the post, tells. */
function nounFor(scan: Scan, at: number): string {
  const index = scan.tokens[at]?.sentence ?? 0;
  const sentence = scan.reading.sentences[index];
  const { someone, details } = scan.book;
  if (!sentence?.about.has('client')) return details.otherwise;
  for (const { noun, words } of someone) {
    for (let i = sentence?.first ?? 0; i < (sentence?.end ?? 0); i++) {
      if (words.has(scan.form(i))) return noun;
    }
  }
  return details.otherwise;
}
