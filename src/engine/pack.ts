import type { Concern } from './concerns.ts';
import type { Frame } from './reading/frames.ts';
import type { Who } from './reading/who.ts';

/** A clause that a pack brings along, cited instead of the writer's own code. */
export interface PackClause {
  readonly document: string;
  readonly number?: string | undefined;
  readonly heading?: string | undefined;
  readonly paraphrase: string;
  readonly url?: string | undefined;
}

/** One rule, as a trainer writes it; `docs/rule-packs.md` explains every key. */
export interface Rule {
  readonly id: string;
  readonly concern: Concern;
  readonly reason: string;
  /** Patterns; any of them makes a finding. */
  readonly match: readonly string[];
  /** How likely it is that this alone deserves a pause, 0 to 1; 0.8 when absent. */
  readonly likelihood?: number | undefined;
  /** At least one of these must stand in the same sentence. */
  readonly near?: readonly string[] | undefined;
  /** None of these may stand in the same sentence. */
  readonly unless?: readonly string[] | undefined;
  /** At least one of these must stand somewhere in the post. */
  readonly with?: readonly string[] | undefined;
  /** None of these may stand anywhere in the post. */
  readonly without?: readonly string[] | undefined;
  /** Whom the sentence must be about; anybody when absent. */
  readonly about?: readonly Who[] | undefined;
  /** Whom the sentence must not be about. */
  readonly 'not-about'?: readonly Who[] | undefined;
  /** Frames in which the rule stays silent, such as a quotation or a book title. */
  readonly except?: readonly Frame[] | undefined;
  /** What is marked: the matching words, or the whole sentence they stand in. */
  readonly mark?: 'words' | 'sentence' | undefined;
  /** What the card offers instead of the words found; `one` and `many` where number matters. */
  readonly replace?: string | { readonly one: string; readonly many: string } | undefined;
  readonly clause?: PackClause | undefined;
  readonly examples: {
    readonly 'must-match': readonly string[];
    readonly 'must-not-match': readonly string[];
  };
}

/** A rule pack: one YAML or JSON file, ours (`rules/packs/<id>.yaml`) or a trainer's. */
export interface Pack {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly description?: string | undefined;
  readonly publisher?: string | undefined;
  readonly clause?: PackClause | undefined;
  /** The pack's own word classes, usable as `<name>` in its patterns. */
  readonly classes?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly rules: readonly Rule[];
}

/** A rule says no more than this when it gives no likelihood of its own. */
export const DEFAULT_LIKELIHOOD = 0.8;
