import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

const WRITES = 200;
/** About what an audit entry with the row that it tells of comes to. */
const ROW = 'x'.repeat(600);

/**
 * Prints what one write costs on the disk of a database in a file: as the service writes, where what was answered is on the disk
 * (synchronous FULL), and where a failing power could still take the last ones (NORMAL). Nothing of a database on a server, which looks
 * after its own.
 */
export function reportWrites(databaseUrl: string): void {
  if (!databaseUrl.startsWith('file:')) return;
  const beside = path.dirname(path.resolve(databaseUrl.slice('file:'.length)));
  const folder = mkdtempSync(path.join(beside, 'bench-'));
  try {
    console.log(`\nOne write on the disk of the database; the median and the slowest of ${WRITES}`);
    for (const synchronous of ['FULL', 'NORMAL'] as const) {
      const times = timeWrites(path.join(folder, `${synchronous}.db`), synchronous);
      const figure = (at: number): string => (times[at] ?? 0).toFixed(2).padStart(9);
      const name = `write, synchronous ${synchronous}`.padEnd(36);
      console.log(`${name}${figure(Math.floor(WRITES / 2))} ms${figure(WRITES - 1)} ms`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each write, the shortest first. */
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
  return times.sort((a, b) => a - b);
}
