import type { Concern } from '../../engine/concerns.ts';
import { type Judged, reportedConcerns } from './measure.ts';

/** A post that was judged wrongly, with what the engine thought of it. */
export interface WrongPost {
  readonly id: string;
  readonly text: string;
  readonly labelled: readonly Concern[];
  readonly reported: readonly Concern[];
  /** Concerns above 0, highest score first, with the rules that made them so. */
  readonly scores: readonly {
    readonly concern: Concern;
    readonly score: number;
    readonly rules: readonly string[];
  }[];
}

/** The posts that should have paused and did not, farthest below its threshold first. */
export function worstMisses(judged: readonly Judged[], count: number): WrongPost[] {
  return judged
    .filter(({ post, verdict }) => post.pause && !verdict.pause)
    .sort((a, b) => margin(a) - margin(b))
    .slice(0, count)
    .map(wrongPost);
}

/** The posts that paused and should not have, farthest above its threshold first. */
export function worstFalseAlarms(judged: readonly Judged[], count: number): WrongPost[] {
  return judged
    .filter(({ post, verdict }) => !post.pause && verdict.pause)
    .sort((a, b) => margin(b) - margin(a))
    .slice(0, count)
    .map(wrongPost);
}

function margin({ verdict }: Judged): number {
  return Math.max(...verdict.concerns.map(({ score, threshold }) => score - threshold));
}

function wrongPost({ post, verdict }: Judged): WrongPost {
  return {
    id: post.id,
    text: post.text,
    labelled: post.concerns,
    reported: reportedConcerns(verdict),
    scores: verdict.concerns
      .filter(({ findings }) => findings.length > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ concern, score, findings }) => ({
        concern,
        score,
        rules: [...new Set(findings.map(({ rule }) => rule))],
      })),
  };
}
