import * as v from 'valibot';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from 'yaml';
import { type Checker, createChecker } from './checker.ts';
import { ClassError, type RuleFault } from './compile-rules.ts';
import type { LexiconData } from './lexicons.ts';
import type { Pack, Rule } from './pack.ts';
import { packHeaderSchema, ruleSchema } from './pack-schema.ts';

/** Something wrong in a pack file, and how to mend it. Line and column count from 1. */
export interface PackFault {
  readonly line: number;
  readonly column: number;
  /** The rule that is set aside for it, or null where it concerns the pack as a whole. */
  readonly rule: string | null;
  readonly problem: string;
  readonly mend: string;
  /** The whole file is refused. */
  readonly fatal: boolean;
}

export interface PackFile {
  /** The pack with its good rules, or null when the file is refused. */
  readonly pack: Pack | null;
  readonly faults: readonly PackFault[];
}

/** Larger files are refused. UTF-16 code units. */
export const LARGEST_PACK = 2_000_000;

/**
 * Reads a rule pack from YAML or JSON text. The pack's frame must be right, or the file is refused; a
 * rule that is malformed, has a pattern that cannot be read, or fails its own examples is set aside and
 * the others are kept. Every fault says where and how to mend it. Never throws, whatever the text.
 */
export function readPack(source: string, lexicons: LexiconData): PackFile {
  if (source.length > LARGEST_PACK) {
    return refuse('the file is too large', `split the pack: at most ${LARGEST_PACK} characters`);
  }
  if (source.trim() === '') return refuse('the file is empty', 'choose a rule pack (YAML or JSON)');
  const lines = new LineCounter();
  const tree = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const place = new Places(source, tree, lines);
  if (tree.errors.length > 0) {
    return {
      pack: null,
      faults: tree.errors.map((error) => ({
        ...place.at(error.pos[0]),
        rule: null,
        problem: `this is not valid YAML or JSON: ${error.message}`,
        mend: 'check the indentation, colons and quotes on this line and the one before it',
        fatal: true,
      })),
    };
  }
  let value: unknown;
  try {
    value = tree.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return refuse(
      `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'write the values out instead of using YAML anchors',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('this is no rule pack', 'begin with "format: 1"; see docs/rule-packs.md');
  }
  const header = v.safeParse(packHeaderSchema, value);
  if (!header.success) {
    return { pack: null, faults: issuesAsFaults(header.issues, [], place, null, true) };
  }
  return readRules(header.output, place, lexicons);
}

function readRules(
  header: v.InferOutput<typeof packHeaderSchema>,
  place: Places,
  lexicons: LexiconData,
): PackFile {
  const faults: PackFault[] = [];
  const indexes = new Map<string, number>();
  const rules: Rule[] = [];
  header.rules.forEach((raw, index) => {
    const rule = v.safeParse(ruleSchema, raw);
    const name = ruleName(raw, index);
    if (!rule.success) {
      faults.push(...issuesAsFaults(rule.issues, ['rules', index], place, name, false));
    } else if (indexes.has(rule.output.id)) {
      faults.push({
        ...place.of(['rules', index, 'id']),
        rule: name,
        problem: `the pack already has a rule "${name}"`,
        mend: 'give this rule an id of its own',
        fatal: false,
      });
    } else {
      indexes.set(rule.output.id, index);
      rules.push(rule.output);
    }
  });

  const pack: Pack = { ...header, rules };
  const checker = createChecker({ packs: [pack], codes: [], lexicons });
  const broken = new Set<string>();
  for (const fault of checker.faults) {
    broken.add(fault.rule);
    faults.push(patternFault(fault, ['rules', indexes.get(fault.rule) ?? 0], place));
  }
  for (const rule of rules) {
    if (broken.has(rule.id)) continue;
    const wrong = failedExamples(rule, checker, pack.id);
    for (const { kind, index, text } of wrong) {
      broken.add(rule.id);
      faults.push({
        ...place.of(['rules', indexes.get(rule.id) ?? 0, 'examples', kind, index]),
        rule: rule.id,
        problem:
          kind === 'must-match'
            ? `the rule does not match its own example “${text}”`
            : `the rule matches “${text}”, which it must not`,
        mend: 'change the patterns or the conditions of the rule, or the example',
        fatal: false,
      });
    }
  }
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  const good = rules.filter((rule) => !broken.has(rule.id));
  if (good.length === 0) {
    return { pack: null, faults: faults.map((fault) => ({ ...fault, fatal: true })) };
  }
  return { pack: { ...pack, rules: good }, faults };
}

type ExampleKind = 'must-match' | 'must-not-match';

/** The examples of a rule that it does not live up to, judged by a checker whose packs contain it. */
export function failedExamples(
  rule: Rule,
  checker: Checker,
  packId: string,
): { kind: ExampleKind; index: number; text: string }[] {
  const id = `${packId}/${rule.id}`;
  // The examples of a rule about pictures are posts with one.
  const pictures = rule.concern === 'images' ? 1 : 0;
  const matches = (text: string): boolean =>
    checker.matches({ text, pictures }).some((match) => match.rule.id === id);
  const failed: { kind: ExampleKind; index: number; text: string }[] = [];
  for (const kind of ['must-match', 'must-not-match'] as const) {
    rule.examples[kind].forEach((text, index) => {
      if (matches(text) !== (kind === 'must-match')) failed.push({ kind, index, text });
    });
  }
  return failed;
}

function ruleName(raw: unknown, index: number): string {
  const id =
    typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>).id : undefined;
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`;
}

function refuse(problem: string, mend: string): PackFile {
  return { pack: null, faults: [{ line: 1, column: 1, rule: null, problem, mend, fatal: true }] };
}

type Path = readonly (string | number)[];

function issuesAsFaults(
  issues: readonly v.BaseIssue<unknown>[],
  base: Path,
  place: Places,
  rule: string | null,
  fatal: boolean,
): PackFault[] {
  return issues.map((issue) => {
    const path = [...base, ...(issue.path ?? []).map((item) => item.key as string | number)];
    const key = path.at(-1);
    const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
    const missing = issue.type === 'strict_object' && issue.received === 'undefined';
    return {
      ...place.of(path),
      rule,
      problem: unknownKey
        ? `there is no key "${key}"`
        : missing
          ? `"${key}" is missing`
          : `${issue.message}${key === undefined || typeof key === 'number' ? '' : ` (at "${key}")`}`,
      mend: unknownKey
        ? 'remove it, or check its spelling in docs/rule-packs.md'
        : missing
          ? `add "${key}:" here`
          : 'change the value on this line',
      fatal,
    };
  });
}

function patternFault(
  { rule, role, index, error }: RuleFault,
  base: Path,
  place: Places,
): PackFault {
  // A fault in a class of the pack is to be mended where the class is written.
  const path =
    error instanceof ClassError
      ? ['classes', error.className, error.index]
      : [...base, role, index];
  return {
    ...place.within(path, error.column),
    rule,
    problem: `${error instanceof ClassError ? `<${error.className}>` : role}: ${error.message}`,
    mend: error.mend,
    fatal: false,
  };
}

/** Finds the line and column of a value, or of the nearest thing around it that the file does have. */
class Places {
  constructor(
    private readonly source: string,
    private readonly tree: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  at(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /**
   * A place inside a text value, `column` UTF-16 code units from its beginning; where the file doesn't hold
   * the value letter by letter (escapes, folded lines), its beginning.
   */
  within(path: Path, column: number): { line: number; column: number } {
    const node = this.tree.getIn(path, true);
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return this.of(path);
    const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
    const start = node.range[0] + (quoted ? 1 : 0);
    const literal = this.source.startsWith(node.value, start);
    return literal ? this.at(start + Math.min(column, node.value.length)) : this.of(path);
  }

  of(path: Path): { line: number; column: number } {
    for (let length = path.length; length > 0; length--) {
      const key = path[length - 1];
      const parent =
        length === 1 ? this.tree.contents : this.tree.getIn(path.slice(0, length - 1), true);
      if (isMap(parent)) {
        // The key rather than its value: a missing or nested value has no line of its own.
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
        );
        if (pair && isNode(pair.key) && pair.key.range) return this.at(pair.key.range[0]);
      } else if (isSeq(parent)) {
        const item = parent.items[Number(key)];
        if (isNode(item) && item.range) return this.at(item.range[0]);
      }
    }
    return { line: 1, column: 1 };
  }
}
