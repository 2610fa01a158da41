import { loadDemoWhereEmpty } from '../usecases/import/load-demo';
import { migrateService, upgradeService } from '../usecases/upgrade/migrate-service';
import { commandContext, runCommand } from './command';

const SPEC = {
  name: 'demo:load',
  summary:
    'Brings the database to the current schema and loads the demonstration data where there are no officers and no cases.',
};

void runCommand(SPEC, async () => {
  await migrateService();
  const context = commandContext();
  const { report } = await upgradeService(context);
  for (const line of report) console.error(line);
  const { loaded, signIns } = await loadDemoWhereEmpty(context);
  console.error(
    loaded
      ? 'Loaded the demonstration data.'
      : 'The database has officers or cases already: nothing was loaded.',
  );
  for (const { email, password, words } of signIns)
    console.log(`  ${words.padEnd(36)} ${email.padEnd(44)} ${password}`);
});
