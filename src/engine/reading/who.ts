/** Whom a sentence can be about, seen from the writer. */
export const WHO = [
  'client', // somebody in the writer's care, or their family
  'colleague',
  'self',
  'own', // the writer's own family and friends
  'public', // a public figure or an author
  'group', // people in general
] as const;
export type Who = (typeof WHO)[number];
