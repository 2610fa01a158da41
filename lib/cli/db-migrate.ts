import { migrateService, upgradeService } from '../usecases/upgrade/migrate-service';
import { commandContext, runCommand } from './command';

void runCommand(
  { name: 'db:migrate', summary: 'Brings the database that DATABASE_URL names to the current schema.' },
  async () => {
    const applied = await migrateService();
    const { published, finished, report } = await upgradeService(commandContext());
    console.log(
      applied + finished.length === 0
        ? 'The database is current: nothing to do.'
        : `Applied ${applied} migration${applied === 1 ? '' : 's'} and ${finished.length} step${finished.length === 1 ? '' : 's'} in code.`,
    );
    if (published) console.log('Put the shipped workload model in force.');
    for (const line of report) console.log(line);
  },
);
