import { writeSync } from 'node:fs';
import { openStore } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { undoImport } from '../import/undo/undo-import';

/**
 * A process of its own that undoes an import, and that kills itself before the first statement that begins so: URL of the database, the id
 * of the import, the instant, and the words of the statement.
 */
async function main(): Promise<void> {
  const [url = '', id = '', now = '', words = ''] = process.argv.slice(2);
  const onStatement = (statement: string): void => {
    if (statement.toLowerCase().startsWith(words)) process.kill(process.pid, 'SIGKILL');
  };
  const store = openStore(url, { onStatement });
  const undone = await undoImport({ store, actor: SYSTEM_ACTOR, now: new Date(now) }, id);
  writeSync(1, undone.ok ? 'undone' : undone.error.code);
  await store.close();
}

void main();
