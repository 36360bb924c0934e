import type { Edit, Scan } from './scan.ts';

const FARTHEST = 5;

/** Towns, streets and schools put vaguely: "in Gorton" → "in the area", "at Elm Primary" → "at a local school". */
export function placeEdits(scan: Scan): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < scan.tokens.length; at++) {
    const edit = placeEdit(scan, at);
    const last = edits.at(-1);
    if (!edit || (last && edit.start < last.end)) continue;
    // "in Hill Road in Leeds": one area will do.
    const between = last && scan.reading.text.slice(last.end, edit.start);
    if (last && between?.trim() === '' && last.text.toLowerCase() === edit.text.toLowerCase()) {
      edits[edits.length - 1] = { ...last, end: edit.end };
    } else edits.push(edit);
  }
  return edits;
}

function placeEdit(scan: Scan, at: number): Edit | null {
  const near = scan.book.details.near[scan.form(at)];
  if (near === undefined || scan.hasClitic(at) || scan.tokens[at]?.shouted) return null;
  let first = at + 1;
  // A house number belongs to the street.
  const numbered = scan.joined(first) && /^\d{1,4}[a-z]?$/.test(scan.form(first));
  if (numbered) first++;
  let last = lastCapital(scan, first);
  if (last < first) return null;
  // "Hillcrest primary", "elm road" after a capital.
  if (scan.joined(last + 1) && isKind(scan, last + 1)) last++;
  if (/['’]s$/i.test(scan.raw(last)) || !scan.ends(last + 1)) return null;
  const building = last > first ? scan.book.details.buildings[scan.form(last)] : undefined;
  if (building !== undefined && !numbered) return atBuilding(scan, at, last, building);
  const isStreet = last > first && scan.book.streets.has(scan.form(last));
  if (numbered && !isStreet) return null;
  if (!isStreet && !isPlace(scan, at, first, last)) return null;
  const { abroad } = scan.book.details;
  if (scan.book.farAway.has(scan.form(first))) {
    const away = first === last ? abroad[scan.form(at)] : undefined;
    return away === undefined ? null : scan.edit(at, last, away);
  }
  const street = scan.book.details.street[scan.form(at)];
  return scan.edit(at, withCounty(scan, last), isStreet && street !== undefined ? street : near);
}

function lastCapital(scan: Scan, first: number): number {
  let last = first - 1;
  while (last < first + FARTHEST) {
    const token = scan.tokens[last + 1];
    if (!token?.capital || token.tag || token.shouted || !scan.joined(last + 1)) break;
    if (scan.book.notPlaces.has(token.form)) break;
    last++;
  }
  return last;
}

function isKind(scan: Scan, at: number): boolean {
  const form = scan.form(at);
  return scan.book.details.buildings[form] !== undefined || scan.book.streets.has(form);
}

function atBuilding(scan: Scan, at: number, last: number, building: string): Edit | null {
  const preposition = scan.form(at);
  if (preposition === 'on') return null;
  const kept = preposition === 'round' ? 'near' : scan.raw(at).toLowerCase();
  // "primary school", "high school": the next word says it again.
  return scan.edit(at, last, `${kept} a local ${building}`);
}

/** A known place, or after "in" and "near" whatever has a capital and is no person. */
function isPlace(scan: Scan, at: number, first: number, last: number): boolean {
  const spans = scan.reading.classes.spans.get(first) ?? [];
  const known = spans.some((span) => span.name === 'place' && span.end === last + 1);
  if (known) return scan.form(at) !== 'on';
  if (spans.some((span) => span.name === 'name')) return false;
  if (scan.form(at) === 'on' || last - first > 1) return false;
  // Languages, departments and ideas have capitals, too.
  if (/(?:ish|ese|ies|tion|ment|ency|ing|ics|ology|ness|ance|ence)$/.test(scan.form(last)))
    return false;
  return /^(?:in|near|outside)$/.test(scan.form(at));
}

/** "in Leeds, West Yorkshire": the second name goes, too. */
function withCounty(scan: Scan, last: number): number {
  const next = scan.tokens[last + 1];
  const here = scan.tokens[last];
  if (!next || !here || next.sentence !== here.sentence) return last;
  if (!/^, ?$/.test(scan.reading.text.slice(here.end, next.start))) return last;
  const span = scan.reading.classes.spans.get(last + 1)?.find(({ name }) => name === 'place');
  return span && !scan.joined(span.end) ? span.end - 1 : last;
}
