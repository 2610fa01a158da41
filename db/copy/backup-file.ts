import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createForOwner } from '../owners-file';
import { quoted } from './copy-side';

/** The table of a backup that says what is in it; no database that serves has one. */
const MANIFEST = 'headroom_backup';

/** Pages at a time: whoever is served waits no longer than these take. */
const PAGES_AT_A_TIME = 500;

/**
 * Copies a database in a file as it is at one moment, while others read and write it. The copy is one file, without what SQLite keeps beside.
 */
export async function copyFileWhileServing(from: string, to: string): Promise<void> {
  createForOwner(to);
  const source = new Database(from, { readonly: true });
  try {
    // What is written from here on is not seen: the copy need not begin again after every write.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_master').get();
    await source.backup(to, { progress: () => PAGES_AT_A_TIME });
  } finally {
    source.close();
  }
  makeOneFile(to);
}

/** Puts what SQLite keeps beside a database into it, and has the disk keep it. */
export function makeOneFile(file: string): void {
  const connection = new Database(file);
  connection.pragma('journal_mode = DELETE');
  connection.close();
  flush(file);
}

/** Writes what is in a backup into it. */
export function writeManifest(file: string, manifest: unknown): void {
  const connection = new Database(file);
  try {
    connection.exec(`drop table if exists ${MANIFEST}`);
    connection.exec(`create table ${MANIFEST} (manifest text not null)`);
    connection.prepare(`insert into ${MANIFEST} values (?)`).run(JSON.stringify(manifest));
  } finally {
    connection.close();
  }
  flush(file);
}

/** What a backup says is in it; null where the file is none. */
export function readManifest(file: string): unknown {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true });
    const row = connection.prepare(`select manifest from ${MANIFEST}`).get() as
      { manifest: string } | undefined;
    return row === undefined ? null : (JSON.parse(row.manifest) as unknown);
  } catch {
    // No database, one without that table, or one that cannot be read: none of them is a backup.
    return null;
  } finally {
    connection?.close();
  }
}

/** Takes what makes a backup of a database away. */
export function removeManifest(file: string): void {
  const connection = new Database(file);
  connection.exec(`drop table if exists ${MANIFEST}`);
  connection.close();
  flush(file);
}

/** Whether SQLite finds every page of a file in order. */
export function isWholeFile(file: string): boolean {
  try {
    const connection = new Database(file, { readonly: true });
    try {
      return connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

/** Whether a database in a file holds a row of any of some tables. */
export function fileHolds(file: string, tables: readonly string[]): boolean {
  const connection = new Database(file, { readonly: true });
  try {
    const known = connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?");
    return tables.some(
      (name) =>
        known.get(name) !== undefined &&
        connection.prepare(`select 1 from ${quoted(name)} limit 1`).get() !== undefined,
    );
  } finally {
    connection.close();
  }
}

/** Whether another process has a database in a file open; where none has, what SQLite keeps beside it is put into it. */
export function fileIsOpenElsewhere(file: string): boolean {
  const connection = new Database(file, { timeout: 0 });
  try {
    return connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete';
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    connection.close();
  }
}

/** Removes a database in a file that never came to anything, with what SQLite keeps beside it. */
export function removeFile(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(part, { force: true });
}

/** Has the disk keep a file and its name. */
export function flush(file: string): void {
  for (const name of [file, path.dirname(file)]) {
    const opened = openSync(name, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  }
}
