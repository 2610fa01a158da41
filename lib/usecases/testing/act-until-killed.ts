import { writeSync } from 'node:fs';
import { openStore } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import type { UseCaseContext } from '../context';
import { clearDemonstration } from '../demonstration/clear-demonstration';
import { undoImport } from '../import/undo/undo-import';

/** What may be done and killed, by the one thing that each is told. */
const ACTS = {
  undoImport: (context: UseCaseContext, id: string) => undoImport(context, id),
  clearDemonstration: (context: UseCaseContext, cases: string) =>
    clearDemonstration(context, { cases: Number(cases) }),
} as const;
export type Act = keyof typeof ACTS;

/**
 * A process of its own that does one act, and that kills itself before the first statement that begins so: URL of the database, the act,
 * what it is told, the instant, and the words of the statement.
 */
async function main(): Promise<void> {
  const [url = '', act = '', told = '', now = '', words = ''] = process.argv.slice(2);
  const onStatement = (statement: string): void => {
    if (statement.toLowerCase().startsWith(words)) process.kill(process.pid, 'SIGKILL');
  };
  const store = openStore(url, { onStatement });
  const done = await ACTS[act as Act]({ store, actor: SYSTEM_ACTOR, now: new Date(now) }, told);
  writeSync(1, done.ok ? 'done' : done.error.code);
  await store.close();
}

void main();
