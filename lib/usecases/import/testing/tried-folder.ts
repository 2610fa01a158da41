import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportSource } from '../import-report';

/** One folder of `tried/`: small files as real ones are. */
export function triedFolder(name: string): ImportSource[] {
  const folder = path.join(import.meta.dirname, 'tried', name);
  return readdirSync(folder).map((file) => ({
    name: file,
    bytes: () => [new Uint8Array(readFileSync(path.join(folder, file)))],
  }));
}
