import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerHelp, fail } from './tools/project.mjs';
import { readCommand, runCommand } from './tools/run.mjs';

answerHelp(
  `Times how long it takes to read and measure the demonstration data: one officer, all officers, the list of teams, the leaders' metrics;
counts the SQL statements that a page costs; and times a write that is on the disk when it is answered, beside one that is not yet.

Usage: npm run bench [-- --here]

  --here    the database that DATABASE_URL names, in place of fresh demonstration data`,
  ['--here'],
);

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
const here = process.argv.includes('--here');
const env = here ? {} : { DATABASE_URL: `file:${path.join(folder, 'bench.db')}` };
if (!here && (await readCommand('lib/cli/demo-load.ts', [], { env })).code !== 0)
  fail('The demonstration data could not be loaded.');
const code = await runCommand('bench/measure.ts', [], { env });
rmSync(folder, { recursive: true, force: true });
process.exit(code);
