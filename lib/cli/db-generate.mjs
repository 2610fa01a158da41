import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerHelp, root } from './tools/project.mjs';
import { readCommand, runTool } from './tools/run.mjs';

answerHelp(
  `Generates the migrations of both databases from db/schema.

Usage: npm run db:generate -- [--name NAME] [--triggers]

--triggers   a migration that makes the triggers anew, from db/schema: after one that changes the tables`,
  ['--name', '--triggers'],
);

const triggers = process.argv.includes('--triggers');
const args = process.argv.slice(2).filter((arg) => arg !== '--triggers');

for (const dialect of ['sqlite', 'postgresql']) {
  const kind = triggers ? ['generate', '--custom'] : ['generate'];
  const code = await runTool('drizzle-kit', [...kind, ...args], { env: { HEADROOM_DIALECT: dialect } });
  if (code !== 0) process.exit(code);
  if (triggers) await writeTriggers(dialect);
}

/** Fills the migration that was made last. */
async function writeTriggers(dialect) {
  const folder = path.join(root, 'db/migrations', dialect === 'sqlite' ? 'sqlite' : 'postgres');
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));
  const { code, output } = await readCommand('db/schema/triggers/print-triggers.ts', [dialect]);
  if (code !== 0) process.exit(code);
  writeFileSync(path.join(folder, `${entries.at(-1).tag}.sql`), output);
}
