import type { Concern } from '../../engine/concerns.ts';

/**
 * What a concern is mainly about. The card takes its colour and its small picture from it: a warning
 * that always looks the same is soon clicked away unseen.
 */
export type Family = 'people' | 'words' | 'work' | 'self';

const FAMILIES: Record<Concern, Family> = {
  identifying: 'people',
  'case-story': 'people',
  images: 'people',
  derogatory: 'words',
  venting: 'words',
  discrimination: 'words',
  colleague: 'work',
  employer: 'work',
  proceedings: 'work',
  'self-exposure': 'self',
  contact: 'self',
  conduct: 'self',
};

export function familyOf(concern: Concern): Family {
  return FAMILIES[concern];
}
