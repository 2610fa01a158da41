import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { settings } from '../../lib/machine/settings';
import { type Figure, spreadOf } from '../report/figures';

const WRITES = 200;
/** About what an audit entry with the row that it tells of comes to. */
const ROW = 'x'.repeat(600);

/**
 * What one write costs on the disk of the database: as the service writes, where what was answered is on the disk (synchronous FULL), over
 * one of which a failing power could still take the last ones (NORMAL). Nothing of a database on a server, which looks after its own.
 */
export function reportWrites(): Promise<readonly Figure[]> {
  const { databaseUrl } = settings();
  if (!databaseUrl.startsWith('file:')) return Promise.resolve([]);
  const beside = path.dirname(databaseUrl.slice('file:'.length));
  const folder = mkdtempSync(path.join(beside, 'bench-'));
  try {
    const [full, normal] = (['FULL', 'NORMAL'] as const).map((synchronous) =>
      spreadOf(timeWrites(path.join(folder, `${synchronous}.db`), synchronous)),
    );
    if (!full || !normal) return Promise.resolve([]);
    const common = { row: 'writes', unit: 'ms' } as const;
    const ratio = { over: 'NORMAL', times: full.value / normal.value };
    return Promise.resolve([
      { ...common, what: 'one write, synchronous NORMAL', ...normal },
      { ...common, what: 'one write, synchronous FULL', ...full, ratio },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each write. */
function timeWrites(file: string, synchronous: 'FULL' | 'NORMAL'): number[] {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  database.exec('CREATE TABLE written (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const write = database.prepare('INSERT INTO written (text) VALUES (?)');
  const times = Array.from({ length: WRITES }, () => {
    const start = performance.now();
    write.run(ROW);
    return performance.now() - start;
  });
  database.close();
  return times;
}
