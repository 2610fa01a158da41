import 'server-only';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { londonDay } from '../../kernel/dates';
import { type JobReport, JobRefused } from '../jobs/run-job';
import { backUp, type BackupRun } from './back-up';

/** A backup that the service makes by itself: by its day, and by its time as well where somebody asked for it. */
const NAMED = /^headroom-\d{4}-\d{2}-\d{2}(T\d{2}-\d{2}-\d{2})?\.backup$/;

export interface KeptBackups extends Omit<BackupRun, 'file'> {
  /** Where backups are kept; made where it is not there. */
  readonly folder: string;
  /** How many of the newest stay. */
  readonly keep: number;
  /** Somebody asked for one, beside that of the day. */
  readonly asked: boolean;
}

/** Makes a backup in the folder of backups and removes the oldest beyond those that are kept; the new one is whole before any goes. Throws a JobRefused that says why it could not. */
export async function makeKeptBackup({ folder, keep, asked, ...run }: KeptBackups): Promise<JobReport> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = nameOf(run.now, asked);
  const kept = keptIn(folder);
  if (!kept.includes(name)) {
    const made = await backUp({ ...run, file: path.join(folder, name) });
    if (!made.ok) throw new JobRefused(made.error.detail);
    const { bytes, rows, fingerprint } = made.value;
    const gone = removeOldest(folder, keep);
    return { file: name, bytes, rows, fingerprint, removed: gone };
  }
  return { file: name, removed: removeOldest(folder, keep) };
}

function nameOf(now: Date, asked: boolean): string {
  const day = londonDay(now);
  return asked
    ? `headroom-${day}T${now.toISOString().slice(11, 19).replaceAll(':', '-')}.backup`
    : `headroom-${day}.backup`;
}

/** The backups of the service in a folder, the oldest first; other files are nobody's business here. */
function keptIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => NAMED.test(name))
    .sort();
}

function removeOldest(folder: string, keep: number): number {
  const all = keptIn(folder);
  const gone = all.slice(0, Math.max(0, all.length - keep));
  for (const name of gone) rmSync(path.join(folder, name));
  return gone.length;
}
