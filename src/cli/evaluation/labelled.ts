import * as v from 'valibot';
import { CONCERNS, type Concern } from '../../engine/concerns.ts';
import { POST_KINDS, type PostKind } from '../../engine/types.ts';

const concerns = v.array(v.picklist(CONCERNS, 'there is a concern that Pause does not know'));

const labelledSchema = v.object(
  {
    id: v.optional(v.string('id must be a string')),
    text: v.string('text must be a string'),
    kind: v.nullish(v.picklist(POST_KINDS, `kind must be one of ${POST_KINDS.join(', ')}`)),
    pictures: v.nullish(v.number('pictures must be a number')),
    pause: v.boolean('pause must be true or false'),
    concerns: v.optional(concerns, []),
    also: v.optional(concerns, []),
    spans: v.optional(
      v.array(v.object({ concern: v.picklist(CONCERNS), text: v.string() }, 'a span is misshapen')),
      [],
    ),
  },
  (issue) => (issue.path ? `${issue.expected?.replaceAll('"', '')} is missing` : 'not an object'),
);

/** A post with the judgement of careful people, as `docs/cli.md` describes it. */
export interface LabelledPost {
  readonly id: string;
  readonly text: string;
  readonly kind?: PostKind;
  readonly pictures?: number;
  /** Whether its writer should be asked to pause. */
  readonly pause: boolean;
  readonly concerns: readonly Concern[];
  /** Neither right nor wrong. */
  readonly also: readonly Concern[];
  readonly spans: readonly { readonly concern: Concern; readonly text: string }[];
}

export interface LabelledFile {
  readonly posts: readonly LabelledPost[];
  /** One line of text for each line of the file that is no labelled post: `file:line: problem`. */
  readonly faults: readonly string[];
}

/** Reads labelled posts, one JSON object a line; empty lines are passed over. */
export function readLabelled(file: string, source: string): LabelledFile {
  const posts: LabelledPost[] = [];
  const faults: string[] = [];
  source.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const where = `${file}:${index + 1}`;
    const parsed = v.safeParse(labelledSchema, parseJson(line));
    if (!parsed.success) {
      faults.push(`${where}: ${parsed.issues[0].message}`);
      return;
    }
    const { id = where, kind, pictures, ...rest } = parsed.output;
    const astray = rest.spans.find((span) => !rest.text.includes(span.text));
    if (astray) faults.push(`${where}: the text has no such words: ${JSON.stringify(astray.text)}`);
    else {
      posts.push({ id, ...rest, ...(kind ? { kind } : {}), ...(pictures ? { pictures } : {}) });
    }
  });
  return { posts, faults };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
