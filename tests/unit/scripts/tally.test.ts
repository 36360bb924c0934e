import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/lib/tally.mjs';

const NOTHING = { passed: 0, failed: 1 };

describe('counting unit tests', () => {
  const report = (numPassedTests: number, numTotalTests: number, testResults: object[] = []) =>
    countVitest({ numPassedTests, numTotalTests, testResults });

  test('takes what passed', () => {
    expect(report(7, 7)).toEqual({ passed: 7, failed: 0 });
  });

  test('takes a skipped test for a failed one', () => {
    expect(report(5, 7)).toEqual({ passed: 5, failed: 2 });
  });

  test('takes a file that could not be loaded for a failed test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(report(7, 7, [broken])).toEqual({ passed: 7, failed: 1 });
  });

  test('takes a missing report for a failure', () => {
    expect(countVitest(null)).toEqual(NOTHING);
  });
});

describe('counting browser tests', () => {
  const report = (stats: object, errors: unknown[] = []) =>
    countPlaywright({
      stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0, ...stats },
      errors,
    });

  test('takes what passed', () => {
    expect(report({})).toEqual({ passed: 9, failed: 0 });
  });

  test('takes failed, skipped and only sometimes passing tests for failed', () => {
    expect(report({ unexpected: 1, flaky: 2, skipped: 4 })).toEqual({ passed: 9, failed: 7 });
  });

  test('takes an error outside of any test for a failure', () => {
    expect(report({}, [{}])).toEqual({ passed: 9, failed: 1 });
  });

  test('takes a missing report for a failure', () => {
    expect(countPlaywright(null)).toEqual(NOTHING);
  });
});
