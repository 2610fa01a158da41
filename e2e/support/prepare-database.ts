import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { type DatabaseKind, preparedDatabase, prepareOnServer } from './database';
import { clockEnvironment } from './day';
import { TEST_PASSWORD, TEST_PEOPLE } from './people';
import { runCommand } from './run-command';

/**
 * Has a database of today, by the clock of the tests: the demonstration, and the people of the tests. The first worker of a day makes
 * it, others wait for it.
 */
export async function prepareOnce(kind: DatabaseKind = 'file'): Promise<void> {
  const file = preparedDatabase();
  await once(file, async () => {
    await prepare(`${file}.new`);
    renameSync(`${file}.new`, file);
  });
  const onServer = `${file}.on-server`;
  if (kind === 'postgres')
    await once(onServer, async () => {
      await prepareOnServer();
      writeFileSync(onServer, '');
    });
}

async function once(file: string, make: () => Promise<void>): Promise<void> {
  if (existsSync(file)) return;
  if (mkdirSync(`${file}.made`, { recursive: true }) === undefined) return untilThere(file);
  await make();
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
  for (let waits = 0; waits < 5000; waits += 1) {
    if (existsSync(file)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} was not made`);
}
