import { join } from 'node:path';
import type { Post, Verdict } from '../../engine/types.ts';
import { CannotRun } from '../cannot-run.ts';
import { readText } from '../decode.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Functionality, readFunctionality } from './functionality.ts';
import { type Rate, reportedConcerns } from './measure.ts';
import { percent, section, share } from './table.ts';

export interface FunctionalOptions {
  readonly folder: string;
  readonly json: boolean;
}

interface Share {
  readonly cases: number;
  /** Held where the suite expects a pause, not held where it expects silence. */
  readonly right: number;
  readonly rate: Rate;
}

export interface FunctionalityFigures extends Share, Omit<Functionality, 'cases'> {
  /** Of the rightly held cases, those where its own concern is reported; null where silence is expected. */
  readonly named: number | null;
  readonly wrong: readonly { readonly text: string; readonly reported: readonly string[] }[];
}

export interface FunctionalFigures {
  readonly functionalities: readonly FunctionalityFigures[];
  readonly pause: Share & { readonly named: number };
  readonly silent: Share;
  readonly all: Share;
}

/**
 * Judges every case of the functional suite, the `.yaml` files of a folder, and writes how many came out
 * right. Faulty files are named on standard error and left out; the exit code is then 2. Throws
 * `CannotRun` when no usable file is left.
 */
export async function functional(
  { folder, json }: FunctionalOptions,
  check: (post: Post) => Verdict,
  io: Io,
): Promise<ExitCode> {
  const { suite, faults } = await readSuite(folder, io);
  if (faults.length > 0) await io.stderr.write(`${faults.join('\n')}\n`);
  if (suite.length === 0) {
    throw new CannotRun(`${folder}: no file of a functional suite in there (see docs/cli.md).`);
  }
  const figures = measureFunctional(suite, check);
  await io.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : functionalTable(figures));
  return faults.length > 0 ? EXIT.cannotRun : EXIT.clear;
}

/** Judges every case. Functionalities keep their order. */
export function measureFunctional(
  suite: readonly Functionality[],
  check: (post: Post) => Verdict,
): FunctionalFigures {
  const functionalities = suite.map((one) => figuresOf(one, check));
  const pause = functionalities.filter((one) => one.expect === 'pause');
  const silent = functionalities.filter((one) => one.expect === 'silent');
  return {
    functionalities,
    pause: { ...sum(pause), named: pause.reduce((named, one) => named + (one.named ?? 0), 0) },
    silent: sum(silent),
    all: sum(functionalities),
  };
}

function figuresOf(
  { cases, ...functionality }: Functionality,
  check: (post: Post) => Verdict,
): FunctionalityFigures {
  const { concern, expect, pictures = 0 } = functionality;
  const judged = cases.map((text) => {
    const verdict = check(pictures > 0 ? { text, pictures } : { text });
    return {
      text,
      right: verdict.pause === (expect === 'pause'),
      reported: reportedConcerns(verdict),
    };
  });
  const right = judged.filter((one) => one.right);
  return {
    ...functionality,
    ...shareOf(right.length, cases.length),
    named:
      expect === 'pause' ? right.filter(({ reported }) => reported.includes(concern)).length : null,
    wrong: judged
      .filter((one) => !one.right)
      .map(({ text, reported }) => ({
        text,
        reported,
      })),
  };
}

function sum(shares: readonly Share[]): Share {
  return shareOf(
    shares.reduce((right, one) => right + one.right, 0),
    shares.reduce((cases, one) => cases + one.cases, 0),
  );
}

function shareOf(right: number, cases: number): Share {
  return { cases, right, rate: cases === 0 ? null : right / cases };
}

function functionalTable({ functionalities, pause, silent, all }: FunctionalFigures): string {
  const head = ['cases', 'right', 'share'];
  const row = (name: string, { cases, right, rate }: Share) => [
    name,
    String(cases),
    String(right),
    percent(rate),
  ];
  const named = (one: FunctionalityFigures) => (one.named === null ? [] : [String(one.named)]);
  const of = (expect: Functionality['expect']) =>
    functionalities
      .filter((one) => one.expect === expect)
      .map((one) => [...row(one.id, one), ...named(one)]);
  return [
    section('', [['must pause', ...head, 'right concern'], ...of('pause')]),
    section('', [['must stay silent', ...head], ...of('silent')]),
    section('', [
      ['', ...head],
      row('must pause', pause),
      row('must stay silent', silent),
      row('all', all),
    ]),
    section('', [
      [
        'right concern among rightly held',
        share(pause.right === 0 ? null : pause.named / pause.right, pause.named, pause.right),
      ],
    ]),
  ].join('\n');
}

async function readSuite(folder: string, io: Io) {
  const suite: Functionality[] = [];
  const faults: string[] = [];
  for (const name of await yamlFiles(folder, io)) {
    const path = join(folder, name);
    try {
      const read = readFunctionality(path, await readText(path, io.readFile));
      if (read.functionality) suite.push(read.functionality);
      faults.push(...read.faults);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      faults.push(error.message);
    }
  }
  return { suite, faults };
}

async function yamlFiles(folder: string, io: Io): Promise<string[]> {
  try {
    return (await io.readFolder(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      throw new CannotRun(`${folder}: there is no such folder; check the path`);
    if (code === 'ENOTDIR') throw new CannotRun(`${folder}: this is a file; name its folder`);
    throw new CannotRun(
      `${folder}: it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
