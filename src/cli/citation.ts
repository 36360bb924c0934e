import type { Clause } from '../engine/types.ts';

/** A clause in one line: `Social Work England: Professional Standards, 5.6 (Integrity)`. */
export function citation({ body, document, number, heading }: Clause): string {
  const publisher = body === '' ? '' : `${body}: `;
  return [
    `${publisher}${document}`,
    number === null ? '' : `, ${number}`,
    heading === '' ? '' : ` (${heading})`,
  ].join('');
}
