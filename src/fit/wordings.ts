import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Lexicons } from '../engine/lexicons.ts';
import { PatternSet } from '../engine/pattern/pattern-set.ts';
import { type Node, parsePattern } from '../engine/pattern/syntax.ts';
import type { Reading } from '../engine/reading/read.ts';

/** A file of tests/corpus/wordings: what a meaning is, and the patterns that were written for it. */
const meaningFile = v.object({ what: v.string(), wordings: v.array(v.string()) });

export interface Meaning extends v.InferOutput<typeof meaningFile> {
  readonly id: string;
}

/** Reads every meaning in `folder`. Throws where a file is malformed. */
export function readMeanings(folder: string): Meaning[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      id: basename(file, '.yaml'),
      ...v.parse(meaningFile, parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

/** A wording, and how it is met in posts. */
export interface MetWording {
  readonly meaning: string;
  readonly node: Node;
  /** How often it is met. */
  times: number;
  /** The word forms in what it matched. */
  readonly forms: Map<string, number>;
}

/** How the wordings of `meanings` are met in `posts`. Throws `PatternError` for a faulty one. */
export function meet(
  meanings: readonly Meaning[],
  posts: readonly Reading[],
  lexicons: Lexicons,
): MetWording[] {
  const wordings = meanings.flatMap(({ id, wordings }) =>
    wordings.map(
      (source): MetWording => ({
        meaning: id,
        node: parsePattern(source),
        times: 0,
        forms: new Map(),
      }),
    ),
  );
  const set = new PatternSet(
    wordings.map((wording) => ({ key: wording, node: wording.node })),
    lexicons.classNames,
  );
  for (const { tokens, classes, text } of posts) {
    for (const { key, start, end } of set.match(tokens, classes.spans, text)) {
      key.times++;
      for (const { form } of tokens.slice(start, end)) {
        key.forms.set(form, (key.forms.get(form) ?? 0) + 1);
      }
    }
  }
  return wordings;
}
