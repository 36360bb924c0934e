/** Every kind of trouble that a post can be held for, in the order in which a verdict lists them. */
export const CONCERNS = [
  'identifying',
  'case-story',
  'derogatory',
  'venting',
  'colleague',
  'employer',
  'proceedings',
  'self-exposure',
  'contact',
  'conduct',
  'discrimination',
  'images',
] as const;

export type Concern = (typeof CONCERNS)[number];

/**
 * A post is held when a concern's score reaches this, unless the writer chose another threshold. Where
 * half of the posts are risky, about 5 % of hard harmless ones reach it (docs/judgement.md).
 */
export const DEFAULT_THRESHOLD = 0.75;

export function isConcern(value: unknown): value is Concern {
  return (CONCERNS as readonly unknown[]).includes(value);
}
