import { expect, test } from 'vitest';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import { ConcernFit, type FittedTable, type Telling } from '../../../src/fit/concern-fit.ts';

const [SNEER, SIGH, TODAY] = [0, 1, 2];
const DEROGATORY = CONCERNS.indexOf('derogatory');
const VENTING = CONCERNS.indexOf('venting');
const COLLEAGUE = CONCERNS.indexOf('colleague');
const bit = (column: number) => 1 << column;

/** An example with these features that names these concerns; none of them for a harmless one. */
function telling(features: number[], named: number[], also: number[] = []): Telling {
  const bits = (columns: number[]) => columns.reduce((sum, column) => sum | bit(column), 0);
  const labels = named.length > 0 ? { named: bits(named), also: bits(also) } : null;
  return { features: Int32Array.from(features), scale: 1, labels };
}

const EXAMPLES = [
  telling([SNEER, TODAY], [DEROGATORY]),
  telling([SIGH, TODAY], [VENTING]),
  telling([TODAY], []),
];

const twenty = (kinds: readonly Telling[]) =>
  kinds.flatMap((kind) => Array.from({ length: 20 }, () => kind));

/** What is learnt from twenty of each of these examples, with the error for a pause that `errorOf` gives. */
function learn(
  kinds: readonly Telling[],
  { cells, errorOf = () => 0 }: { cells?: number[]; errorOf?: (one: Telling) => number } = {},
): FittedTable {
  const examples = twenty(kinds);
  const fit = new ConcernFit(examples, 3, cells, 1);
  for (let round = 0; round < 40; round++) {
    for (const one of examples) {
      fit.look(one);
      fit.learn(errorOf(one), one.labels);
    }
  }
  return fit.fitted();
}

const weightOf = ({ weights }: FittedTable, row: number, column: number) =>
  weights[row * CONCERNS.length + column] ?? 0;

test('learns what tells concerns apart', () => {
  const table = learn(EXAMPLES);
  for (const [row, mine, other] of [
    [SNEER, DEROGATORY, VENTING],
    [SIGH, VENTING, DEROGATORY],
  ] as const) {
    expect(weightOf(table, row, mine)).toBeGreaterThan(0.5);
    expect(weightOf(table, row, other)).toBeLessThan(-0.5);
  }
});

test('learns nothing from a concern that one could name or leave', () => {
  const doubtful = telling([SNEER, TODAY], [DEROGATORY], [VENTING]);
  const table = learn([doubtful, ...EXAMPLES.slice(1)]);
  expect(Math.abs(weightOf(table, SNEER, VENTING))).toBeLessThan(1e-6);
});

test('has nothing to say of a concern that nobody named', () => {
  const { biases } = learn(EXAMPLES);
  expect(biases[COLLEAGUE]).toBeNull();
  expect(biases.filter((bias) => bias !== null)).toHaveLength(2);
});

test('puts weights only into the cells that may hold one', () => {
  const cell = SNEER * CONCERNS.length + DEROGATORY;
  const { weights } = learn(EXAMPLES, { cells: [cell] });
  expect([...weights.keys()].filter((one) => weights[one] !== 0)).toEqual([cell]);
});

test('learns from harmless examples what only sounds like a concern', () => {
  const without = learn(EXAMPLES);
  // Harmless ones are taken for a pause.
  const table = learn(EXAMPLES, { errorOf: ({ labels }) => (labels ? 0 : 1) });
  expect(weightOf(table, TODAY, VENTING)).toBeLessThan(weightOf(without, TODAY, VENTING));
});

test('says more of a pause the likelier the concerns are together', () => {
  const examples = twenty(EXAMPLES);
  const fit = new ConcernFit(examples, 3, undefined, 1);
  const errorOf = (said: number, { labels }: Telling) =>
    1 / (1 + Math.exp(-said)) - (labels ? 1 : 0);
  for (let round = 0; round < 40; round++) {
    for (const one of examples) fit.learn(errorOf(fit.look(one), one), one.labels);
  }
  const mean = (one: Telling) =>
    Array.from({ length: 50 }, () => fit.look(one)).reduce((sum, said) => sum + said, 0) / 50;
  const [sneer, sigh, harmless] = EXAMPLES.map(mean);
  expect(Math.min(sneer ?? 0, sigh ?? 0)).toBeGreaterThan((harmless ?? 0) + 1);
  expect(fit.fitted().share).toBeGreaterThan(0);
});

test('gives the same table for the same seed', () => {
  expect(learn(EXAMPLES)).toEqual(learn(EXAMPLES));
});
