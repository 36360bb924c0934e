import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

/** Whom a sentence can be about, seen from the writer. */
export const WHO = [
  'client', // somebody in the writer's care, or their family
  'colleague',
  'self',
  'own', // the writer's own family and friends
  'kin', // a relative of whom the post does not say whose (`kin.ts`); somebody, too, unless it says more
  'public', // a public figure or an author
  'group', // people in general
  'somebody', // one person of whom the post does not say who it is
] as const;
export type Who = (typeof WHO)[number];

const PRONOUNS = new Set(['he', 'him', 'his', 'she', 'her', 'hers', 'hes', 'shes']);
const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'im', 'ive', 'we', 'us', 'our']);
/** How many sentences a "he" or "they" may reach back for the person it stands for. */
const REACH = 6;

interface Bound {
  readonly first: number;
  readonly end: number;
}

/**
 * Whom each sentence is about. A mention says it outright (`client`, `own`, … are classes of
 * `phrases.yaml`; a mention that is inside another one's words, like "mum" in "my mum", does not
 * count twice); a sentence with only a pronoun is about whomever the sentences before it named last.
 */
export function aboutWhom(
  tokens: readonly Token[],
  sentences: readonly Bound[],
  classes: ClassIndex,
): Set<Who>[] {
  const about = sentences.map(() => new Set<Who>());
  const mentions = WHO.flatMap((who) =>
    who === 'somebody' ? [] : [...classes.of(who)].map((span) => ({ who, ...span })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = { start: -1, end: -1 };
  for (const mention of mentions) {
    // "my mum said", "one of my lads": the words inside alone would speak of somebody else.
    if (mention.start > covered.start && mention.start < covered.end) continue;
    if (mention.end > covered.end) covered = mention;
    about[tokens[mention.start]?.sentence ?? 0]?.add(mention.who);
  }
  const strangers = new Set<number>();
  for (const span of classes.of('stranger')) strangers.add(tokens[span.start]?.sentence ?? 0);
  let last: Who | null = null;
  let age = 0;
  sentences.forEach((sentence, i) => {
    const here = about[i];
    if (!here) return;
    let pronoun = false;
    for (let t = sentence.first; t < sentence.end; t++) {
      const form = tokens[t]?.form ?? '';
      if (PRONOUNS.has(form)) pronoun = true;
      if (FIRST_PERSON.has(form)) here.add('self');
    }
    const named = (['client', 'own', 'kin', 'colleague', 'public'] as const).filter((who) =>
      here.has(who),
    );
    if (named[0]) {
      last = named[0];
      age = 0;
    } else if (pronoun && last && last !== 'colleague' && ++age <= REACH) here.add(last);
    const known = here.has('client') || here.has('own') || here.has('public');
    if (!known && (pronoun || here.has('kin') || strangers.has(i))) here.add('somebody');
  });
  return about;
}
