import 'server-only';
import { existsSync, renameSync, statSync } from 'node:fs';
import {
  copyFileWhileServing,
  flush,
  isWholeFile,
  makeOneFile,
  removeFile,
  writeManifest,
} from '../../../db/copy/backup-file';
import { fileOf, isFile } from '../../../db/copy/open-sides';
import { openSqliteSource } from '../../../db/copy/sqlite-side';
import { TABLE_SHAPES } from '../../../db/copy/table-shapes';
import { schemaStanding } from '../../../db/migrate';
import { err, ok, type Result } from '../../kernel/result';
import { type BackupManifest, fingerprintOf, rowsOf } from './backup-manifest';
import { copyDatabase, type CopyProblem, sumOf } from './copy-database';

export interface BackupRun {
  /** The database: file:... or postgres://... */
  readonly from: string;
  /** Where the backup is put; its folder stands. */
  readonly file: string;
  readonly root: string;
  readonly now: Date;
  /** As in package.json. */
  readonly release: string;
}

/** A backup that was made. */
export interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: number;
  readonly fingerprint: string;
}

/** What a backup is called while it is made: whoever finds one has found nothing. */
const UNFINISHED = '.unfinished';

/**
 * Makes a backup of a database as it is at one moment, while others read and write it: one file, from either kind of database, that holds
 * every table, and what is in it by rows and checksums. It has its name only when all of it is on the disk.
 */
export async function backUp(run: BackupRun): Promise<Result<BackupMade, CopyProblem>> {
  if (existsSync(run.file)) return refuse(`${run.file} is there already: name another file`);
  const { pending, newer, empty, last } = await schemaStanding(run.from, run.root);
  if (empty) return refuse('There is nothing to back up: the database holds no tables of Headroom');
  if (newer) return refuse('A newer release of Headroom has changed the database: back it up by that');
  if (pending > 0)
    return refuse(
      'The database is of an earlier release: back it up by that, or run npm run db:migrate first',
    );
  const unfinished = `${run.file}${UNFINISHED}`;
  removeFile(unfinished);
  try {
    const copied = await copyInto(unfinished, run);
    if (!copied.ok) return copied;
    const tables = await tablesOf(unfinished);
    const manifest: BackupManifest = {
      format: 'headroom backup 1',
      madeAt: run.now.toISOString(),
      release: run.release,
      from: isFile(run.from) ? 'file' : 'server',
      schemaVersion: last,
      tables,
      fingerprint: fingerprintOf({ schemaVersion: last, tables }),
    };
    writeManifest(unfinished, manifest);
    renameSync(unfinished, run.file);
    flush(run.file);
    const { fingerprint } = manifest;
    const { size: bytes } = statSync(run.file);
    return ok({ file: run.file, bytes, rows: rowsOf(manifest), tables: tables.length, fingerprint });
  } finally {
    removeFile(unfinished);
  }
}

async function copyInto(file: string, { from, root }: BackupRun): Promise<Result<null, CopyProblem>> {
  if (isFile(from)) {
    await copyFileWhileServing(fileOf(from, root), file);
    if (!isWholeFile(file))
      return err({ code: 'differs', detail: 'The file of the database is damaged: nothing was backed up' });
    return ok(null);
  }
  const copied = await copyDatabase({ from, to: `file:${file}`, root });
  if (!copied.ok) return copied;
  makeOneFile(file);
  return ok(null);
}

async function tablesOf(file: string): Promise<BackupManifest['tables']> {
  const source = openSqliteSource(file);
  try {
    const tables: BackupManifest['tables'] = [];
    for (const shape of TABLE_SHAPES) {
      const { rows, checksum } = await sumOf(source, shape);
      tables.push({ name: shape.name, columns: [...shape.columns], rows, checksum });
    }
    return tables;
  } finally {
    await source.close();
  }
}

function refuse(detail: string): Result<never, CopyProblem> {
  return err({ code: 'refused', detail });
}
