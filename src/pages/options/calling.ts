import { codes } from '../../data/codes.ts';
import type { CodeOfConduct } from '../../engine/types.ts';
import { suggestCode } from '../../settings/professions.ts';
import type { Settings } from '../../settings/schema.ts';

/**
 * Settings with another profession or country. The code of conduct goes along as long as the writer has
 * not picked another one than was suggested.
 */
export function withCalling(
  now: Settings,
  calling: Partial<Pick<Settings, 'profession' | 'country'>>,
): Settings {
  const next = { ...now, ...calling };
  const followed = now.code === suggestCode(codes, now.profession, now.country);
  return followed ? { ...next, code: suggestCode(codes, next.profession, next.country) } : next;
}

/** The code of conduct that goes with profession and country, or null when it is the chosen one. */
export function suggestionFor({ profession, country, code }: Settings): CodeOfConduct | null {
  if (profession === '' || country === '') return null;
  const suggested = suggestCode(codes, profession, country);
  if (suggested === code) return null;
  return codes.find(({ id }) => id === suggested) ?? null;
}
