import 'server-only';
import { saveTokenUse } from '../../../db/commands/session/save-token';
import { databaseFault } from '../../../db/database-fault';
import type { Store } from '../../../db/store';
import { log } from '../../machine/log';

/** Notes that an API token was used. Where nothing can be written just now the next use is noted: whoever sends it is served all the same. */
export async function noteTokenUse(store: Store, id: string, now: Date): Promise<void> {
  try {
    await store.tx((tx) => saveTokenUse(tx, store.t, id, now), 'of_nobody');
  } catch (error) {
    log.warn({ fault: databaseFault(error) }, 'the use of a token could not be noted');
  }
}
