import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answerHelp, root } from './tools/project.mjs';
import { runTool } from './tools/run.mjs';

answerHelp(`Runs the tests that try random cases with many more of them than \`npm test\`: FAST_CHECK_RUNS times as many (50 unless set);
draws other estates and days, HEADROOM_SOAK_SEEDS of them (5 unless set); and kills a process so many times while it allocates and moves
cases. HEADROOM_TEST_SEED begins with that seed; without it each run draws a new one, and prints it.

Usage: npm run soak`);

const runs = process.env.FAST_CHECK_RUNS || '50';
const first = Number(process.env.HEADROOM_TEST_SEED || Math.floor(Math.random() * 900_000_000));
const seeds = Array.from({ length: Number(process.env.HEADROOM_SOAK_SEEDS || 5) }, (_, at) => first + at);
const testsWith = (kind, word) =>
  readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && file.endsWith('.db.test.ts') === (kind === 'database'))
    .map((file) => path.join('lib', file))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes(word));
const runTests = (project, files, env, ...more) =>
  runTool('vitest', ['run', '--project', project, ...more, ...files], { env });

const failed = [];
const note = (what, code) => code === 0 || failed.push(what);

const properties = testsWith('unit', "from 'fast-check'");
console.log(
  `${properties.length} files of properties, each tried ${runs} times as often as usual (seed ${first}).`,
);
note(
  `properties, HEADROOM_TEST_SEED=${first}`,
  await runTests(
    'unit',
    properties,
    { FAST_CHECK_RUNS: runs, HEADROOM_TEST_SEED: String(first) },
    '--testTimeout',
    '3600000',
  ),
);
const drawn = new Set([
  ...testsWith('database', 'HEADROOM_TEST_SEED'),
  ...testsWith('database', "from 'fast-check'"),
]);
for (const seed of seeds) {
  console.log(`${drawn.size} files that draw an estate, a day or what happens, by seed ${seed}.`);
  note(
    `drawn, HEADROOM_TEST_SEED=${seed}`,
    await runTests('database', [...drawn], { HEADROOM_TEST_SEED: String(seed) }),
  );
}
console.log(`A process is killed ${runs} times while it allocates and moves cases.`);
note(
  'kills',
  await runTests('database', ['lib/usecases/decisions/killed-decisions.db.test.ts'], {
    HEADROOM_KILLS: runs,
  }),
);
console.log(failed.length === 0 ? 'All held.' : `Failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
