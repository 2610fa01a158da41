import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

const OWNER_ALONE = 0o600;

/** Makes sure that the file of a database stands, and that its owner alone reads and writes it, and what SQLite keeps beside it. */
export function createForOwner(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', OWNER_ALONE));
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      chmodSync(part, OWNER_ALONE);
    } catch {
      // Not there yet, somebody else's file, or a disk that is read only: its modes are not ours to set.
    }
  }
}
