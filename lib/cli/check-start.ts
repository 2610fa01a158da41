import { readSettings } from '../machine/settings';
import { migrationsPending } from '../usecases/upgrade/migrate-service';
import { runCommand, UsageError } from './command';

void runCommand(
  { name: 'start', summary: 'Checks that the service can start: its settings and its database.' },
  async () => {
    readSettings(process.env, { needsSecret: true });
    const pending = await migrationsPending();
    if (pending > 0)
      throw new UsageError(
        `The database lacks ${pending} migration${pending === 1 ? '' : 's'}. Run: npm run db:migrate`,
      );
  },
);
