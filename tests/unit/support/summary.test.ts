import { describe, expect, test } from 'vitest';
import { playwrightSummary, unverifiedLines, vitestSummary } from '../../support/summary.mjs';

const vitestReport = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '', assertionResults: [] }],
};

describe('vitest', () => {
  test('a run that passed', () => {
    expect(vitestSummary(vitestReport)).toEqual({
      line: 'vitest: 3 passed, 0 failed, 1 skipped',
      failed: 0,
      failures: [],
    });
  });

  test('a failed test is named with its message', () => {
    const summary = vitestSummary({
      ...vitestReport,
      success: false,
      numFailedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            {
              status: 'failed',
              fullName: 'log keeps order',
              failureMessages: ['\u001B[31mno\u001B[0m'],
            },
          ],
        },
      ],
    });
    expect(summary.line).toBe('vitest: 3 passed, 1 failed, 1 skipped');
    expect(summary.failures).toEqual(['a.test.ts\n  log keeps order\nno']);
  });

  test('a file that could not be loaded is a failure', () => {
    const summary = vitestSummary({
      ...vitestReport,
      success: false,
      testResults: [{ name: 'b.test.ts', status: 'failed', message: 'boom', assertionResults: [] }],
    });
    expect(summary.line).toBe('vitest: 3 passed, 1 failed, 1 skipped');
    expect(summary.failures).toEqual(['b.test.ts\nboom']);
  });

  test('an unsuccessful run without failures is never counted as passed', () => {
    expect(vitestSummary({ ...vitestReport, success: false }).failed).toBe(1);
  });
});

describe('playwright', () => {
  const stats = { expected: 2, flaky: 0, unexpected: 0, skipped: 1 };

  test('a run that passed', () => {
    expect(playwrightSummary({ stats, suites: [], errors: [] })).toEqual({
      line: 'playwright: 2 passed, 0 failed, 1 skipped',
      failed: 0,
      failures: [],
    });
  });

  test('a failure deep in a suite is found', () => {
    const spec = {
      file: 'x.spec.ts',
      line: 7,
      title: 'locks',
      tests: [
        {
          projectName: 'chromium',
          status: 'unexpected',
          results: [{ error: { message: 'too late' } }],
        },
      ],
    };
    const summary = playwrightSummary({
      stats: { ...stats, unexpected: 1 },
      suites: [{ suites: [{ specs: [spec] }] }],
    });
    expect(summary.failed).toBe(1);
    expect(summary.failures).toEqual(['x.spec.ts:7 [chromium]\n  locks\ntoo late']);
  });

  test('an error outside the tests is a failure', () => {
    const summary = playwrightSummary({ stats, suites: [], errors: [{ message: 'no config' }] });
    expect(summary.line).toBe('playwright: 2 passed, 1 failed, 1 skipped');
    expect(summary.failed).toBe(1);
  });
});

test('what could not be checked is listed once', () => {
  const output =
    'a\nniet geverifieerd: Electron\nb niet geverifieerd: Electron\nniet geverifieerd: PDF';
  expect(unverifiedLines(output)).toEqual([
    'niet geverifieerd: Electron',
    'niet geverifieerd: PDF',
  ]);
});
