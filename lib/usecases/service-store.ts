import 'server-only';
import { databaseFault } from '../../db/database-fault';
import { openStore, type Store } from '../../db/store';
import { requestReads } from '../machine/request';
import { settings } from '../machine/settings';

// On the global object, since a development server loads modules again and each load would open the file again.
const shared = globalThis as typeof globalThis & { headroomStore?: Store };

/** The database of this process, opened on first use. */
export function serviceStore(): Store {
  if (shared.headroomStore === undefined) {
    const { databaseUrl, connections } = settings();
    shared.headroomStore = openStore(databaseUrl, { postgres: connections, request: requestReads });
  }
  return shared.headroomStore;
}

/** Closes it: at the end of a command. */
export async function closeServiceStore(): Promise<void> {
  const store = shared.headroomStore;
  shared.headroomStore = undefined;
  await store?.close();
}

/** Whether something failed because others went on writing: nothing was changed, and it may be tried again. */
export function isBusy(error: unknown): boolean {
  return databaseFault(error) === 'locked';
}
