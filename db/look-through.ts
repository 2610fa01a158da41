import 'server-only';
import { Worker } from 'node:worker_threads';

/** What the thread runs: plain JavaScript, since nothing builds it; the driver is found from the folder in which the process runs. */
const LOOK = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require('better-sqlite3');
let answer;
try {
  const connection = new Database(workerData.file, { readonly: true });
  answer = { sound: connection.pragma('quick_check(1)', { simple: true }) === 'ok' };
  connection.close();
} catch (error) {
  answer = { code: String(error.code), message: String(error.message) };
}
parentPort.postMessage(answer);
`;

type Answer = { readonly sound: boolean } | { readonly code: string; readonly message: string };

/** The looking through of a file: what it finds, and how to end it before that. */
export interface LookThrough {
  readonly sound: Promise<boolean>;
  stop(): void;
}

/**
 * Looks through all of a SQLite file, whether it is whole as far as `quick_check` tells. That reads every page, which takes half a minute
 * of a file of some gigabytes: it is done in a thread of its own, with a connection of its own, while everybody is answered. Rejects
 * with the code of SQLite where the file cannot be read.
 */
export function lookThrough(file: string): LookThrough {
  // Built by reflection, so that no bundler takes the text of the thread for the name of a file. Options of the process are not the thread's.
  const options = { eval: true, workerData: { file }, env: {}, execArgv: [], name: 'look through' };
  const worker = Reflect.construct(Worker, [LOOK, options]) as Worker;
  // A process that is to end does not wait for it.
  worker.unref();
  const sound = new Promise<boolean>((resolve, reject) => {
    worker.once('message', (answer: Answer) => {
      if ('sound' in answer) resolve(answer.sound);
      else reject(Object.assign(new Error(answer.message), { code: answer.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The look through the database was ended')));
  });
  return { sound, stop: () => void worker.terminate() };
}
