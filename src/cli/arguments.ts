import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CONCERNS, type Concern, isConcern } from '../engine/concerns.ts';
import { CannotRun } from './cannot-run.ts';

/** What the extension's settings set too, as given on the command line; not yet looked up. */
export interface CheckerArguments {
  readonly profession?: string;
  readonly country?: string;
  readonly code?: string;
  readonly thresholds: Partial<Record<Concern, number>>;
  readonly packFiles: readonly string[];
  readonly packsOff: readonly string[];
  readonly rulesOff: readonly string[];
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'check';
      /** `-` is standard input. */
      readonly files: readonly string[];
      readonly markdown: boolean;
      readonly json: boolean;
      readonly checker: CheckerArguments;
    }
  | { readonly name: 'check-jsonl'; readonly checker: CheckerArguments }
  | {
      readonly name: 'eval';
      readonly files: readonly string[];
      readonly json: boolean;
      /** How many misses and how many false alarms to list. */
      readonly show: number;
      readonly checker: CheckerArguments;
    }
  | {
      readonly name: 'functional';
      readonly folder: string;
      readonly json: boolean;
      readonly checker: CheckerArguments;
    };

const CHECKER_OPTIONS = {
  profession: { type: 'string' },
  country: { type: 'string' },
  code: { type: 'string' },
  threshold: { type: 'string', multiple: true },
  pack: { type: 'string', multiple: true },
  'pack-off': { type: 'string', multiple: true },
  'rule-off': { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

const CHECK_OPTIONS = {
  ...CHECKER_OPTIONS,
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const EVAL_OPTIONS = {
  ...CHECKER_OPTIONS,
  json: { type: 'boolean' },
  show: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const FUNCTIONAL_OPTIONS = {
  ...CHECKER_OPTIONS,
  json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const DEFAULT_SHOWN = 5;

/** Reads what follows `pause` on the command line. Throws `CannotRun` naming what does not fit. */
export function parseArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  const until = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (name === undefined) {
    throw new CannotRun('Say what to do: "check", "eval" or "functional" (see pause --help).');
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    return { name: 'help' };
  }
  if (name === '--version' || name === '-V') return { name: 'version' };
  if (until.includes('--help') || until.includes('-h')) return { name: 'help' };
  if (name === 'check') return parseCheck(rest);
  if (name === 'eval') return parseEval(rest);
  if (name === 'functional') return parseFunctional(rest);
  throw new CannotRun(
    `There is no command "${name}"; use "check", "eval" or "functional" (see pause --help).`,
  );
}

function parseCheck(args: string[]): Command {
  const { values, positionals } = parse(args, CHECK_OPTIONS);
  const checker = checkerArguments(values);
  if (values.jsonl) {
    if (values.json) throw new CannotRun('--json and --jsonl exclude each other; choose one.');
    if (values.markdown) {
      throw new CannotRun('--markdown has no meaning with --jsonl; leave one of them out.');
    }
    if (positionals.some((file) => file !== '-')) {
      throw new CannotRun(
        `--jsonl reads standard input, not ${positionals.join(' ')}; put "<" before the file.`,
      );
    }
    return { name: 'check-jsonl', checker };
  }
  return {
    name: 'check',
    files: positionals.length === 0 ? ['-'] : positionals,
    markdown: values.markdown ?? false,
    json: values.json ?? false,
    checker,
  };
}

function parseEval(args: string[]): Command {
  const { values, positionals } = parse(args, EVAL_OPTIONS);
  if (positionals.length === 0) {
    throw new CannotRun('eval needs at least one file of labelled posts (see docs/cli.md).');
  }
  const { show = String(DEFAULT_SHOWN) } = values;
  if (!/^\d{1,6}$/.test(show)) {
    throw new CannotRun(`--show ${show}: give a whole number, such as --show 10.`);
  }
  return {
    name: 'eval',
    files: positionals,
    json: values.json ?? false,
    show: Number(show),
    checker: checkerArguments(values),
  };
}

function parseFunctional(args: string[]): Command {
  const { values, positionals } = parse(args, FUNCTIONAL_OPTIONS);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new CannotRun('functional needs one folder, such as tests/functional (see docs/cli.md).');
  }
  return {
    name: 'functional',
    folder,
    json: values.json ?? false,
    checker: checkerArguments(values),
  };
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node says which option it was and what is wrong with it; only the first sentence is about that.
    const [problem] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new CannotRun(`${problem}; see pause --help.`);
  }
}

interface CheckerValues {
  readonly profession?: string;
  readonly country?: string;
  readonly code?: string;
  readonly threshold?: string[];
  readonly pack?: string[];
  readonly 'pack-off'?: string[];
  readonly 'rule-off'?: string[];
}

function checkerArguments(values: CheckerValues): CheckerArguments {
  const { profession, country, code } = values;
  return {
    ...(profession === undefined ? {} : { profession }),
    ...(country === undefined ? {} : { country }),
    ...(code === undefined ? {} : { code }),
    thresholds: Object.fromEntries((values.threshold ?? []).map(parseThreshold)),
    packFiles: values.pack ?? [],
    packsOff: values['pack-off'] ?? [],
    rulesOff: values['rule-off'] ?? [],
  };
}

function parseThreshold(value: string): [Concern, number] {
  const [, concern, number] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (concern === undefined || number === undefined) {
    throw new CannotRun(`--threshold ${value}: write it as concern=0.6.`);
  }
  if (!isConcern(concern)) {
    throw new CannotRun(
      `--threshold ${value}: there is no concern "${concern}"; choose from ${CONCERNS.join(', ')}.`,
    );
  }
  const threshold = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(number) ? Number(number) : Number.NaN;
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new CannotRun(
      `--threshold ${value}: "${number}" is no number between 0 and 1, such as 0.6.`,
    );
  }
  return [concern, threshold];
}
