import * as v from 'valibot';
import { POST_KINDS, type Post, type Verdict } from '../engine/types.ts';
import { decode } from './decode.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { type Line, LineSplitter } from './lines.ts';
import { verdictRecord } from './verdict-record.ts';

/** Answers are written in pieces of about this many UTF-16 code units. */
const PIECE = 64 * 1024;

const postSchema = v.object(
  {
    id: v.union([v.string(), v.number()], 'id must be a string'),
    text: v.string('text must be a string'),
    kind: v.nullish(v.picklist(POST_KINDS, `kind must be one of ${POST_KINDS.join(', ')}`)),
    pictures: v.nullish(
      v.pipe(
        v.number('pictures must be a number'),
        v.integer('pictures must be a whole number'),
        v.minValue(0, 'pictures must be 0 or more'),
      ),
    ),
  },
  (issue) => (issue.path ? `${issue.expected?.replaceAll('"', '')} is missing` : 'not an object'),
);

type Answer = { readonly line: string; readonly outcome: 'pause' | 'clear' | 'bad' };

/**
 * Reads posts from standard input, one JSON object a line, and writes one line of JSON for each, in
 * order and while the input still runs. A line that is no post is answered with `{line, error}`; an
 * empty one is passed over. Exit code: 1 when a post should pause, 2 when there were lines and none of
 * them was a post, else 0.
 */
export async function checkJsonl(check: (post: Post) => Verdict, io: Io): Promise<ExitCode> {
  const splitter = new LineSplitter();
  const seen = { pause: 0, clear: 0, bad: 0 };
  let number = 0;

  const answerAll = async (lines: readonly Line[]): Promise<boolean> => {
    let out = '';
    for (const line of lines) {
      const answered = answer(line, ++number, check);
      if (answered === null) continue;
      seen[answered.outcome]++;
      out += `${answered.line}\n`;
      if (out.length < PIECE) continue;
      if (!(await io.stdout.write(out))) return false;
      out = '';
    }
    return out === '' || io.stdout.write(out);
  };

  let isRead = true;
  for await (const chunk of io.stdin) {
    isRead = await answerAll(splitter.push(chunk));
    if (!isRead) break;
  }
  if (isRead) await answerAll(splitter.end());
  if (seen.bad > 0) await io.stderr.write(`${seen.bad} of ${number} lines could not be checked\n`);
  if (seen.pause > 0) return EXIT.pause;
  return seen.bad > 0 && seen.clear === 0 ? EXIT.cannotRun : EXIT.clear;
}

function answer(line: Line, number: number, check: (post: Post) => Verdict): Answer | null {
  const bad = (error: string): Answer => ({
    line: JSON.stringify({ line: number, error }),
    outcome: 'bad',
  });
  if (line === null) return bad('the line is too long');
  const source = decode(line);
  if (source === null) return bad('not UTF-8');
  if (source.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return bad('not JSON');
  }
  const parsed = v.safeParse(postSchema, value);
  if (!parsed.success) return bad(parsed.issues[0].message);
  const { id, text, kind, pictures } = parsed.output;
  let verdict: Verdict;
  try {
    verdict = check({ text, ...(kind ? { kind } : {}), ...(pictures ? { pictures } : {}) });
  } catch (error) {
    // One post that the engine stumbles over must not cost the others their verdict.
    return bad(`could not be checked: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {
    line: JSON.stringify({ id, ...verdictRecord(verdict) }),
    outcome: verdict.pause ? 'pause' : 'clear',
  };
}
