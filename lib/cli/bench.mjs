import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printImports } from './tools/bench-imports.mjs';
import { answerHelp, fail } from './tools/project.mjs';
import { readCommand, runCommand } from './tools/run.mjs';

answerHelp(
  `Times how long it takes to read and measure the demonstration data: one officer, all officers, the list of teams, the leaders' metrics;
counts the SQL statements that a page costs; times a write that is on the disk when it is answered, beside one that is not yet; and tells
what an import of some 10,000 rows costs, worked out beside other writing as the service does it and within the lock.

Usage: npm run bench [-- --here | --imports]

  --here       the database that DATABASE_URL names, in place of fresh demonstration data; no import
  --imports    the import alone`,
  ['--here', '--imports'],
);

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
const here = process.argv.includes('--here');
const imports = process.argv.includes('--imports');
const env = here ? {} : { DATABASE_URL: `file:${path.join(folder, 'bench.db')}` };
const code = await bench();
rmSync(folder, { recursive: true, force: true });
process.exit(code);

async function bench() {
  if (!imports) {
    if (!here && (await readCommand('lib/cli/demo-load.ts', [], { env })).code !== 0)
      fail('The demonstration data could not be loaded.');
    const measured = await runCommand('bench/measure.ts', [], { env });
    if (measured !== 0 || here) return measured;
  }
  return printImports(env);
}
