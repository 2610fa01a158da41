import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './tools/install.mjs';
import { answerHelp } from './tools/project.mjs';

/** A Saturday, a Sunday, a bank holiday Monday, both changes of the clock, 29 February, and both ends of a year. */
const DAYS = [
  '2026-11-28',
  '2026-11-29',
  '2027-05-03',
  '2027-03-28',
  '2026-10-25',
  '2028-02-29',
  '2026-12-31',
  '2027-01-01',
];

answerHelp(`Runs all browser tests on one day after another, each by a clock of its own, and says which days failed.

Usage: npm run test:days [-- DAY ...]

  DAY    like 2028-02-29, or an instant like 2027-03-28T00:45; without any:
         ${DAYS.join(', ')}`);

const days = process.argv.length > 2 ? process.argv.slice(2) : DAYS;

await ensureInstalled();
// Only now: these need what was installed.
const { runTool, run } = await import('./tools/run.mjs');
const { ensureBrowser } = await import('./tools/browser.mjs');
const { playwrightTotals } = await import('./tools/totals.mjs');

const browser = await ensureBrowser();
const built = await run(process.execPath, ['lib/cli/build.mjs', '--if-needed']);
if (!browser || built !== 0) process.exit(1);

const reports = mkdtempSync(path.join(tmpdir(), 'headroom-days-'));
const totals = [];
for (const day of days) {
  const report = path.join(reports, `${totals.length}.json`);
  const env = {
    PLAYWRIGHT_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    HEADROOM_TEST_DAY: day,
    HEADROOM_E2E_BUILD: 'keep',
  };
  // What runs once more on a drawn day in every other run is not of this day.
  const code = await runTool('playwright', ['test', '--reporter=list,json', '--project', 'pinned day'], {
    env,
  });
  totals.push({ day, ...playwrightTotals(report, code) });
}
rmSync(reports, { recursive: true, force: true });
for (const { day, passed, failed } of totals)
  console.log(`${day.padEnd(18)} ${passed} passed, ${failed} failed`);
process.exitCode = totals.some(({ failed }) => failed > 0) ? 1 : 0;
