import { fingerprint } from './accepted.ts';
import { citeClause } from './codes/cite.ts';
import { type CompiledRule, compileRules, type RuleFault } from './compile-rules.ts';
import { CONCERNS, type Concern, DEFAULT_THRESHOLD } from './concerns.ts';
import { compileLexicons, type LexiconData, type Lexicons } from './lexicons.ts';
import type { Pack } from './pack.ts';
import { readPost } from './reading/read.ts';
import { matchRules, type RuleMatch } from './match-rules.ts';
import { BASE_RATE, combine } from './score.ts';
import type {
  CheckerSettings,
  Clause,
  CodeOfConduct,
  ConcernVerdict,
  Finding,
  Post,
  Verdict,
} from './types.ts';

export interface CheckerOptions {
  /** Of two packs with the same id the later one counts. */
  readonly packs: readonly Pack[];
  readonly codes: readonly CodeOfConduct[];
  readonly lexicons: LexiconData;
  readonly settings?: CheckerSettings;
}

export interface Checker {
  /** Judges a post. Pure and synchronous: the same post always gets the same verdict. Never throws. */
  check(post: Post): Verdict;
  /** Every rule that holds in the post and where, calming ones too: what the verdict was made of. */
  matches(post: Post): readonly RuleMatch[];
  /** Rules that were set aside because a pattern of theirs cannot be read. */
  readonly faults: readonly RuleFault[];
}

const compiled = new WeakMap<LexiconData, Lexicons>();

/** Compiles lexicons once for each set of data. Throws `PatternError` when a list is faulty. */
export function lexiconsOf(data: LexiconData): Lexicons {
  let lexicons = compiled.get(data);
  if (!lexicons) {
    lexicons = compileLexicons(data);
    compiled.set(data, lexicons);
  }
  return lexicons;
}

/** Builds a checker from rule packs, codes of conduct, word lists and the writer's settings. */
export function createChecker(options: CheckerOptions): Checker {
  const settings = options.settings ?? {};
  const lexicons = lexiconsOf(options.lexicons);
  const off = new Set(settings.rulesOff);
  const byId = new Map(options.packs.map((pack) => [pack.id, pack]));
  const packs = [...byId.values()]
    .filter((pack) => !settings.packsOff?.includes(pack.id))
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter((rule) => !off.has(`${pack.id}/${rule.id}`)),
    }));
  const rules = compileRules(packs, lexicons);
  const accepted = new Set(settings.accepted?.fingerprints);
  const salt = settings.accepted?.salt ?? '';
  const cited = new Map<Concern, Clause | null>();
  for (const concern of CONCERNS) {
    cited.set(concern, citeClause(options.codes, settings.code ?? 'ifsw-2018', concern));
  }

  const findingOf = (match: RuleMatch, text: string): Finding => {
    const { rule, likelihood, id, pack } = match.rule;
    return {
      start: match.start,
      end: match.end,
      text: text.slice(match.start, match.end),
      rule: id,
      reason: rule.reason,
      likelihood,
      clause: clauseOf(pack, match.rule) ?? cited.get(rule.concern) ?? null,
      ...(rule.replace === undefined ? {} : { replacement: rule.replace }),
    };
  };

  const judge = (concern: Concern, matches: readonly RuleMatch[], text: string): ConcernVerdict => {
    const threshold = settings.thresholds?.[concern] ?? DEFAULT_THRESHOLD;
    const likelihoods = new Map<string, number>();
    const findings: Finding[] = [];
    for (const match of matches) {
      const finding = findingOf(match, text);
      if (accepted.size > 0 && accepted.has(fingerprint(salt, finding.rule, finding.text))) continue;
      // A rule is one sign, however often it matches.
      likelihoods.set(finding.rule, finding.likelihood);
      if (finding.likelihood > BASE_RATE) findings.push(finding);
    }
    const score = combine([...likelihoods.values()]);
    findings.sort((a, b) => b.likelihood - a.likelihood || a.start - b.start);
    return {
      concern,
      score,
      threshold,
      reported: findings.length > 0 && score >= threshold,
      findings,
    };
  };

  const matches = ({ text }: Post) => matchRules(readPost(text, lexicons), rules.patterns);
  return {
    faults: rules.faults,
    matches,
    check(post) {
      const { text } = post;
      const byConcern = new Map<Concern, RuleMatch[]>(CONCERNS.map((concern) => [concern, []]));
      for (const match of matches(post)) {
        byConcern.get(match.rule.rule.concern)?.push(match);
      }
      const concerns = CONCERNS.map((concern) => judge(concern, byConcern.get(concern) ?? [], text));
      return { pause: concerns.some((concern) => concern.reported), concerns };
    },
  };
}

function clauseOf(pack: Pack, { rule }: CompiledRule): Clause | null {
  const own = rule.clause ?? pack.clause;
  if (!own) return null;
  return {
    code: pack.id,
    body: pack.publisher ?? pack.name,
    document: own.document,
    number: own.number ?? null,
    heading: own.heading ?? '',
    paraphrase: own.paraphrase,
    url: own.url ?? '',
  };
}
