import { readSettings } from '../machine/settings';
import { currentContext, runCommand } from './command';

void runCommand(
  { name: 'start', summary: 'Checks that the service can start: its settings and its database.' },
  async () => {
    readSettings(process.env, { needsSecret: true });
    await currentContext();
  },
);
