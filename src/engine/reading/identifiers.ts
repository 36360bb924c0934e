import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/** NHS numbers (England, Wales, Isle of Man): ten digits, the last a modulus-11 check digit. */
function isNhsNumber(digits: string): boolean {
  if (digits.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

// Every quantifier is bounded, so the time stays linear whatever the text.
const PATTERNS: readonly { readonly find: RegExp; readonly holds?: (found: string) => boolean }[] =
  [
    { find: /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi },
    // UK postcode, full; Royal Mail's published format.
    { find: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g },
    // Telephone: 9 to 13 digits, grouped by spaces, hyphens, dots or brackets.
    {
      find: /(?:\+|\b0|\b)\(?\d(?:[ .()-]{0,2}\d){8,12}\b/g,
      holds: (found) => {
        const digits = found.replace(/\D/g, '');
        return /^[+0(]/.test(found) || /\d[ .()-]+\d/.test(found) || isNhsNumber(digits);
      },
    },
    // US social security number, UK National Insurance number (formats published by SSA and HMRC).
    { find: /\b(?!000|666|9\d\d)\d{3}-(?!00)\d\d-(?!0000)\d{4}\b/g },
    { find: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/g },
    // A case or reference number as offices write it: T12-0044, 23/00981, CP-2024-118.
    {
      find: /\b(?:case|ref|reference|mosaic|rio|nhs|hospital|mrn|chi|nhi|crn|urn)(?: no| number| id)?[ .:#]{1,3}[A-Z]{0,4}-?\d[\dA-Z/-]{2,14}\b/gi,
    },
  ];

/** Marks numbers and addresses that point at one person or household as `id-number`. */
export function markIdentifiers(tokens: readonly Token[], text: string, classes: ClassIndex): void {
  for (const { find, holds } of PATTERNS) {
    for (const found of text.matchAll(find)) {
      if (holds && !holds(found[0])) continue;
      const start = firstEndingAfter(tokens, found.index);
      let end = start;
      while (end < tokens.length && (tokens[end]?.start ?? 0) < found.index + found[0].length)
        end++;
      if (end > start) classes.add('id-number', start, end);
    }
  }
}

/** Index of the first token that ends after `offset`, by halving. */
function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const AGED = /^(\d{1,3})(?:yo|y\/o|yr|yrs|y|yrold|m|mo)$/i;

/** Marks ages written as figures: `14yo`, `14 year old`, `aged 14`, `14, ` after a name is left to rules. */
export function markAges(tokens: readonly Token[], classes: ClassIndex): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'number') continue;
    const next = tokens[i + 1]?.form;
    const third = tokens[i + 2]?.form;
    const before = tokens[i - 1]?.form;
    if (AGED.test(token.form)) classes.add('age', i, i + 1);
    else if (!/^\d{1,3}$/.test(token.form)) continue;
    else if (
      next !== undefined &&
      /^(?:years?|yrs?|months?|mths?|weeks?|y)$/.test(next) &&
      (third === 'old' || third === 'o')
    ) {
      classes.add('age', i, i + 3);
    } else if (next === 'yo' || next === 'yr' || next === 'yrold') classes.add('age', i, i + 2);
    else if (before === 'aged' || before === 'age') classes.add('age', i, i + 1);
  }
}
