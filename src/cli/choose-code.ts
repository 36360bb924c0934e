import { DEFAULT_CODE } from '../engine/codes/cite.ts';
import type { CodeOfConduct } from '../engine/types.ts';
import { PLACES, PROFESSIONS, suggestCode } from '../settings/professions.ts';
import { CannotRun } from './cannot-run.ts';

/**
 * The id of the code of conduct to cite: the one named, else the one for profession and country, else
 * IFSW's. Throws `CannotRun` for a name that nothing bears.
 */
export function chooseCode(
  codes: readonly CodeOfConduct[],
  args: { readonly profession?: string; readonly country?: string; readonly code?: string },
): string {
  const { profession = '', code } = args;
  const country = args.country?.toUpperCase() ?? '';
  const places = PLACES.map(({ id }) => id);
  const countries = new Set([...places, ...places.map((id) => id.slice(0, 2))]);
  refuseUnknown('profession', profession, new Set(PROFESSIONS.map(({ id }) => id)));
  refuseUnknown('country', country, countries);
  refuseUnknown('code', code ?? '', new Set(codes.map(({ id }) => id)));
  if (code !== undefined) return code;
  return profession === '' ? DEFAULT_CODE : suggestCode(codes, profession, country);
}

function refuseUnknown(what: string, given: string, known: ReadonlySet<string>): void {
  if (given === '' || known.has(given)) return;
  throw new CannotRun(
    `--${what} ${given}: there is no such ${what}; choose from ${[...known].sort().join(', ')}.`,
  );
}
