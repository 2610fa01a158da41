import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightTotals, vitestTotals } from './totals.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function report(content: unknown): string {
  files += 1;
  const file = path.join(folder, `${files}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const suite = (status: string, ...assertionResults: object[]) => ({ status, assertionResults });
const vitest = (passed: number, failed: number, ...testResults: object[]) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults,
  });
const playwright = (stats: object, errors: object[] = []) =>
  report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('the totals of a test run', () => {
  test('are what the runner counted', () => {
    expect(vitestTotals(vitest(5, 0, suite('passed', {})), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(vitestTotals(vitest(5, 2, suite('failed', {})), 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
    expect(playwrightTotals(playwright({ expected: 7, skipped: 1 }), 0)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 1,
    });
  });

  test('count a file that could not be loaded as a failure', () => {
    expect(vitestTotals(vitest(5, 0, suite('failed')), 1).failed).toBe(1);
    expect(playwrightTotals(playwright({}, [{}]), 1).failed).toBe(1);
  });

  test('count a test that passed only when tried again as a failure', () => {
    expect(playwrightTotals(playwright({ expected: 1, flaky: 1 }), 0)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test('are never clean when the runner ended badly, ran nothing, or left no report', () => {
    expect(vitestTotals(vitest(5, 0, suite('passed', {})), 1).failed).toBe(1);
    expect(vitestTotals(vitest(0, 0), 0).failed).toBe(1);
    expect(vitestTotals(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightTotals(report('{ cut off'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
