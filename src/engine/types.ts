import type { Concern } from './concerns.ts';

/** What kind of message the text is about to become; `message` is private (chat, e-mail). */
export const POST_KINDS = ['post', 'reply', 'comment', 'blog', 'message'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What the writer is about to send. `text` is exactly what will go out; any string is accepted. */
export interface Post {
  readonly text: string;
  readonly kind?: PostKind;
  /** How many pictures go out with it; none when absent. */
  readonly pictures?: number;
}

/** A clause of a code of conduct, ready to be shown. */
export interface Clause {
  /** Id of the code it belongs to (`rules/codes/<code>.yaml`), or of the pack that brought it. */
  readonly code: string;
  /** Who publishes the document, for example "Social Work England". */
  readonly body: string;
  /** The document's title. */
  readonly document: string;
  /** The clause's number as printed, or null where only the document may be named. */
  readonly number: string | null;
  /** '' where only the document may be named. */
  readonly heading: string;
  /** What the clause asks for, in our own words; '' where the document has no clause on the matter. */
  readonly paraphrase: string;
  readonly url: string;
}

/** Words in the post that a rule points at. Offsets are UTF-16 code units into `Post.text`. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** `Post.text.slice(start, end)`. */
  readonly text: string;
  /** The sentence that `start` stands in. */
  readonly sentence: string;
  /** `<pack id>/<rule id>`. */
  readonly rule: string;
  /** Why it matters, in plain language. */
  readonly reason: string;
  /** How likely it is, between 0 and 1, that this finding alone deserves a pause. */
  readonly likelihood: number;
  readonly clause: Clause | null;
  /** What could stand in place of `text`, in grammar too; absent where no wording would help. */
  readonly replacement?: string;
  /** The words that the rule found, where `text` is wider so that `replacement` can stand for it. */
  readonly matched?: string;
}

export interface ConcernVerdict {
  readonly concern: Concern;
  /** How likely it is, between 0 and 1, that a careful colleague would name this concern. */
  readonly score: number;
  /** The post is held for this concern when `score >= threshold`. */
  readonly threshold: number;
  readonly reported: boolean;
  /** Strongest first, at most a hundred. */
  readonly findings: readonly Finding[];
}

/** The engine's answer: whether to pause, and for each of the twelve concerns how sure and why. */
export interface Verdict {
  readonly pause: boolean;
  /** One entry for every member of `CONCERNS`, in that order. */
  readonly concerns: readonly ConcernVerdict[];
}

/** How sure we are that a clause's number is right; see `docs/codes.md`. */
export type Sureness = 'verified' | 'memory-high' | 'memory-medium' | 'memory-low';

export interface CodeClause {
  /** As printed; null where the document numbers nothing, and then `citeAs` is `document`. */
  readonly number: string | null;
  /** As printed; '' where there is none. */
  readonly heading: string;
  readonly paraphrase: string;
  readonly concerns: readonly Concern[];
  readonly sure: Sureness;
  /** `document`: the number must not be shown, only the document's name. */
  readonly citeAs: 'number' | 'document';
  /** Its own page on an official site, where there is a better one than the document's. */
  readonly url?: string;
}

/** A code of conduct: one file `rules/codes/<id>.yaml`. */
export interface CodeOfConduct {
  readonly id: string;
  readonly type: 'code' | 'guidance' | 'law';
  readonly body: string;
  readonly document: string;
  readonly jurisdiction: string;
  /** ISO 3166 codes of the countries, or parts of one (`GB-ENG`), where it applies; empty means everywhere. */
  readonly countries: readonly string[];
  readonly professions: readonly string[];
  /** Which edition was read; '' where it bears none. */
  readonly version: string;
  readonly url: string;
  /** Whether somebody saw the document at this address; false when it is from memory. */
  readonly urlSure: boolean;
  readonly clauses: readonly CodeClause[];
  /** Clause numbers by concern, best first; an empty list means: name the document only. */
  readonly best: Partial<Record<Concern, readonly string[]>>;
}

/** A wording that the writer said is no problem, kept only as a salted fingerprint. */
export interface AcceptedWordings {
  readonly salt: string;
  readonly fingerprints: readonly string[];
}

/** What the writer can set about a check. Everything is optional. */
export interface CheckerSettings {
  /** Id of the code of conduct to cite; IFSW's when absent or unknown. */
  readonly code?: string;
  /** Between 0 and 1 by concern; `DEFAULT_THRESHOLD` where absent. */
  readonly thresholds?: Partial<Record<Concern, number | undefined>>;
  /** Pack ids that are switched off. */
  readonly packsOff?: readonly string[];
  /** Rule ids (`pack/rule`) that are switched off. */
  readonly rulesOff?: readonly string[];
  readonly accepted?: AcceptedWordings;
}
