import type { Lexicons } from './lexicons.ts';
import { DEFAULT_LIKELIHOOD, type Pack, type Rule } from './pack.ts';
import { limitSize } from './pattern/limits.ts';
import { PatternSet } from './pattern/pattern-set.ts';
import { type Node, PatternError, parsePattern } from './pattern/syntax.ts';
import { unknownClass } from './pattern/vocabulary.ts';

/** What a pattern of a rule is for. */
export type Role = 'match' | 'near' | 'unless' | 'with' | 'without';
export const ROLES: readonly Role[] = ['match', 'near', 'unless', 'with', 'without'];

export interface CompiledRule {
  readonly pack: Pack;
  readonly rule: Rule;
  /** `<pack>/<rule>`. */
  readonly id: string;
  readonly likelihood: number;
}

export interface RuleKey {
  readonly rule: CompiledRule;
  readonly role: Role;
}

/** A rule that cannot be used, and why. */
export interface RuleFault {
  readonly pack: string;
  readonly rule: string;
  readonly role: Role;
  /** Which pattern of the role, from 0. */
  readonly index: number;
  readonly error: PatternError;
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  readonly patterns: PatternSet<RuleKey>;
  readonly faults: readonly RuleFault[];
}

/** How many of a pack's own classes may be used inside one another. */
const DEEPEST_CLASS = 20;
/** All packs together may need this many states; a hundred times what ours do. */
const MOST_STATES = 2_000_000;

/**
 * Compiles every rule of every pack into one pattern set. A rule with a faulty pattern is set aside and
 * reported; the others are kept.
 */
export function compileRules(packs: readonly Pack[], lexicons: Lexicons): CompiledRules {
  const rules: CompiledRule[] = [];
  const faults: RuleFault[] = [];
  const all: Compiled[] = [];
  let states = 0;
  for (const pack of packs) {
    const expand = classExpander(pack, lexicons.classNames);
    for (const rule of pack.rules) {
      const compiled: CompiledRule = {
        pack,
        rule,
        id: `${pack.id}/${rule.id}`,
        likelihood: rule.likelihood ?? DEFAULT_LIKELIHOOD,
      };
      const nodes: Compiled[] = [];
      const before = faults.length;
      for (const role of ROLES) {
        (rule[role] ?? []).forEach((source, index) => {
          try {
            const node = expand(parsePattern(source));
            states += limitSize(node).states;
            if (states > MOST_STATES) throw tooMuch();
            nodes.push({ key: { rule: compiled, role }, node, index });
          } catch (error) {
            if (!(error instanceof PatternError)) throw error;
            faults.push({ pack: pack.id, rule: rule.id, role, index, error });
          }
        });
      }
      if (faults.length > before) continue;
      rules.push(compiled);
      all.push(...nodes);
    }
  }
  const patterns = new PatternSet(all, lexicons.classNames);
  const alike = patterns.refused.flatMap((position) => all[position] ?? []);
  if (alike.length === 0) return { rules, faults, patterns };
  for (const { key, index } of alike) {
    const { pack, rule } = key.rule;
    faults.push({ pack: pack.id, rule: rule.id, role: key.role, index, error: tooMuchAlike() });
  }
  const out = new Set(alike.map(({ key }) => key.rule));
  const kept = all.filter(({ key }) => !out.has(key.rule));
  return {
    rules: rules.filter((rule) => !out.has(rule)),
    faults,
    patterns: new PatternSet(kept, lexicons.classNames),
  };
}

function tooMuchAlike(): PatternError {
  return new PatternError(
    'too many patterns with gaps, options or classes begin like this one',
    0,
    'patterns that differ in their first words',
    'put what differs before the gap, or join several patterns into one with (this | that)',
  );
}

/** A pattern of a rule, and which one of its role it is, from 0. */
interface Compiled {
  readonly key: RuleKey;
  readonly node: Node;
  readonly index: number;
}

function tooMuch(): PatternError {
  return new PatternError(
    'the packs are too large together',
    0,
    'fewer patterns, or smaller classes',
    'switch a pack off, or spell out fewer alternatives',
  );
}

/** A fault in one of the pack's own classes, found where a rule uses it. */
export class ClassError extends PatternError {
  constructor(
    readonly className: string,
    /** Which pattern of the class, from 0. */
    readonly index: number,
    readonly fault: PatternError,
  ) {
    super(fault.problem, fault.column, fault.expected, fault.mend);
  }
}

/**
 * Puts a pack's own classes in place of their names; each is read once, and all patterns that use it share
 * the result. Throws `PatternError` for an unknown class and `ClassError` for a faulty one.
 */
function classExpander(pack: Pack, known: ReadonlySet<string>): (node: Node) => Node {
  const own = new Map(Object.entries(pack.classes ?? {}));
  const names = [...own.keys(), ...known];
  const expanded = new Map<string, Node>();
  const classNode = (name: string, sources: readonly string[], inside: readonly string[]): Node => {
    const options = sources.map((source, index) => {
      try {
        return expand(parsePattern(source), [...inside, name]);
      } catch (error) {
        if (!(error instanceof PatternError) || error instanceof ClassError) throw error;
        throw new ClassError(name, index, error);
      }
    });
    const node: Node = { type: 'either', options };
    limitSize(node);
    return node;
  };
  const expand = (node: Node, inside: readonly string[]): Node => {
    switch (node.type) {
      case 'class': {
        const sources = own.get(node.name);
        if (!sources) {
          if (known.has(node.name)) return node;
          throw unknownClass(node.name, node.column, names);
        }
        if (inside.includes(node.name)) {
          throw new PatternError(
            `the class <${node.name}> contains itself`,
            node.column,
            'words, or another class',
            'spell out its words',
          );
        }
        if (inside.length === DEEPEST_CLASS) {
          throw new PatternError(
            'classes are nested too deeply',
            node.column,
            `at most ${DEEPEST_CLASS} inside one another`,
            'spell some of them out',
          );
        }
        const found = expanded.get(node.name) ?? classNode(node.name, sources, inside);
        expanded.set(node.name, found);
        return found;
      }
      case 'sequence':
        return { type: 'sequence', parts: node.parts.map((part) => expand(part, inside)) };
      case 'either':
        return { type: 'either', options: node.options.map((option) => expand(option, inside)) };
      case 'maybe':
        return { type: 'maybe', part: expand(node.part, inside) };
      default:
        return node;
    }
  };
  return (node) => expand(node, []);
}
