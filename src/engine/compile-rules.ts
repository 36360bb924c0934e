import type { Lexicons } from './lexicons.ts';
import { DEFAULT_LIKELIHOOD, type Pack, type Rule } from './pack.ts';
import { PatternSet } from './pattern/pattern-set.ts';
import { type Node, PatternError, parsePattern } from './pattern/syntax.ts';

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

/**
 * Compiles every rule of every pack into one pattern set. A rule with a faulty pattern is set aside and
 * reported; the others are kept.
 */
export function compileRules(packs: readonly Pack[], lexicons: Lexicons): CompiledRules {
  const rules: CompiledRule[] = [];
  const faults: RuleFault[] = [];
  const all: { key: RuleKey; node: Node }[] = [];
  for (const pack of packs) {
    const expand = classExpander(pack, lexicons.classNames);
    for (const rule of pack.rules) {
      const compiled: CompiledRule = {
        pack,
        rule,
        id: `${pack.id}/${rule.id}`,
        likelihood: rule.likelihood ?? DEFAULT_LIKELIHOOD,
      };
      const nodes: { key: RuleKey; node: Node }[] = [];
      const before = faults.length;
      for (const role of ROLES) {
        (rule[role] ?? []).forEach((source, index) => {
          try {
            nodes.push({ key: { rule: compiled, role }, node: expand(parsePattern(source)) });
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
  return { rules, faults, patterns: new PatternSet(all, lexicons.classNames) };
}

/** Puts a pack's own classes in place of their names. Throws `PatternError` for an unknown class. */
function classExpander(pack: Pack, known: ReadonlySet<string>): (node: Node) => Node {
  const own = new Map(Object.entries(pack.classes ?? {}));
  const expand = (node: Node, inside: readonly string[]): Node => {
    switch (node.type) {
      case 'class': {
        const sources = own.get(node.name);
        if (!sources) {
          if (known.has(node.name)) return node;
          const names = [...own.keys(), ...known].sort().join(', ');
          throw new PatternError(`there is no class <${node.name}>`, 0, `use one of: ${names}`);
        }
        if (inside.includes(node.name)) {
          throw new PatternError(
            `the class <${node.name}> contains itself`,
            0,
            'spell out its words',
          );
        }
        const options = sources.map((source) =>
          expand(parsePattern(source), [...inside, node.name]),
        );
        return { type: 'either', options };
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
