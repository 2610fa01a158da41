import 'server-only';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';

/** So many pages of the log are put away at a time, 4 MB: as many as SQLite takes where nothing is said. */
const WORTHWHILE_PAGES = 1_000;

/** In pages, 400 MB: with so long a log the writer puts it away itself, whatever keeps the thread from it. */
const TOO_LONG_PAGES = 100_000;

/** How large the file of the log may stay once everything in it was put away, in bytes. */
const MOST_LEFT_BYTES = 64 * 1024 ** 2;

/** What the thread runs: plain JavaScript, since nothing builds it; the driver is found from the folder in which the process runs. */
const PUTTING_AWAY = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require('better-sqlite3');
const connection = new Database(workerData.file, { fileMustExist: true });
connection.pragma('synchronous = FULL');
parentPort.on('message', (asked) => {
  if (asked === 'end') {
    connection.close();
    parentPort.close();
    return;
  }
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // A disk that is full, or somebody at it: nothing is lost, and it is tried again after the next write.
  }
  parentPort.postMessage('put away');
});
`;

/** Who puts the log of a database in a file away. */
interface LogKeeper {
  /** To be called after each COMMIT of the writer. Waits for nothing. */
  afterCommit(): void;
  /** Waits until what the thread is at is done; at once where it is at nothing. */
  atRest(): Promise<void>;
  /** Ends the thread, once it has put away what it is at. */
  stop(): Promise<void>;
}

/**
 * Has what SQLite wrote into its log (the WAL) put into the file of the database by a thread of its own, with a connection of its own. Left
 * to SQLite it is done within some COMMIT, of whoever happens to write then, and all who are served wait until the disk has it. What was
 * answered is on the disk either way: the COMMIT itself waits for the log. The thread begins with the first log that is worth it; where none
 * can be had, the writer does it as ever.
 */
export function keepLogShort(file: string, writer: Database.Database): LogKeeper {
  writer.pragma(`wal_autocheckpoint = ${TOO_LONG_PAGES}`);
  writer.pragma(`journal_size_limit = ${MOST_LEFT_BYTES}`);
  // How long the log is, and how much of it was put away; does neither.
  const look = writer.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  let thread: Worker | null = null;
  let pass: { readonly over: Promise<void>; readonly end: () => void } | null = null;
  let isOver = false;

  const endPass = (): void => {
    pass?.end();
    pass = null;
    // A process that is to end does not wait for a thread that is at nothing.
    thread?.unref();
  };
  const begin = (): Worker => {
    // Built by reflection, so that no bundler takes the text of the thread for the name of a file. Options of the process are not the thread's.
    const options = { eval: true, workerData: { file }, env: {}, execArgv: [], name: 'put log away' };
    const begun = Reflect.construct(Worker, [PUTTING_AWAY, options]) as Worker;
    begun.on('message', endPass);
    // The end follows an error too; one that is said but not heard would end the process.
    begun.on('error', () => undefined);
    begun.once('exit', () => {
      thread = null;
      endPass();
      if (!isOver && writer.open) writer.pragma(`wal_autocheckpoint = ${WORTHWHILE_PAGES}`);
      isOver = true;
    });
    return begun;
  };

  const isWorthIt = (): boolean => {
    try {
      const length = look.get();
      return length !== undefined && length.log - length.checkpointed >= WORTHWHILE_PAGES;
    } catch {
      // What was committed stands, whatever is the matter with the log now.
      return false;
    }
  };

  return {
    afterCommit: () => {
      if (pass !== null || isOver || !isWorthIt()) return;
      pass = newPass();
      thread ??= begin();
      thread.ref();
      thread.postMessage('put away');
    },
    atRest: () => pass?.over ?? Promise.resolve(),
    stop: async () => {
      isOver = true;
      const going = thread;
      if (going === null) return;
      going.ref();
      await new Promise<void>((resolve) => {
        going.once('exit', () => resolve());
        going.postMessage('end');
      });
    },
  };
}

function newPass() {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  return { over, end };
}
