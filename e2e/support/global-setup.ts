import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TEST_PASSWORD, TEST_PEOPLE } from './people';
import { runCommand } from './run-command';

/** The folder of the prepared database, told to the workers. */
export const FOLDER_VARIABLE = 'HEADROOM_E2E_FOLDER';
export const BASE_DATABASE = 'base.db';

/**
 * Once for all browser tests: one production build, and one database with the demonstration data, of which each test file gets a copy.
 * HEADROOM_E2E_BUILD=keep uses the build that stands.
 */
export default async function globalSetup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-e2e-'));
  process.env[FOLDER_VARIABLE] = folder;
  const env = { DATABASE_URL: `file:${path.join(folder, BASE_DATABASE)}` };
  if (process.env.HEADROOM_E2E_BUILD !== 'keep') await runCommand(['lib/cli/build.mjs', '--if-needed'], {});
  await runCommand(['lib/cli/run-ts.mjs', 'lib/cli/demo-load.ts'], env);
  for (const { email, role, name } of Object.values(TEST_PEOPLE)) {
    const args = [
      'lib/cli/run-ts.mjs',
      'lib/cli/user-create.ts',
      '--email',
      email,
      '--role',
      role,
      '--name',
      name,
    ];
    await runCommand(args, env, `${TEST_PASSWORD}\n`);
  }
  return () => rmSync(folder, { recursive: true, force: true });
}
