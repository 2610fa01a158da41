import 'server-only';
import { isWholeFile, readManifest } from '../../../db/copy/backup-file';
import { openSqliteSource } from '../../../db/copy/sqlite-side';
import { err, ok, type Result } from '../../kernel/result';
import { type BackupManifest, backupManifestSchema, fingerprintOf } from './backup-manifest';
import { type CopyProblem, sumOf } from './copy-database';

/** Reads all of a backup, and sees that each table has the rows and the checksum that it was made with. Changes nothing. */
export async function checkBackup(file: string): Promise<Result<BackupManifest, CopyProblem>> {
  const read = backupManifestSchema.safeParse(readManifest(file));
  if (!read.success)
    return err({
      code: 'refused',
      detail: `${file} is no backup of Headroom, or was cut off: make one with npm run data:backup`,
    });
  const manifest = read.data;
  if (fingerprintOf(manifest) !== manifest.fingerprint) return damaged('what it says of itself');
  if (!isWholeFile(file)) return damaged('its file');
  const source = openSqliteSource(file);
  try {
    for (const table of manifest.tables) {
      const { rows, checksum } = await sumOf(source, { ...table, numbered: null });
      if (rows !== table.rows || checksum !== table.checksum) return damaged(`table ${table.name}`);
    }
    return ok(manifest);
  } finally {
    await source.close();
  }
}

function damaged(what: string): Result<never, CopyProblem> {
  return err({
    code: 'differs',
    detail: `The backup is damaged: ${what} is not as it was made. Nothing was changed; take another backup`,
  });
}
