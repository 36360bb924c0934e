import { quote } from '../report.ts';
import type { Evaluation, PauseFigures, Rate } from './measure.ts';
import type { WrongPost } from './worst.ts';

/** The evaluation as a table for people, each line ended. */
export function table({ all, concerns, ...rest }: Evaluation): string {
  return [
    section('', [PAUSE_HEAD, pauseRow('all', all)]),
    section('by length', [
      PAUSE_HEAD,
      ...rest.byLength.map(({ length, ...figures }) => pauseRow(length, figures)),
    ]),
    section('by kind', [
      PAUSE_HEAD,
      ...rest.byKind.map(({ kind, ...figures }) => pauseRow(kind, figures)),
    ]),
    section('by concern', [
      ['', 'labelled', 'recall', 'precision', 'false alarms'],
      ...concerns.map((one) => [
        one.concern,
        String(one.labelled),
        percent(one.recall),
        percent(one.precision),
        String(one.falseAlarms),
      ]),
    ]),
    section('', [
      ['right concern among caught', share(rest.named.rate, rest.named.right, rest.named.caught)],
      ['spans touched in caught', share(rest.spans.rate, rest.spans.touched, rest.spans.inCaught)],
      ['expected calibration error', rest.calibrationError?.toFixed(3) ?? NOTHING],
    ]),
  ].join('\n');
}

/** Wrongly judged posts under a heading; '' where there are none. */
export function wrongPosts(heading: string, posts: readonly WrongPost[]): string {
  if (posts.length === 0) return '';
  const lines = posts.flatMap(({ id, text, labelled, reported, scores }) => [
    `  ${id}  labelled: ${list(labelled)}  reported: ${list(reported)}`,
    `    ${quote(text)}`,
    ...scores.map(
      ({ concern, score, rules }) => `    ${score.toFixed(2)} ${concern}: ${rules.join(', ')}`,
    ),
  ]);
  return `\n${heading}\n${lines.join('\n')}\n`;
}

const NOTHING = '–';
const PAUSE_HEAD = ['', 'posts', 'to pause', 'recall', 'false alarms', 'precision'];

function pauseRow(name: string, figures: PauseFigures): string[] {
  return [
    name,
    String(figures.posts),
    String(figures.toPause),
    percent(figures.recall),
    percent(figures.falseAlarmRate),
    percent(figures.precision),
  ];
}

/** Rows as aligned columns, each line ended, under a heading where it is not ''. */
export function section(heading: string, rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${heading === '' ? '' : `${heading}\n`}${lines.join('\n')}\n`;
}

/** `93.8 %`, or a dash where there is nothing to divide by. */
export function percent(rate: Rate): string {
  return rate === null ? NOTHING : `${(rate * 100).toFixed(1)} %`;
}

/** `93.8 % (15 of 16)`. */
export function share(rate: Rate, part: number, whole: number): string {
  return `${percent(rate)} (${part} of ${whole})`;
}

function list(concerns: readonly string[]): string {
  return concerns.length === 0 ? 'nothing' : concerns.join(', ');
}
