import { writeSync } from 'node:fs';
import { openStore } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { isoDate } from '../../kernel/dates';
import { takeSnapshot } from '../capacity/take-snapshots';

/**
 * A process of its own that stores a day, one officer a step, and that kills itself before the step with a number (0: the first one):
 * URL of the database, the day, the instant, and the number.
 */
async function main(): Promise<void> {
  const [url = '', day = '', now = '', steps = '0'] = process.argv.slice(2);
  let asked = 0;
  const stop = (): boolean => {
    asked += 1;
    if (asked > Number(steps)) process.kill(process.pid, 'SIGKILL');
    return false;
  };
  const context = { store: openStore(url), actor: SYSTEM_ACTOR, now: new Date(now) };
  const { outcome } = await takeSnapshot(context, isoDate(day), { stop, officersAtATime: 1 });
  writeSync(1, outcome);
  await context.store.close();
}

void main();
