import * as v from 'valibot';
import { isMap, parseDocument } from 'yaml';
import { CONCERNS, type Concern } from '../../engine/concerns.ts';

const EXPECTATIONS = ['pause', 'silent'] as const;

const text = v.pipe(
  v.string('must be text; put it in quotes where it looks like something else'),
  v.check((value) => value.trim() !== '', 'must not be empty'),
);

const functionalitySchema = v.strictObject(
  {
    id: text,
    concern: v.picklist(CONCERNS, `must be one of ${CONCERNS.join(', ')}`),
    expect: v.picklist(EXPECTATIONS, `must be one of ${EXPECTATIONS.join(', ')}`),
    what: text,
    pictures: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0))),
    cases: v.pipe(
      v.array(text, 'must be a list of texts'),
      v.minLength(1, 'must have at least one text'),
    ),
  },
  (issue) => (issue.expected === 'never' ? 'there is no such key; leave it out' : 'is missing'),
);

/** One way in which a concern shows itself, or a contrast that must stay silent, with its cases. */
export interface Functionality {
  readonly id: string;
  readonly concern: Concern;
  /** Whether every case should be held, or none. */
  readonly expect: (typeof EXPECTATIONS)[number];
  /** One line. */
  readonly what: string;
  /** How many pictures go with every case; none when absent. */
  readonly pictures?: number | undefined;
  /** Posts as their writers typed them. */
  readonly cases: readonly string[];
}

export type FunctionalityFile =
  | { readonly functionality: Functionality; readonly faults: readonly [] }
  | { readonly functionality: null; readonly faults: readonly string[] };

/**
 * Reads one file of the functional suite. `path` ends in `<id>.yaml`. A file with any fault is refused;
 * every fault is one line, `path: key: problem`. Never throws, whatever the text.
 */
export function readFunctionality(path: string, source: string): FunctionalityFile {
  const tree = parseDocument(source);
  if (tree.errors.length > 0) return refuse(tree.errors.map((error) => yamlFault(path, error)));
  // Valibot would take a list for an object.
  if (!isMap(tree.contents)) return refuse([`${path}: there must be keys, beginning with id`]);
  let plain: unknown;
  try {
    plain = tree.toJS();
  } catch (error) {
    // An alias that points nowhere, or one that would grow without end.
    return refuse([yamlFault(path, error)]);
  }
  const parsed = v.safeParse(functionalitySchema, plain);
  if (!parsed.success) {
    return refuse(
      parsed.issues.map((issue) => {
        const keys = (issue.path ?? []).map(({ key }) => keyName(key));
        return `${path}: ${keys.join(' ')}: ${issue.message}`;
      }),
    );
  }
  const name = path
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.yaml$/, '');
  if (parsed.output.id !== name) {
    return refuse([`${path}: id: must be the file's name, "${name}"`]);
  }
  return { functionality: parsed.output, faults: [] };
}

/** Yaml's own words, without the excerpt of the text below them. */
function yamlFault(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${path}: ${message.replace(/:?\n[\s\S]*/, '')}`;
}

function refuse(faults: readonly string[]): FunctionalityFile {
  return { functionality: null, faults };
}

/** Cases are counted from 1, as people do. */
function keyName(key: unknown): string {
  return typeof key === 'number' ? String(key + 1) : String(key);
}
