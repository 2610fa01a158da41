import { accessSync, constants, statSync } from 'node:fs';
import { readSettings, SettingsError } from '../machine/settings';
import { currentContext, runCommand } from './command';

void runCommand(
  { name: 'start', summary: 'Checks that the service can start: its settings and its database.' },
  async () => {
    const { feeds } = readSettings(process.env, { needsSecret: true });
    refuseFeedFolder(feeds?.folder ?? null);
    await currentContext();
  },
);

/** A folder that is to be watched must be there, and files must be moved within it. */
function refuseFeedFolder(folder: string | null): void {
  if (folder === null) return;
  try {
    if (!statSync(folder).isDirectory()) throw new Error('no folder');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new SettingsError([`FEED_FOLDER must be a folder that the service may read and write: ${folder}`]);
  }
}
