import type { Token } from '../text/tokens.ts';
import type { ClassIndex } from './classes.ts';

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

const PRONOUNS = new Set(['he', 'him', 'his', 'she', 'her', 'hers', 'they', 'them', 'their', 'hes', 'shes']);
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
  const own = [...classes.of('own')];
  for (const who of WHO) {
    for (const span of classes.of(who)) {
      // "my mum said": the words "mum said" alone would speak of a client's mother.
      if (who !== 'own' && own.some((o) => o.start < span.start && o.end > span.start)) continue;
      about[tokens[span.start]?.sentence ?? 0]?.add(who);
    }
  }
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
    const named = (['client', 'own', 'colleague', 'public'] as const).filter((who) => here.has(who));
    if (named[0]) {
      last = named[0];
      age = 0;
    } else if (pronoun && last && ++age <= REACH) here.add(last);
  });
  return about;
}
