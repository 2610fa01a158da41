import 'server-only';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readFeedName } from '../../../domain/audit/feed';
import type { Drop, DropFile } from '../take-drop';
import { isGone } from './is-gone';

/** Says that the files beside it are whole: empty, or how they are to be imported. */
const MARKERS = ['ready', 'ready.txt', 'ready.json'];
/** What programs that copy files call those that are not whole yet. */
const HALF = /\.(part|partial|filepart|tmp|temp|crdownload)$/i;
/** Folders within a feed's own. */
export const MOVED_TO = ['done', 'refused'] as const;

const optionsSchema = z
  .object({ asOf: z.string(), complete: z.boolean(), region: z.string() })
  .partial()
  .strict();

/** Files of a feed that lie in its folder and are whole. */
export interface FoundDrop extends Omit<Drop, 'via'> {
  /** The folder of the feed, and everything in it that belongs to the drop, by name. */
  readonly folder: string;
  readonly names: readonly string[];
  /** What is wrong with how they are to be imported; null: nothing. */
  readonly wrong: string | null;
}

/** The feeds that have a folder of their own, by name, with that folder. */
export async function feedFolders(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.flatMap((entry): [string, string][] => {
    const name = entry.isDirectory() && !entry.name.startsWith('.') ? readFeedName(entry.name) : null;
    return name === null ? [] : [[name, path.join(folder, entry.name)]];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The files that lie whole in each feed's folder: those beside a marker `ready`, else those of which none has changed for as long as that
 * is waited (`settledMs`, judged by the clock of the disk) and none is called half written.
 */
export async function findDrops(
  folder: string,
  { now, settledMs }: { readonly now: number; readonly settledMs: number },
): Promise<FoundDrop[]> {
  const drops: FoundDrop[] = [];
  for (const [feed, own] of await feedFolders(folder)) {
    // What another server moves meanwhile is looked at again the next time.
    const drop = await findDrop(feed, own, { now, settledMs }).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    if (drop !== null) drops.push(drop);
  }
  return drops;
}

async function findDrop(
  feed: string,
  folder: string,
  { now, settledMs }: { readonly now: number; readonly settledMs: number },
): Promise<FoundDrop | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  const marker = names.find((name) => MARKERS.includes(name.toLowerCase()));
  const whole = names.filter((name) => name !== marker && !HALF.test(name));
  if (whole.length === 0) return null;
  if (marker === undefined && whole.length < names.length) return null;
  const files = await Promise.all(whole.map((name) => fileOf(folder, name)));
  const changed = Math.max(...files.map((file) => file.changedAt));
  if (marker === undefined && now - changed < settledMs) return null;
  const said = marker === undefined ? '' : await readFile(path.join(folder, marker), 'utf8');
  const options = readOptions(said);
  const moved = marker === undefined ? whole : [...whole, marker];
  return {
    feed,
    folder,
    files: files.map(({ file }) => file),
    names: moved,
    options: options ?? {},
    wrong:
      options === null
        ? 'The marker says how the files are to be imported, and cannot be read: leave it empty, or write {"asOf": "2026-11-02T06:00:00Z", "complete": true}'
        : null,
  };
}

async function fileOf(
  folder: string,
  name: string,
): Promise<{ readonly file: DropFile; readonly changedAt: number }> {
  const at = path.join(folder, name);
  // A copy may carry the times of what was copied: the disk notes beside them when the file itself last changed.
  const { size, mtimeMs, ctimeMs } = await stat(at);
  return { file: { name, size, bytes: () => createReadStream(at) }, changedAt: Math.max(mtimeMs, ctimeMs) };
}

function readOptions(text: string): Drop['options'] | null {
  if (text.trim() === '') return {};
  try {
    const read = optionsSchema.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { asOf, complete, region } = read.data;
    return { asOf: asOf ?? null, complete: complete === true, region: region ?? null };
  } catch {
    return null;
  }
}
