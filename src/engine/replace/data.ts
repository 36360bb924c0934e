/** What ships under `rules/replacements`, as it is written there. */
export interface ReplacementData {
  readonly terms: TermData;
  readonly words: WordData;
  readonly details: DetailData;
}

/** A wording that stands for one person, and the same for several. */
export interface Wording {
  readonly words: readonly string[];
  readonly one: string;
  readonly many: string;
}

/** A term for people; `mass` when its singular form already means several ("white trash"). */
export interface Term extends Wording {
  readonly mass?: boolean;
}

export interface TermData {
  readonly nouns: readonly Term[];
  readonly adjectives: readonly Wording[];
  readonly phrases: readonly { readonly words: readonly string[]; readonly say: string }[];
  readonly verbs: readonly {
    readonly words: readonly string[];
    readonly rest: readonly string[];
    readonly verb: string;
    readonly say: string;
  }[];
}

/** Lists of words, separated by spaces. */
export type WordData = Readonly<
  Record<
    | 'after'
    | 'determiners'
    | 'before-many'
    | 'plain'
    | 'dropped'
    | 'people'
    | 'people-many'
    | 'owned'
    | 'greetings',
    string
  >
>;

export interface AgeWording {
  readonly to: number;
  readonly noun: string;
  readonly many: string;
  readonly adjective: string;
  readonly aside: string;
  readonly is: string;
}

export interface DetailData {
  readonly numbers: { readonly email: string; readonly postcode: string; readonly other: string };
  readonly someone: readonly { readonly noun: string; readonly words: string }[];
  readonly otherwise: string;
  readonly little: string;
  readonly apposition: Readonly<Record<string, string>>;
  readonly role: string;
  readonly ages: readonly AgeWording[];
  readonly streets: string;
  readonly buildings: Readonly<Record<string, string>>;
  readonly near: Readonly<Record<string, string>>;
  readonly street: Readonly<Record<string, string>>;
  readonly abroad: Readonly<Record<string, string>>;
  readonly 'far-away': string;
  readonly 'not-places': string;
  readonly spots: Readonly<Record<string, string>>;
  readonly 'school-years': string;
  readonly days: string;
  readonly 'parts-of-day': string;
}
