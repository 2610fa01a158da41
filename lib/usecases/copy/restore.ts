import 'server-only';
import { copyFileSync, existsSync, linkSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  fileHolds,
  fileIsOpenElsewhere,
  flush,
  makeOneFile,
  removeFile,
  removeManifest,
} from '../../../db/copy/backup-file';
import { fileOf, isFile } from '../../../db/copy/open-sides';
import { othersConnected, postgresHolds } from '../../../db/copy/postgres-side';
import { TABLE_SHAPES } from '../../../db/copy/table-shapes';
import { migrateDatabase, schemaStanding } from '../../../db/migrate';
import { createForOwner } from '../../../db/owners-file';
import { err, ok, type Result } from '../../kernel/result';
import type { BackupManifest } from './backup-manifest';
import { checkBackup } from './check-backup';
import { copyDatabase, type CopyProblem } from './copy-database';

export interface RestoreRun {
  readonly file: string;
  /** The database: file:... or postgres://... */
  readonly to: string;
  readonly root: string;
  readonly now: Date;
  /** Whether what the database holds may be replaced. */
  readonly replace: boolean;
}

/** A backup that was restored. */
export interface Restored {
  readonly manifest: BackupManifest;
  /** Whether it came from an earlier release: its steps in code are still to be run. */
  readonly wasOlder: boolean;
  /** Where the database that was there before is kept; null where there was none, or where it was on a server. */
  readonly keptAs: string | null;
}

/**
 * Puts a backup in the place of a database of either kind, all or nothing. The backup is read through first and never changed; a database that
 * somebody has open is left alone, and one that holds anything unless that may be replaced.
 */
export async function restore(run: RestoreRun): Promise<Result<Restored, CopyProblem>> {
  const refused = await whyNot(run);
  if (refused !== null) return err({ code: 'refused', detail: refused });
  const checked = await checkBackup(run.file);
  if (!checked.ok) return checked;
  return isFile(run.to) ? restoreFile(run, checked.value) : restoreServer(run, checked.value);
}

async function restoreFile(
  run: RestoreRun,
  manifest: BackupManifest,
): Promise<Result<Restored, CopyProblem>> {
  const target = fileOf(run.to, run.root);
  const coming = `${target}.restoring`;
  removeFile(coming);
  try {
    const made = await databaseOf(run, coming);
    if (!made.ok) return made;
    const keptAs = existsSync(target)
      ? `${target}.before-${run.now.toISOString().replaceAll(/[:.]/g, '-')}`
      : null;
    // One step from the old to the new: at no moment is there none.
    if (keptAs !== null) linkSync(target, keptAs);
    renameSync(coming, target);
    flush(target);
    return ok({ manifest, wasOlder: made.value, keptAs });
  } finally {
    removeFile(coming);
  }
}

async function restoreServer(
  run: RestoreRun,
  manifest: BackupManifest,
): Promise<Result<Restored, CopyProblem>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-restore-'));
  try {
    const between = path.join(folder, 'restoring.db');
    const made = await databaseOf(run, between);
    if (!made.ok) return made;
    const { root, to, replace } = run;
    const copied = await copyDatabase({ from: `file:${between}`, to, root, replace });
    return copied.ok ? ok({ manifest, wasOlder: made.value, keptAs: null }) : copied;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database of this release, made of the backup. Says whether the backup was of an earlier one. */
async function databaseOf({ file, root }: RestoreRun, to: string): Promise<Result<boolean, CopyProblem>> {
  createForOwner(to);
  copyFileSync(file, to);
  removeManifest(to);
  const { pending, newer } = await schemaStanding(`file:${to}`, root);
  if (newer)
    return err({
      code: 'refused',
      detail: 'The backup is of a newer release of Headroom: restore it by that',
    });
  await migrateDatabase(`file:${to}`, root);
  makeOneFile(to);
  return ok(pending > 0);
}

/** What stands against replacing the database that is there; null where nothing does. */
async function whyNot({ file, to, root, replace }: RestoreRun): Promise<string | null> {
  if (!existsSync(file)) return `${file} is not there`;
  if (isFile(to)) {
    const target = fileOf(to, root);
    if (!existsSync(target)) return null;
    if (fileIsOpenElsewhere(target)) return IN_USE;
    return !replace && fileHolds(target, TABLES) ? HOLDS_DATA : null;
  }
  if ((await othersConnected(to)) > 0) return IN_USE;
  const { pending, empty } = await schemaStanding(to, root);
  if (!empty && pending > 0) return OLDER_SERVER;
  return !replace && (await postgresHolds(to)) ? HOLDS_DATA : null;
}

const TABLES = TABLE_SHAPES.map(({ name }) => name);
const IN_USE =
  'Somebody has the database open: stop the service (every server of it) and whatever else is connected, then restore. Nothing was changed';
const HOLDS_DATA =
  'The database holds data. To put the backup in its place say so with --replace. Nothing was changed';
const OLDER_SERVER =
  'The tables of the database are of an earlier release. Run npm run db:migrate, then restore. Nothing was changed';
