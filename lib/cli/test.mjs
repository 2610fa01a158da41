import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './tools/install.mjs';
import { answerHelp, fail } from './tools/project.mjs';

const STEPS = ['check', 'unit', 'database', 'build', 'browser'];

answerHelp(
  `Runs every test, from a bare clone: installs what is needed (a browser too), then checks what \`npm run check\` checks, and runs unit,
database and browser tests. Database tests and the main journeys run on PostgreSQL too when TEST_DATABASE_URL names a server or one
answers on 127.0.0.1:5432.

Usage: npm test [-- --only STEP ...]

  --only STEP    one or more of: ${STEPS.join(', ')}`,
  ['--only'],
);

const named = process.argv.slice(2).filter((arg) => arg !== '--only');
const unknown = named.filter((step) => !STEPS.includes(step));
if (unknown.length > 0) fail(`There is no step ${unknown.join(', ')}: choose from ${STEPS.join(', ')}`);
const wanted = new Set(named.length > 0 ? named : STEPS);
if (wanted.has('browser')) wanted.add('build');

await ensureInstalled();
// Only now: these need what was installed.
const { runTool, run } = await import('./tools/run.mjs');
const { ensureBrowser } = await import('./tools/browser.mjs');
const { checkAll, checkCount } = await import('./tools/checks.mjs');
const { findPostgres } = await import('./tools/postgres.mjs');
const { playwrightTotals, vitestTotals } = await import('./tools/totals.mjs');

const reports = mkdtempSync(path.join(tmpdir(), 'headroom-test-'));
const counted = [];

const runners = {
  check: async () => {
    const failed = await checkAll();
    return { passed: checkCount - failed.length, failed: failed.length, skipped: 0 };
  },
  unit: () => vitest('unit', {}),
  database: async () => {
    const postgres = await findPostgres('Database tests');
    return vitest('database', postgres ? { TEST_DATABASE_URL: postgres } : {});
  },
  build: async () => oneCheck(await run(process.execPath, ['lib/cli/build.mjs', '--if-needed'])),
  browser: async () => {
    const browser = await ensureBrowser();
    if (!browser) return oneCheck(1);
    const postgres = await findPostgres('Main journeys');
    const report = path.join(reports, 'browser.json');
    const env = {
      PLAYWRIGHT_CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(postgres ? { TEST_DATABASE_URL: postgres } : {}),
    };
    return playwrightTotals(report, await runTool('playwright', ['test', '--reporter=list,json'], { env }));
  },
};

for (const step of STEPS.filter((name) => wanted.has(name))) {
  console.log(`\n=== ${step}`);
  const started = Date.now();
  counted.push({ step, ...(await runners[step]()), seconds: Math.round((Date.now() - started) / 1000) });
}
rmSync(reports, { recursive: true, force: true });
summarise();

async function vitest(project, env) {
  const report = path.join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return vitestTotals(report, await runTool('vitest', args, { env }));
}

/** A step that either holds or does not. */
function oneCheck(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

function summarise() {
  console.log('\n=== summary');
  for (const { step, passed, failed, skipped, seconds } of counted) {
    const more = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${step.padEnd(10)} ${passed} passed, ${failed} failed${more} (${seconds} s)`);
  }
  const sum = (key) => counted.reduce((total, step) => total + step[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
