import { migrateService, publishShippedModel } from '../usecases/migrate-service';
import { commandContext, runCommand } from './command';

void runCommand(
  { name: 'db:migrate', summary: 'Brings the database that DATABASE_URL names to the current schema.' },
  async () => {
    const applied = await migrateService();
    const published = await publishShippedModel(commandContext());
    console.log(
      applied === 0
        ? 'The database is current: nothing to do.'
        : `Applied ${applied} migration${applied === 1 ? '' : 's'}.`,
    );
    if (published) console.log('Put the shipped workload model in force.');
  },
);
