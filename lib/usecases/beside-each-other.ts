import 'server-only';
import { type Asked, together } from '../../db/queries/kit/together';
import type { Reader } from '../../db/store';
import type { RequestKey, UseCaseContext } from './context';

/** A read that waits to be sent, and whoever waits for it. */
interface Waiting {
  readonly read: Asked;
  readonly answer: (rows: unknown[]) => void;
  readonly fail: (error: unknown) => void;
}

const waitingOf = new WeakMap<RequestKey, Waiting[]>();

/**
 * The rows of a small select, sent as one statement with all others that the request asks for in this way before anybody waits for the
 * database: doors that need nothing of each other, and do not know each other, go to it together. Outside of a request each is sent by itself.
 * Columns of one name in a read must be renamed (`together`).
 */
export function besideEachOther<Read extends Asked>(
  context: UseCaseContext,
  read: Read,
): Promise<Awaited<Read>> {
  const { request, store } = context;
  if (request === undefined) return Promise.resolve(read) as Promise<Awaited<Read>>;
  return new Promise((resolve, reject) => {
    const waiting = waitingOf.get(request) ?? [];
    waiting.push({ read, answer: (rows) => resolve(rows as Awaited<Read>), fail: reject });
    if (waiting.length > 1) return;
    waitingOf.set(request, waiting);
    setImmediate(() => {
      waitingOf.delete(request);
      void send(store.db, waiting);
    });
  });
}

async function send(db: Reader, waiting: readonly Waiting[]): Promise<void> {
  try {
    const found = await together(
      db,
      Object.fromEntries(waiting.map(({ read }, index) => [`read_${index}`, read])),
    );
    waiting.forEach(({ answer }, index) => answer(found[`read_${index}`] ?? []));
  } catch (error) {
    for (const { fail } of waiting) fail(error);
  }
}
