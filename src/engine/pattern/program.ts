import { IntPairMap } from './int-pair-map.ts';
import type { Node } from './syntax.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a state of the automaton asks of the text. */
export enum Op {
  /** Nothing more: the pattern has matched. */
  Accept,
  /** `args` is an atom that must stand here; on to `nexts`. */
  Atom,
  /** One atom of the set `args` must stand here; on to `nexts`. */
  OneOf,
  /** Any word; on to `nexts`. */
  Any,
  /** Nothing here: go on at one of several states, the first that leads to a match. */
  Choice,
}

export const ACCEPT = 0;
const NO_TARGETS: readonly number[] = [];

/** One of several words, or one. */
interface Words {
  readonly op: Op.Atom | Op.OneOf;
  readonly arg: number;
}

/** One pattern in the program. */
export interface Part {
  readonly start: number;
  readonly states: number;
  /** Number of choices; `args` of a choice counts them from 0. */
  readonly choices: number;
}

/**
 * The patterns as states of one automaton. A state is made after the ones that follow it, so every
 * number in `nexts` and `targets` is smaller than its own, and there are no loops.
 */
export class Program {
  readonly ops: Op[] = [Op.Accept];
  readonly args: number[] = [0];
  readonly nexts: number[] = [0];
  /** For choices, the states to go on with, the preferred first. */
  readonly targets: (readonly number[])[] = [NO_TARGETS];
  /** Whether a state can reach `Accept` without another word. */
  readonly canEnd: boolean[] = [true];
  /** Members of each set of atoms. */
  readonly sets: (readonly number[])[] = [];
  private readonly setIds = new Map<string, number>();
  private readonly members = new IntPairMap();
  private readonly runs = new WeakMap<readonly Node[], readonly (Words | Node)[]>();
  private choices = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a pattern. Throws `PatternError` when it uses an unknown class. */
  add(node: Node): Part {
    this.choices = 0;
    const before = this.ops.length;
    const start = this.compile(node, ACCEPT);
    return { start, states: this.ops.length - before, choices: this.choices };
  }

  /** Whether the set has the atom as a member. */
  isIn(set: number, atom: number): boolean {
    return this.members.get(set, atom) >= 0;
  }

  private compile(node: Node, next: number): number {
    switch (node.type) {
      case 'any':
        return this.state(Op.Any, 0, next);
      case 'gap': {
        let start = next;
        for (let i = 0; i < node.most; i++) {
          start = this.choice([next, this.state(Op.Any, 0, start)]);
        }
        return start;
      }
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.compile(part, after), next);
      case 'either':
        return this.choice(this.options(node.options, next));
      case 'maybe':
        return this.choice([this.compile(node.part, next), next]);
      default:
        return this.state(Op.Atom, this.vocabulary.atomOf(node), next);
    }
  }

  /** A state for each option; neighbours that are single words share one. */
  private options(options: readonly Node[], next: number): number[] {
    return this.runsOf(options).map((run) =>
      'op' in run ? this.state(run.op, run.arg, next) : this.compile(run, next),
    );
  }

  /** Options, runs of single words put together. Worked out once for a class that many patterns use. */
  private runsOf(options: readonly Node[]): readonly (Words | Node)[] {
    const known = this.runs.get(options);
    if (known) return known;
    const runs: (Words | Node)[] = [];
    let words: number[] = [];
    const endWords = (): void => {
      if (words.length > 0) runs.push(this.oneOf(words));
      words = [];
    };
    for (const option of options) {
      if (isSingleWord(option)) words.push(this.vocabulary.atomOf(option));
      else {
        endWords();
        runs.push(option);
      }
    }
    endWords();
    this.runs.set(options, runs);
    return runs;
  }

  private oneOf(atoms: readonly number[]): Words {
    const distinct = [...new Set(atoms)].sort((a, b) => a - b);
    const [only] = distinct;
    if (distinct.length === 1 && only !== undefined) return { op: Op.Atom, arg: only };
    const key = distinct.join();
    let set = this.setIds.get(key);
    if (set === undefined) {
      set = this.sets.push(distinct) - 1;
      this.setIds.set(key, set);
      for (const atom of distinct) this.members.add(set, atom, 1);
    }
    return { op: Op.OneOf, arg: set };
  }

  private choice(targets: readonly number[]): number {
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) return only;
    const state = this.state(Op.Choice, this.choices++, 0);
    this.targets[state] = targets;
    this.canEnd[state] = targets.some((target) => this.canEnd[target]);
    return state;
  }

  private state(op: Op, arg: number, next: number): number {
    this.ops.push(op);
    this.args.push(arg);
    this.nexts.push(next);
    this.targets.push(NO_TARGETS);
    return this.canEnd.push(false) - 1;
  }
}

type SingleWord = Extract<Node, { readonly type: 'word' | 'exact' | 'prefix' | 'number' }>;

/** Whether the node matches one word, whatever classes there are. */
function isSingleWord(node: Node): node is SingleWord {
  return (
    node.type === 'word' ||
    node.type === 'exact' ||
    node.type === 'prefix' ||
    node.type === 'number'
  );
}
