import type { Finding, Post, Verdict } from '../engine/types.ts';
import { CannotRun } from './cannot-run.ts';
import { decode, readText } from './decode.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { visibleMarkdown } from './markdown.ts';
import { positions } from './position.ts';
import { report } from './report.ts';
import { verdictRecord } from './verdict-record.ts';

const MARKDOWN_FILE = /\.(?:md|markdown|mdown|mkd)$/i;
const STDIN = '-';

export interface CheckFilesOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Read every text as Markdown, whatever its name. */
  readonly markdown: boolean;
  readonly json: boolean;
}

type Checked =
  | { readonly file: string; readonly text: string; readonly verdict: Verdict }
  | { readonly file: string; readonly error: string };

/**
 * Checks files and writes what was found. A file that cannot be read is named on standard error and
 * the others are checked all the same. Exit code: 0 clear, 1 pause, 2 when any file could not be read.
 */
export async function checkFiles(
  { files, markdown, json }: CheckFilesOptions,
  check: (post: Post) => Verdict,
  io: Io,
): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const file of files) {
    const one = await checkFile(file, markdown, check, io);
    checked.push(one);
    if ('error' in one) await io.stderr.write(`${one.error}\n`);
    else if (!json) await io.stdout.write(report(nameOf(file), one.text, one.verdict));
  }
  await io.stdout.write(json ? `${JSON.stringify(checked.map(record), null, 2)}\n` : sum(checked));
  if (checked.some((one) => 'error' in one)) return EXIT.cannotRun;
  return checked.some((one) => 'verdict' in one && one.verdict.pause) ? EXIT.pause : EXIT.clear;
}

async function checkFile(
  file: string,
  markdown: boolean,
  check: (post: Post) => Verdict,
  io: Io,
): Promise<Checked> {
  try {
    const text = file === STDIN ? await readStdin(io) : await readText(file, io.readFile);
    const isMarkdown = markdown || MARKDOWN_FILE.test(file);
    return { file: nameOf(file), text, verdict: checkText(text, isMarkdown, check) };
  } catch (error) {
    if (error instanceof CannotRun) return { file: nameOf(file), error: error.message };
    throw error;
  }
}

/** The verdict on a text whose offsets and words are those of `text` itself, Markdown or not. */
export function checkText(
  text: string,
  isMarkdown: boolean,
  check: (post: Post) => Verdict,
): Verdict {
  if (!isMarkdown) return check({ text, kind: 'post' });
  const verdict = check({ text: visibleMarkdown(text), kind: 'blog' });
  const own = (finding: Finding) => ({ ...finding, text: text.slice(finding.start, finding.end) });
  return {
    pause: verdict.pause,
    concerns: verdict.concerns.map((concern) => ({
      ...concern,
      findings: concern.findings.map(own),
    })),
  };
}

async function readStdin({ stdin }: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  const text = decode(Buffer.concat(chunks));
  if (text === null) {
    throw new CannotRun('standard input: this is not UTF-8 text; convert it to UTF-8');
  }
  return text;
}

function nameOf(file: string): string {
  return file === STDIN ? 'standard input' : file;
}

function record(one: Checked) {
  if ('error' in one) return one;
  const place = positions(one.text);
  return { file: one.file, ...verdictRecord(one.verdict, ({ start }) => place(start)) };
}

function sum(checked: readonly Checked[]): string {
  const verdicts = checked.flatMap((one) => ('verdict' in one ? [one.verdict] : []));
  const pausing = verdicts.filter(({ pause }) => pause).length;
  const unread = checked.length - verdicts.length;
  const outcome = pausing === 0 ? 'nothing to pause over' : `${pausing} to pause over`;
  return [
    `${verdicts.length} checked`,
    verdicts.length === 0 ? '' : `, ${outcome}`,
    unread === 0 ? '' : `, ${unread} could not be checked`,
    '\n',
  ].join('');
}
