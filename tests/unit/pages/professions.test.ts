import { expect, test } from 'vitest';
import { codes } from '../../../src/data/codes.ts';
import { DEFAULT_CODE } from '../../../src/engine/codes/cite.ts';
import { PLACES, PROFESSIONS, suggestCode } from '../../../src/settings/professions.ts';

test.each([
  ['social-worker', 'GB-ENG', 'swe-2019'],
  ['social-worker', 'GB-SCT', 'sssc-2024'],
  ['social-worker', 'GB-WLS', 'scw-2026'],
  ['social-worker', 'GB-NIR', 'niscc'],
  ['social-worker', 'IE', 'coru-sw'],
  ['social-worker', 'US', 'nasw-2021'],
  ['social-work-student', 'US', 'nasw-2021'],
  ['social-worker', 'CA', 'casw-2024'],
  ['social-worker', 'CA-NS', 'nscsw'],
  ['social-worker', 'AU', 'aasw-2020'],
  ['social-worker', 'NZ', 'swrb-nz'],
  ['nurse', 'GB-SCT', 'nmc-code'],
  ['doctor', 'GB-ENG', 'gmc-gmp-2024'],
  ['paramedic', 'GB-WLS', 'hcpc-2024'],
  ['care-worker', 'GB-SCT', 'sssc-2024'],
  ['residential-child-care-worker', 'GB-WLS', 'scw-2026'],
  ['teacher', 'GB-ENG', 'teachers-p2'],
  ['police-officer', 'GB-WLS', 'police-2024'],
])('a %s in %s is suggested %s', (profession, country, code) => {
  expect(suggestCode(codes, profession, country)).toBe(code);
});

test.each([
  ['nurse', 'US'],
  ['foster-carer', 'GB-ENG'],
  ['other', 'GB-ENG'],
  ['social-worker', ''],
  ['', 'GB-ENG'],
  ['no such profession', 'no such place'],
])('%j in %j is suggested the international code', (profession, country) => {
  expect(suggestCode(codes, profession, country)).toBe(DEFAULT_CODE);
});

test('never suggests guidance or a law', () => {
  for (const { id } of PROFESSIONS) {
    for (const place of PLACES) {
      const suggested = suggestCode(codes, id, place.id);
      expect(codes.find((code) => code.id === suggested)?.type).toBe('code');
    }
  }
});

test('every country with a code of conduct can be chosen', () => {
  const places = PLACES.map(({ id }) => id);
  const wanted = codes.filter((code) => code.type === 'code').flatMap((code) => code.countries);
  const reached = (country: string) =>
    places.some((place) => place === country || place.startsWith(`${country}-`));
  expect(wanted.filter((country) => !reached(country))).toEqual([]);
});
