import { acceptedFilter, SENTENCE } from './accepted.ts';
import { citeClause, DEFAULT_CODE } from './codes/cite.ts';
import { compileRules, type RuleFault } from './compile-rules.ts';
import { CONCERNS, type Concern, DEFAULT_THRESHOLD } from './concerns.ts';
import { findingOfRule, findingOfSentence, sentenceText } from './findings.ts';
import { compileLexicons, type LexiconData, type Lexicons } from './lexicons.ts';
import { matchRules, type RuleMatch } from './match-rules.ts';
import { featuresOf } from './model/features.ts';
import { CompiledModel, type TextModelData } from './model/model.ts';
import { piecesOf } from './model/pieces.ts';
import type { Pack } from './pack.ts';
import { picturesBeside, withPictures } from './pictures.ts';
import { type Reading, readPost } from './reading/read.ts';
import type { ReplacementData } from './replace/data.ts';
import { withReplacements } from './replace/offer.ts';
import { phrasebookOf } from './replace/phrasebook.ts';
import { BASE_RATE, combine, sigmoid } from './score.ts';
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
  /** Without a text model the rules judge alone. */
  readonly model?: TextModelData | undefined;
  /** Without these only wordings that a rule brings along are offered. */
  readonly replacements?: ReplacementData | undefined;
  readonly settings?: CheckerSettings | undefined;
}

export interface Checker {
  /** Judges a post. Pure and synchronous: the same post always gets the same verdict. Never throws. */
  check(post: Post): Verdict;
  /** Every rule that holds in the post and where, calming ones too: what the verdict was made of. */
  matches(post: Post): readonly RuleMatch[];
  /** Rules that were set aside because a pattern of theirs cannot be read. */
  readonly faults: readonly RuleFault[];
}

/** A rule that the model knows is weighed by the model; one this sure may also hold a post alone. */
const SURE = 0.75;

/** A text that repeats itself for a megabyte must not make a verdict too large to send. */
const MOST_FINDINGS = 100;

const compiledLexicons = new WeakMap<LexiconData, Lexicons>();
const compiledModels = new WeakMap<TextModelData, CompiledModel>();

/** Compiles lexicons once for each set of data. Throws `PatternError` when a list is faulty. */
export function lexiconsOf(data: LexiconData): Lexicons {
  let lexicons = compiledLexicons.get(data);
  if (!lexicons) {
    lexicons = compileLexicons(data);
    compiledLexicons.set(data, lexicons);
  }
  return lexicons;
}

function modelOf(data: TextModelData): CompiledModel {
  let model = compiledModels.get(data);
  if (!model) {
    model = new CompiledModel(data);
    compiledModels.set(data, model);
  }
  return model;
}

/** Builds a checker from rule packs, codes of conduct, word lists and the writer's settings. */
export function createChecker(options: CheckerOptions): Checker {
  const settings = options.settings ?? {};
  const lexicons = lexiconsOf(options.lexicons);
  const model = options.model && modelOf(options.model);
  const packs = packsInUse(options.packs, settings);
  const rules = compileRules(packs, lexicons);
  const rulesById = new Map(rules.rules.map(({ id, rule }) => [id, rule]));
  const isAccepted = acceptedFilter(settings.accepted);
  const cited = new Map<Concern, Clause | null>();
  for (const concern of CONCERNS) {
    cited.set(concern, citeClause(options.codes, settings.code ?? DEFAULT_CODE, concern));
  }
  // Whoever switches the pack of a concern off has switched off what the model says of it, too.
  const modelled = new Set(packs.map((pack) => pack.id));

  /** What the rules alone make of a concern. */
  const byRules = (matches: readonly RuleMatch[]): number => {
    const likelihoods = new Map<string, number>();
    for (const { rule } of matches) {
      const weighed =
        model?.knowsRule(rule.id) && rule.likelihood < SURE && rule.likelihood > BASE_RATE;
      // A rule is one sign, however often it matches.
      if (!weighed) likelihoods.set(rule.id, rule.likelihood);
    }
    return combine([...likelihoods.values()]);
  };

  const judge = ({ text, pictures }: Post): { verdict: Verdict; reading: Reading } => {
    const reading = readPost(text, lexicons);
    const kept: RuleMatch[] = [];
    for (const match of withPictures(matchRules(reading, rules.patterns), pictures)) {
      if (!isAccepted(match.rule.id, text.slice(match.start, match.end))) kept.push(match);
    }
    const sense = model && senseOf(reading, kept, model, isAccepted);
    const concerns = CONCERNS.map((concern): ConcernVerdict => {
      const threshold = settings.thresholds?.[concern] ?? DEFAULT_THRESHOLD;
      const matches = kept.filter((match) => match.rule.rule.concern === concern);
      const clause = cited.get(concern) ?? null;
      const findings: Finding[] = matches
        .filter((match) => match.rule.likelihood > BASE_RATE)
        .map((match) => findingOfRule(match, reading, clause));
      const felt = modelled.has(concern) ? sense?.get(concern) : undefined;
      const score = Math.max(byRules(matches), felt?.score ?? 0);
      if (felt && felt.score >= threshold) {
        const reason = options.model?.reasons[concern] ?? '';
        for (const sentence of felt.sentences()) {
          const finding = findingOfSentence(reading, sentence, concern, reason, felt.score, clause);
          // Words that a rule points at say more than the sentence around them.
          const known = findings.some(
            (other) => finding && other.start >= finding.start && other.end <= finding.end,
          );
          if (finding && !known) findings.push(finding);
        }
      }
      findings.sort((a, b) => b.likelihood - a.likelihood || a.start - b.start);
      findings.splice(MOST_FINDINGS);
      return {
        concern,
        score,
        threshold,
        reported: findings.length > 0 && score >= threshold,
        findings,
      };
    });
    const beside = pictures !== undefined && pictures > 0 && modelled.has('images');
    const all = concerns.map((entry) =>
      beside && entry.concern === 'images'
        ? picturesBeside(
            entry,
            concerns,
            options.model?.reasons.images ?? '',
            cited.get('images') ?? null,
          )
        : entry,
    );
    return { verdict: { pause: all.some(({ reported }) => reported), concerns: all }, reading };
  };

  const check = (post: Post): Verdict => {
    const { verdict, reading } = judge(post);
    if (!verdict.pause || !options.replacements) return verdict;
    return withReplacements({
      verdict,
      reading,
      book: phrasebookOf(options.replacements),
      ruleOf: (id) => rulesById.get(id),
      judge: (text) => judge({ ...post, text }).verdict,
    });
  };

  return {
    check,
    matches: ({ text, pictures }) =>
      withPictures(matchRules(readPost(text, lexicons), rules.patterns), pictures),
    faults: rules.faults,
  };
}

function packsInUse(all: readonly Pack[], settings: CheckerSettings): Pack[] {
  const off = new Set(settings.rulesOff);
  const byId = new Map(all.map((pack) => [pack.id, pack]));
  return [...byId.values()]
    .filter((pack) => !settings.packsOff?.includes(pack.id))
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter((rule) => !off.has(`${pack.id}/${rule.id}`)),
    }));
}

/** What the text model makes of one concern: how likely, and the sentences that say so. */
interface Sense {
  readonly score: number;
  /** Worked out only for a concern that is reported: few are. */
  readonly sentences: () => readonly number[];
}

/** What the text model makes of a post, piece by piece, leaving out sentences that were accepted. */
function senseOf(
  reading: Reading,
  matches: readonly RuleMatch[],
  model: CompiledModel,
  isAccepted: (rule: string, words: string) => boolean,
): Map<Concern, Sense> {
  const seen = matches
    .filter(({ rule }) => model.knowsRule(rule.id))
    .map(({ rule, sentence }) => ({ id: rule.id, sentence }));
  const without = new Set<number>();
  reading.sentences.forEach((_, index) => {
    if (isAccepted(SENTENCE, sentenceText(reading, index))) without.add(index);
  });
  const judgements = piecesOf(reading).map((piece) =>
    model.judge(featuresOf(reading, seen, piece, model.themes), without),
  );
  const probability = model.probability(judgements.map(({ logOdds }) => logOdds));
  const strongest = new Map<Concern, Sense>();
  for (const judgement of judgements) {
    const piece = sigmoid(judgement.logOdds);
    for (const [concern, share] of judgement.shares) {
      const score = piece * share;
      if (score <= (strongest.get(concern)?.score ?? 0)) continue;
      strongest.set(concern, { score, sentences: () => judgement.telling(concern) });
    }
  }
  // The likeliest concern carries the whole probability of a pause, the others their share of it.
  const most = Math.max(...[...strongest.values()].map(({ score }) => score), Number.MIN_VALUE);
  return new Map(
    [...strongest].map(([concern, sense]) => [
      concern,
      { ...sense, score: (probability * sense.score) / most },
    ]),
  );
}
