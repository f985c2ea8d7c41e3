/** Turns the JSON reports of vitest and Playwright into the closing lines of `npm test`. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Summary
 * @property {string} line `<runner>: N passed, N failed, N skipped`
 * @property {number} failed also 1 or more when files could not be loaded
 * @property {string[]} failures one text for each failure: where, what, the message
 */

/** @param {unknown} text */
const plain = (text) => stripVTControlCharacters(String(text ?? ''));
/** The start of a message, without the frames of the runner itself. @param {unknown} message */
const head = (message) =>
  plain(message)
    .split('\n')
    .filter((text) => !/^\s+at .*(node_modules|<anonymous>)/.test(text))
    .slice(0, 20)
    .join('\n');

/** @param {string} runner @param {{passed: number, failed: number, skipped: number}} counts */
const line = (runner, { passed, failed, skipped }) =>
  `${runner}: ${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * @param {any} report of vitest's json reporter
 * @returns {Summary}
 */
export function vitestSummary(report) {
  /** @type {string[]} */
  const failures = [];
  let unloaded = 0;
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((/** @type {any} */ t) => t.status === 'failed');
    for (const test of failed) {
      failures.push(`${file.name}\n  ${test.fullName}\n${head(test.failureMessages.join('\n'))}`);
    }
    if (file.status === 'failed' && failed.length === 0) {
      unloaded += 1;
      failures.push(`${file.name}\n${head(file.message)}`);
    }
  }
  const failed = report.numFailedTests + unloaded;
  return {
    line: line('vitest', {
      passed: report.numPassedTests,
      failed,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    }),
    failed: failed > 0 || report.success ? failed : 1,
    failures,
  };
}

/**
 * @param {any} report of Playwright's json reporter
 * @returns {Summary}
 */
export function playwrightSummary(report) {
  /** @type {string[]} */
  const failures = (report.errors ?? []).map((/** @type {any} */ e) => head(e.stack ?? e.message));
  const unloaded = failures.length;
  const walk = (/** @type {any} */ suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status !== 'unexpected') continue;
        const error = test.results.at(-1)?.error;
        failures.push(
          `${spec.file}:${spec.line} [${test.projectName}]\n  ${spec.title}\n${head(error?.stack ?? error?.message)}`,
        );
      }
    }
    for (const child of suite.suites ?? []) walk(child);
  };
  for (const suite of report.suites ?? []) walk(suite);
  const { expected, flaky, unexpected, skipped } = report.stats;
  const failed = unexpected + unloaded;
  return {
    line: line('playwright', { passed: expected + flaky, failed, skipped }),
    failed,
    failures,
  };
}

/**
 * What a run could not check, each once: `niet geverifieerd: <what>`.
 * @param {string} output
 * @returns {string[]}
 */
export function unverifiedLines(output) {
  return [
    ...new Set([...plain(output).matchAll(/niet geverifieerd: .+/g)].map((m) => m[0].trim())),
  ];
}
