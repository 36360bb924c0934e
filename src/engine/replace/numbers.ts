import type { Edit, Scan } from './scan.ts';

/** Phone numbers, addresses and case numbers, put in words that say what was there. */
export function numberEdits(scan: Scan): Edit[] {
  const { email, postcode, other } = scan.book.details.numbers;
  return scan.reading.classes.of('id-number').flatMap(({ start, end }) => {
    const from = scan.tokens[start];
    const to = scan.tokens[end - 1];
    if (!from || !to) return [];
    const { text } = scan.reading;
    // A sign that belongs to the number stands before its first digit.
    const sign = /[+(]$/.exec(text.slice(Math.max(0, from.start - 1), from.start)) ? 1 : 0;
    const begin = from.start - sign;
    const found = text.slice(begin, to.end);
    const say = found.includes('@')
      ? email
      : /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(found)
        ? postcode
        : other;
    return [{ start: begin, end: to.end, text: say }];
  });
}
