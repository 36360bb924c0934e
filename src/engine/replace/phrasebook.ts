import nlp from 'compromise/two';
import type { AgeWording, DetailData, ReplacementData, Term, TermData, Wording } from './data.ts';

/** What a sequence of words is, and what can stand for it. */
export type Entry =
  | { readonly type: 'noun'; readonly wording: Term; readonly plural: boolean }
  | { readonly type: 'adjective'; readonly wording: Wording }
  | { readonly type: 'phrase'; readonly say: string };

interface Sequence {
  readonly forms: readonly string[];
  readonly entry: Entry;
}

/** The lists under `rules/replacements`, ready to be looked up. */
export interface Phrasebook {
  /** Sequences by their first word, the longest first. */
  readonly terms: ReadonlyMap<string, readonly Sequence[]>;
  readonly words: Readonly<Record<keyof ReplacementData['words'], ReadonlySet<string>>>;
  readonly role: ReadonlySet<string>;
  readonly little: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly farAway: ReadonlySet<string>;
  readonly notPlaces: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly partsOfDay: ReadonlySet<string>;
  readonly schoolYears: ReadonlySet<string>;
  readonly someone: readonly { readonly noun: string; readonly words: ReadonlySet<string> }[];
  readonly details: DetailData;
}

const compiled = new WeakMap<ReplacementData, Phrasebook>();

/** Compiles the lists, once for each set of data. */
export function phrasebookOf(data: ReplacementData): Phrasebook {
  let book = compiled.get(data);
  if (!book) {
    book = compile(data);
    compiled.set(data, book);
  }
  return book;
}

/** How somebody of this age (in years) is spoken of. */
export function ageWording(book: Phrasebook, years: number): AgeWording | undefined {
  return book.details.ages.find((age) => years <= age.to);
}

function compile({ terms, words, details }: ReplacementData): Phrasebook {
  const lists = Object.entries(words).map(([name, list]) => [name, setOf(list)] as const);
  return {
    terms: sequencesOf(terms),
    words: Object.fromEntries(lists) as Phrasebook['words'],
    role: setOf(details.role),
    little: setOf(details.little),
    streets: setOf(details.streets),
    farAway: setOf(details['far-away']),
    notPlaces: setOf(details['not-places']),
    days: setOf(details.days),
    partsOfDay: setOf(details['parts-of-day']),
    schoolYears: setOf(details['school-years']),
    someone: details.someone.map((one) => ({ noun: one.noun, words: setOf(one.words) })),
    details,
  };
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

function sequencesOf(terms: TermData): Map<string, Sequence[]> {
  const byFirst = new Map<string, Sequence[]>();
  const add = (words: string, entry: Entry): void => {
    const forms = words.split(' ');
    const first = forms[0] ?? '';
    const known = byFirst.get(first);
    if (known) known.push({ forms, entry });
    else byFirst.set(first, [{ forms, entry }]);
  };
  for (const wording of terms.nouns) {
    for (const words of wording.words) {
      add(words, { type: 'noun', wording, plural: false });
      add(pluralOf(words), { type: 'noun', wording, plural: true });
    }
  }
  for (const wording of terms.adjectives) {
    for (const words of wording.words) add(words, { type: 'adjective', wording });
  }
  for (const { words, say } of terms.phrases) {
    for (const one of words) add(one, { type: 'phrase', say });
  }
  for (const { words, rest, verb, say } of terms.verbs) {
    const said = formsOf(verb);
    for (const word of words) {
      formsOf(word).forEach((form, tense) => {
        for (const end of rest) {
          add(`${form} ${end}`, { type: 'phrase', say: `${said[tense] ?? verb} ${say}` });
        }
      });
    }
  }
  for (const sequences of byFirst.values())
    sequences.sort((a, b) => b.forms.length - a.forms.length);
  return byFirst;
}

/** The parts of compromise's plug-in interface that are used here; its own types leave them out. */
interface Transforms {
  readonly verb: { conjugate(word: string, model: unknown): Record<string, string> };
  readonly noun: { toPlural(word: string, model: unknown): string };
}
const { verb, noun } = (nlp.methods() as unknown as { two: { transform: Transforms } }).two
  .transform;
const model = nlp.model();

/** The verb as it is, in the past, in the third person, and with -ing: always in this order. */
function formsOf(word: string): string[] {
  const forms = verb.conjugate(word, model);
  return [word, ...['PastTense', 'PresentTense', 'Gerund'].map((tense) => forms[tense] ?? word)];
}

/** compromise would keep these as they are, or change them. */
const ODD_PLURALS: Readonly<Record<string, string>> = {
  un: 'uns',
  schizo: 'schizos',
  psycho: 'psychos',
  hobo: 'hobos',
  bloke: 'blokes',
  wino: 'winos',
};

function pluralOf(words: string): string {
  const [head, ...rest] = words.split(/ (?=of )/);
  const before = (head ?? '').split(' ');
  const last = before.pop() ?? '';
  const plural =
    ODD_PLURALS[last] ?? (/[a-z]o$/.test(last) ? `${last}s` : noun.toPlural(last, model));
  return [...before, plural, ...rest].join(' ');
}
