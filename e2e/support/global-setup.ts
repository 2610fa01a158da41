import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropAllOnServer, FOLDER_VARIABLE } from './database';
import { prepareOnce } from './prepare-database';
import { runCommand } from './run-command';

/**
 * Once for all browser tests: one production build, and one database with the demonstration data, of which each test file gets a copy.
 * HEADROOM_E2E_BUILD=keep uses the build that stands.
 */
export default async function globalSetup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-e2e-'));
  process.env[FOLDER_VARIABLE] = folder;
  if (process.env.HEADROOM_E2E_BUILD !== 'keep') await runCommand(['lib/cli/build.mjs', '--if-needed'], {});
  await prepareOnce();
  return () => {
    if (process.env.TEST_DATABASE_URL) dropAllOnServer();
    rmSync(folder, { recursive: true, force: true });
  };
}
