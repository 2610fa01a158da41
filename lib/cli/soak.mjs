import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answerHelp, root } from './tools/project.mjs';
import { runTool } from './tools/run.mjs';

answerHelp(`Runs the tests that try random cases with many more of them than \`npm test\`: FAST_CHECK_RUNS times as many (50 unless set);
and kills a process so many times while it allocates and moves cases.

Usage: npm run soak`);

const runs = process.env.FAST_CHECK_RUNS || '50';
const files = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.db.test.ts'))
  .map((file) => path.join('lib', file))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"));
console.log(`${files.length} files of properties, each tried ${runs} times as often as usual.`);
const args = ['run', '--project', 'unit', '--testTimeout', '3600000', ...files];
const properties = await runTool('vitest', args, { env: { FAST_CHECK_RUNS: runs } });
console.log(`A process is killed ${runs} times while it allocates and moves cases.`);
const kills = await runTool(
  'vitest',
  ['run', '--project', 'database', 'lib/usecases/decisions/killed-decisions.db.test.ts'],
  { env: { HEADROOM_KILLS: runs } },
);
process.exit(properties || kills);
