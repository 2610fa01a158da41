import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { commandContext, currentContext } from '../../lib/cli/command';
import { importData, type ImportReport } from '../../lib/usecases/import/import-data';
import { migrateService, upgradeService } from '../../lib/usecases/upgrade/migrate-service';
import type { Figure } from '../report/figures';
import { onceMeasured } from './peak-memory';
import type { WorkInput } from './work-input';

/** Imports an estate into a database with nothing in it. */
export async function importEstate({ folder = '', more = '' }: WorkInput): Promise<readonly Figure[]> {
  await migrateService();
  await upgradeService(commandContext());
  const figures = await onceMeasured('import', 'import of the estate', () => importFolder(folder));
  if (more !== '') await importFolder(more);
  return figures;
}

/** Imports the same estate once more: nothing is to change. */
export async function importAgain({ folder = '' }: WorkInput): Promise<readonly Figure[]> {
  return onceMeasured('reimport', 'the same files once more', async () => {
    const { added, ended } = await importFolder(folder);
    if (added + ended > 0) throw new Error(`The same files added ${added} and ended ${ended}`);
  });
}

async function importFolder(folder: string): Promise<ImportReport> {
  const context = await currentContext();
  const sources = readdirSync(folder).map((name) => ({
    name,
    bytes: () => createReadStream(path.join(folder, name)),
  }));
  const result = await importData(context, sources, { source: 'bench', asOf: context.now.toISOString() });
  if (!result.ok || result.value.errors.length > 0)
    throw new Error(JSON.stringify(result.ok ? result.value.errors.slice(0, 5) : result.error));
  return result.value;
}
