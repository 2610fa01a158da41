import { readFileSync } from 'node:fs';

/** What a runner counted. A runner that broke before it could count has failed once. */
const BROKEN = { passed: 0, failed: 1, skipped: 0 };

/** Reads the totals that Vitest reported. A file that could not even be loaded counts as one failure. */
export function vitestTotals(file, exitCode) {
  const report = read(file);
  if (!report) return BROKEN;
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  const totals = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return honest(totals, exitCode);
}

/** Reads the totals that Playwright reported. A test that only passed when tried again has failed. */
export function playwrightTotals(file, exitCode) {
  const report = read(file);
  if (!report) return BROKEN;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const unloaded = expected + unexpected + flaky === 0 ? report.errors.length : 0;
  return honest({ passed: expected, failed: unexpected + flaky + unloaded, skipped }, exitCode);
}

/** A runner that ends badly without counting a failure, or that ran nothing, has failed all the same. */
function honest(totals, exitCode) {
  const wrong = (exitCode !== 0 && totals.failed === 0) || totals.passed + totals.failed === 0;
  return wrong ? { ...totals, failed: totals.failed + 1 } : totals;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
