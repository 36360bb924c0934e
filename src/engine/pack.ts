import type { Concern } from './concerns.ts';
import type { Frame } from './reading/frames.ts';
import type { Who } from './reading/who.ts';

/** A clause that a pack brings along, cited instead of the writer's own code. */
export interface PackClause {
  readonly document: string;
  readonly number?: string;
  readonly heading?: string;
  readonly paraphrase: string;
  readonly url?: string;
}

/** One rule, as a trainer writes it; `docs/rule-packs.md` explains every key. */
export interface Rule {
  readonly id: string;
  readonly concern: Concern;
  readonly reason: string;
  /** Patterns; any of them makes a finding. */
  readonly match: readonly string[];
  /** How likely it is that this alone deserves a pause, 0 to 1; 0.8 when absent. */
  readonly likelihood?: number;
  /** At least one of these must stand in the same sentence. */
  readonly near?: readonly string[];
  /** None of these may stand in the same sentence. */
  readonly unless?: readonly string[];
  /** Whom the sentence must be about; anybody when absent. */
  readonly about?: readonly Who[];
  /** Frames in which the rule stays silent, such as a quotation or a book title. */
  readonly except?: readonly Frame[];
  /** What the card offers instead of the words found. */
  readonly replace?: string;
  readonly clause?: PackClause;
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
  readonly description?: string;
  readonly publisher?: string;
  readonly clause?: PackClause;
  /** The pack's own word classes, usable as `<name>` in its patterns. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly Rule[];
}
