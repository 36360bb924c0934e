import { DEFAULT_CODE } from '../engine/codes/cite.ts';
import type { CodeOfConduct } from '../engine/types.ts';

export interface Profession {
  /** As kept in the settings. */
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly name: string;
  /** How codes of conduct (`rules/codes`) call it, the closest first. */
  readonly inCodes: readonly string[];
}

/** The professions to choose from, in the order in which they are shown. */
export const PROFESSIONS: readonly Profession[] = [
  { id: 'social-worker', name: 'profession_social_worker', inCodes: ['social worker'] },
  {
    id: 'social-work-student',
    name: 'profession_social_work_student',
    inCodes: ['social work student', 'social worker'],
  },
  {
    id: 'care-worker',
    name: 'profession_care_worker',
    inCodes: ['care worker', 'domiciliary, care home and residential child care worker'],
  },
  {
    id: 'residential-child-care-worker',
    name: 'profession_residential_child_care_worker',
    inCodes: [
      'early years and residential child care worker',
      'domiciliary, care home and residential child care worker',
    ],
  },
  { id: 'foster-carer', name: 'profession_foster_carer', inCodes: ['foster carer'] },
  { id: 'nurse', name: 'profession_nurse', inCodes: ['nurse'] },
  { id: 'midwife', name: 'profession_midwife', inCodes: ['midwife'] },
  {
    id: 'nursing-associate',
    name: 'profession_nursing_associate',
    inCodes: ['nursing associate'],
  },
  { id: 'doctor', name: 'profession_doctor', inCodes: ['doctor'] },
  {
    id: 'physician-associate',
    name: 'profession_physician_associate',
    inCodes: ['physician associate'],
  },
  { id: 'paramedic', name: 'profession_paramedic', inCodes: ['paramedic'] },
  {
    id: 'occupational-therapist',
    name: 'profession_occupational_therapist',
    inCodes: ['occupational therapist'],
  },
  { id: 'physiotherapist', name: 'profession_physiotherapist', inCodes: ['physiotherapist'] },
  {
    id: 'speech-therapist',
    name: 'profession_speech_therapist',
    inCodes: ['speech and language therapist'],
  },
  { id: 'psychologist', name: 'profession_psychologist', inCodes: ['practitioner psychologist'] },
  { id: 'teacher', name: 'profession_teacher', inCodes: ['teacher'] },
  { id: 'police-officer', name: 'profession_police_officer', inCodes: ['police officer'] },
  { id: 'police-staff', name: 'profession_police_staff', inCodes: ['police staff'] },
  { id: 'other', name: 'profession_other', inCodes: [] },
];

export interface Place {
  /** ISO 3166 code of a country, or of a part of one that has a code of conduct of its own. */
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly name: string;
}

/** The countries to choose from: those for which there is a code of conduct. */
export const PLACES: readonly Place[] = [
  { id: 'AU', name: 'place_australia' },
  { id: 'CA', name: 'place_canada' },
  { id: 'CA-NS', name: 'place_nova_scotia' },
  { id: 'GB-ENG', name: 'place_england' },
  { id: 'IE', name: 'place_ireland' },
  { id: 'NZ', name: 'place_new_zealand' },
  { id: 'GB-NIR', name: 'place_northern_ireland' },
  { id: 'GB-SCT', name: 'place_scotland' },
  { id: 'US', name: 'place_united_states' },
  { id: 'GB-WLS', name: 'place_wales' },
];

/**
 * The code of conduct for a profession in a country. One for the very part of the country goes before one
 * for the whole country, one that names the profession before one for a related profession, and then the
 * one with clauses for more concerns. Pure; unknown ids, and '' for "not chosen", get IFSW's.
 *
 * @param country ISO 3166 code, such as `IE` or `GB-SCT`.
 * @returns the id of a code of conduct.
 */
export function suggestCode(
  codes: readonly CodeOfConduct[],
  professionId: string,
  country: string,
): string {
  const callings = PROFESSIONS.find(({ id }) => id === professionId)?.inCodes ?? [];
  const whole = country.split('-')[0] ?? '';
  const fitting = codes
    .filter((code) => code.type === 'code')
    .map((code) => ({
      id: code.id,
      place: [country, whole].findIndex((place) => code.countries.includes(place)),
      calling: callings.findIndex((calling) => code.professions.includes(calling)),
      concerns: Object.values(code.best).filter((clauses) => clauses.length > 0).length,
    }))
    .filter(({ place, calling }) => place >= 0 && calling >= 0)
    .sort((a, b) => a.place - b.place || a.calling - b.calling || b.concerns - a.concerns);
  return fitting[0]?.id ?? DEFAULT_CODE;
}
