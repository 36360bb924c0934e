import type { Post, Verdict } from '../../engine/types.ts';
import { CannotRun } from '../cannot-run.ts';
import { readText } from '../decode.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type LabelledPost, readLabelled } from './labelled.ts';
import { measure } from './measure.ts';
import { table, wrongPosts } from './table.ts';
import { worstFalseAlarms, worstMisses } from './worst.ts';

export interface EvaluateOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** How many misses and how many false alarms to list. */
  readonly show: number;
}

/**
 * Judges labelled posts and writes how verdicts and labels agree. Faulty lines and unreadable files are
 * named on standard error and left out; the exit code is then 2, as it is when no post is left.
 */
export async function evaluate(
  { files, json, show }: EvaluateOptions,
  check: (post: Post) => Verdict,
  io: Io,
): Promise<ExitCode> {
  const { posts, faults } = await readAll(files, io);
  if (faults.length > 0) await io.stderr.write(`${faults.join('\n')}\n`);
  if (posts.length === 0) throw new CannotRun(`${files.join(', ')}: no labelled post in there.`);
  const judged = posts.map((post) => ({ post, verdict: check(post) }));
  const evaluation = measure(judged);
  const misses = worstMisses(judged, show);
  const falseAlarms = worstFalseAlarms(judged, show);
  await io.stdout.write(
    json
      ? `${JSON.stringify({ ...evaluation, misses, falseAlarms }, null, 2)}\n`
      : [
          table(evaluation),
          wrongPosts('worst misses', misses),
          wrongPosts('worst false alarms', falseAlarms),
        ].join(''),
  );
  return faults.length > 0 ? EXIT.cannotRun : EXIT.clear;
}

async function readAll(files: readonly string[], io: Io) {
  const posts: LabelledPost[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      const read = readLabelled(file, await readText(file, io.readFile));
      posts.push(...read.posts);
      faults.push(...read.faults);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      faults.push(error.message);
    }
  }
  return { posts, faults };
}
