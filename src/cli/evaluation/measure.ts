import { CONCERNS, type Concern } from '../../engine/concerns.ts';
import type { Verdict } from '../../engine/types.ts';
import { calibrationError } from './calibration.ts';
import type { LabelledPost } from './labelled.ts';

export interface Judged {
  readonly post: LabelledPost;
  readonly verdict: Verdict;
}

/** Between 0 and 1, or null where there is nothing to divide by. */
export type Rate = number | null;

/** How well "pause or not" was judged. */
export interface PauseFigures {
  readonly posts: number;
  readonly toPause: number;
  readonly caught: number;
  readonly falseAlarms: number;
  /** Caught among those to pause. */
  readonly recall: Rate;
  /** Paused among those that should not pause. */
  readonly falseAlarmRate: Rate;
  /** Those to pause among the paused. */
  readonly precision: Rate;
}

export interface ConcernFigures {
  readonly concern: Concern;
  readonly labelled: number;
  readonly found: number;
  /** Found among the labelled. */
  readonly recall: Rate;
  /** Right among the reported, leaving out those that the label allows but does not ask for. */
  readonly precision: Rate;
  /** Reported though the label neither asks for it nor allows it. */
  readonly falseAlarms: number;
}

export interface Evaluation {
  readonly all: PauseFigures;
  readonly concerns: readonly ConcernFigures[];
  /** Of the caught posts with labelled concerns: those where one of them was reported. */
  readonly named: { readonly caught: number; readonly right: number; readonly rate: Rate };
  /** Of the labelled spans in caught posts: those that a finding of a reported concern overlaps. */
  readonly spans: { readonly inCaught: number; readonly touched: number; readonly rate: Rate };
  /** See `calibrationError`. */
  readonly calibrationError: Rate;
  readonly byLength: readonly (PauseFigures & { readonly length: string })[];
  readonly byKind: readonly (PauseFigures & { readonly kind: string })[];
}

/** Upper bounds in UTF-16 code units: a short post, a long one, a thread or short article, an article. */
const LENGTHS: readonly (readonly [label: string, atMost: number])[] = [
  ['up to 140', 140],
  ['up to 280', 280],
  ['up to 1000', 1000],
  ['longer', Number.POSITIVE_INFINITY],
];

/** Compares verdicts with the labels. */
export function measure(judged: readonly Judged[]): Evaluation {
  const caught = judged.filter(({ post, verdict }) => post.pause && verdict.pause);
  return {
    all: pauseFigures(judged),
    concerns: CONCERNS.map((concern) => concernFigures(concern, judged)),
    named: naming(caught.filter(({ post }) => post.concerns.length > 0)),
    spans: spanFigures(caught),
    calibrationError: calibrationError(
      judged.map(({ post, verdict }) => ({ score: topScore(verdict), pause: post.pause })),
    ),
    byLength: LENGTHS.map(([length], band) => ({
      length,
      ...pauseFigures(judged.filter(({ post }) => bandOf(post.text.length) === band)),
    })).filter(({ posts }) => posts > 0),
    byKind: [...new Set(judged.map(({ post }) => post.kind ?? 'not given'))].map((kind) => ({
      kind,
      ...pauseFigures(judged.filter(({ post }) => (post.kind ?? 'not given') === kind)),
    })),
  };
}

/** The highest score of any concern. */
export function topScore(verdict: Verdict): number {
  return Math.max(...verdict.concerns.map(({ score }) => score));
}

export function reportedConcerns(verdict: Verdict): Concern[] {
  return verdict.concerns.filter(({ reported }) => reported).map(({ concern }) => concern);
}

function rate(part: number, whole: number): Rate {
  return whole === 0 ? null : part / whole;
}

function bandOf(length: number): number {
  return LENGTHS.findIndex(([, atMost]) => length <= atMost);
}

function pauseFigures(judged: readonly Judged[]): PauseFigures {
  const toPause = judged.filter(({ post }) => post.pause).length;
  const caught = judged.filter(({ post, verdict }) => post.pause && verdict.pause).length;
  const falseAlarms = judged.filter(({ post, verdict }) => !post.pause && verdict.pause).length;
  return {
    posts: judged.length,
    toPause,
    caught,
    falseAlarms,
    recall: rate(caught, toPause),
    falseAlarmRate: rate(falseAlarms, judged.length - toPause),
    precision: rate(caught, caught + falseAlarms),
  };
}

function concernFigures(concern: Concern, judged: readonly Judged[]): ConcernFigures {
  const labelled = judged.filter(({ post }) => post.concerns.includes(concern));
  const reported = judged.filter(({ verdict }) => reportedConcerns(verdict).includes(concern));
  const found = reported.filter(({ post }) => post.concerns.includes(concern)).length;
  const falseAlarms = reported.filter(
    ({ post }) => !post.concerns.includes(concern) && !post.also.includes(concern),
  ).length;
  return {
    concern,
    labelled: labelled.length,
    found,
    recall: rate(found, labelled.length),
    precision: rate(found, found + falseAlarms),
    falseAlarms,
  };
}

function naming(caught: readonly Judged[]): Evaluation['named'] {
  const right = caught.filter(({ post, verdict }) =>
    reportedConcerns(verdict).some((concern) => post.concerns.includes(concern)),
  ).length;
  return { caught: caught.length, right, rate: rate(right, caught.length) };
}

function spanFigures(caught: readonly Judged[]): Evaluation['spans'] {
  const touched = caught.flatMap(({ post, verdict }) => {
    const findings = verdict.concerns.flatMap((one) => (one.reported ? one.findings : []));
    return post.spans.map((span) =>
      occurrences(post.text, span.text).some(([start, end]) =>
        findings.some((finding) => finding.start < end && finding.end > start),
      ),
    );
  });
  const hits = touched.filter(Boolean).length;
  return { inCaught: touched.length, touched: hits, rate: rate(hits, touched.length) };
}

function occurrences(text: string, words: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push([at, at + words.length]);
  }
  return found;
}
