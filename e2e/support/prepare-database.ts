import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { clockEnvironment, inDays } from './day';
import { TEST_PASSWORD, TEST_PEOPLE } from './people';
import { runCommand } from './run-command';

/** The folder of the prepared databases, told to the workers. */
export const FOLDER_VARIABLE = 'HEADROOM_E2E_FOLDER';

/** The database that was prepared for today. */
export function preparedDatabase(): string {
  return path.join(process.env[FOLDER_VARIABLE] ?? '', `base-${inDays(0)}.db`);
}

/**
 * Has a database of today, by the clock of the tests: the demonstration, and the people of the tests. The first worker of a day makes
 * it, others wait for it.
 */
export async function prepareOnce(): Promise<void> {
  const file = preparedDatabase();
  if (existsSync(file)) return;
  if (mkdirSync(`${file}.made`, { recursive: true }) === undefined) return untilThere(file);
  await prepare(`${file}.new`);
  renameSync(`${file}.new`, file);
}

async function prepare(file: string): Promise<void> {
  const env = { ...clockEnvironment(), DATABASE_URL: `file:${file}` };
  await runCommand(['lib/cli/run-ts.mjs', 'lib/cli/demo-load.ts'], env);
  for (const { email, role, name } of Object.values(TEST_PEOPLE)) {
    const args = ['--email', email, '--role', role, '--name', name];
    await runCommand(
      ['lib/cli/run-ts.mjs', 'lib/cli/accounts/user-create.ts', ...args],
      env,
      `${TEST_PASSWORD}\n`,
    );
  }
}

async function untilThere(file: string): Promise<void> {
  for (let waits = 0; waits < 1500; waits += 1) {
    if (existsSync(file)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} was not made`);
}
