import nlp from 'compromise/two';

/** The parts of compromise's plug-in interface that are used here; its own types leave them out. */
interface Transforms {
  readonly verb: { conjugate(word: string, model: unknown): Record<string, string> };
  readonly noun: { toPlural(word: string, model: unknown): string };
}

const methods = nlp.methods() as unknown as { two: { transform: Transforms } };
const { verb, noun } = methods.two.transform;
const model = nlp.model();

/** Little words have no inflections worth guessing (`a` has no plural). */
const UNINFLECTED = new Set(
  `a an the i me my mine we us our ours you your yours he him his she her hers it its they them their
   theirs this that these those who whom whose which what and or but nor so yet if then than as at by
   for from in into of off on onto out over to up with without under about after before all any both
   each every few more most no none not only other own same some such too very just now here there
   when where why how again once today tonight yesterday tomorrow always never ever am is are was
   were can could will would shall should may might must mr mrs ms dr`.split(/\s+/),
);

/** compromise's guesses that are wrong for words which rules need. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  child: ['children'],
  woman: ['women'],
  person: ['people', 'persons'],
  wife: ['wives'],
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
  have: ['has', 'had', 'having'],
  do: ['does', 'did', 'done', 'doing'],
  go: ['goes', 'went', 'gone', 'going'],
  mum: ['mums', 'mums'],
};

const cache = new Map<string, readonly string[]>();

/**
 * Every form of a word that a rule writer means by it: `tell` → tell, tells, told, telling. Plural and
 * verb forms by compromise; a form too many does no harm, since nobody writes it.
 */
export function inflections(word: string): readonly string[] {
  const known = cache.get(word);
  if (known) return known;
  const forms = new Set([word]);
  if (word.length > 1 && /^[a-z]+$/.test(word) && !UNINFLECTED.has(word)) {
    const irregular = IRREGULAR[word];
    if (irregular) for (const form of irregular) forms.add(form);
    else {
      const verbs = verb.conjugate(word, model);
      for (const tense of ['PastTense', 'PresentTense', 'Gerund', 'Participle']) {
        const form = verbs[tense];
        if (form && /^[a-z]+$/.test(form)) forms.add(form);
      }
      const plural = noun.toPlural(word, model);
      if (/^[a-z]+$/.test(plural)) forms.add(plural);
    }
  }
  const all = [...forms];
  cache.set(word, all);
  return all;
}
