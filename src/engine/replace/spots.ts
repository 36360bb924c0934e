import type { Edit, Scan } from './scan.ts';

/** Wards, beds, rooms and school years: "on Ward 7" → "on the ward", "in Year 5" → "at school". */
export function spotEdits(scan: Scan): Edit[] {
  const edits: Edit[] = [];
  for (let at = 1; at < scan.tokens.length; at++) {
    if (!/^\d{1,3}[a-z]?$/.test(scan.form(at)) || !scan.joined(at) || scan.hyphened(at)) continue;
    const edit = spotEdit(scan, at) ?? yearEdit(scan, at);
    if (edit) edits.push(edit);
  }
  return edits;
}

function spotEdit(scan: Scan, number: number): Edit | null {
  let first = number - 1;
  if (scan.form(first) === 'number' || scan.form(first) === 'no') first--;
  let kind = scan.form(first);
  if (scan.joined(first) && kind === 'room' && scan.form(first - 1) === 'side') {
    first--;
    kind = 'side room';
  }
  const spot = scan.book.details.spots[kind];
  if (spot === undefined || owns(scan, number) || !scan.ends(number + 1)) return null;
  if (
    scan.joined(number + 1) &&
    /^(?:and|or|to|in|on)$/.test(scan.form(number + 1)) &&
    scan.tokens[number + 2]?.kind === 'number'
  )
    return null;
  const preposition = scan.joined(first) ? scan.form(first - 1) : '';
  if (/^(?:on|in|from|to|at|onto|into)$/.test(preposition) && !scan.hasClitic(first - 1)) {
    const fitting =
      kind !== 'room' && kind !== 'flat' && kind !== 'cell' && /^(?:in|at)$/.test(preposition)
        ? 'on'
        : preposition;
    if (fitting === preposition) return scan.edit(first, number, spot);
    return scan.edit(first - 1, number, `${fitting} ${spot}`);
  }
  if (kind === 'bay') return null;
  // "Bed 4 asked for gin": the bed stands for whoever lies in it.
  if (scan.joined(first) || !acts(scan, number + 1)) return null;
  if (kind === 'ward') return scan.edit(first, number, 'the ward');
  return scan.edit(first, number, 'someone');
}

/** "bay 3's recliner" */
function owns(scan: Scan, at: number): boolean {
  return /^['’]/.test(scan.reading.text.slice(scan.tokens[at]?.end ?? 0));
}

function acts(scan: Scan, at: number): boolean {
  return (
    scan.joined(at) &&
    (scan.is(at, 'says') ||
      scan.is(at, 'does') ||
      /^(?:is|was|has|had|just|will|still|wants|wanted|won't|wont|keeps|kept|went|came|got|again)$/.test(
        scan.form(at),
      ))
  );
}

function yearEdit(scan: Scan, number: number): Edit | null {
  const first = number - 1;
  if (!scan.book.schoolYears.has(scan.form(first)) || !scan.ends(number + 1)) return null;
  if (owns(scan, number) || !scan.joined(first)) return null;
  return scan.form(first - 1) === 'in' ? scan.edit(first - 1, number, 'at school') : null;
}
