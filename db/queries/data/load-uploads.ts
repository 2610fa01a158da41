import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import { FEED_OWNER } from '../../../lib/domain/audit/feed';
import { asUserId, type UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** What somebody brought and has not lost to time, the newest first; never what is in the files. */
export function loadUploads(db: Reader, t: Tables, userId: UserId, now: string) {
  const { importUploads: u } = t;
  return db
    .select({ id: u.id, createdAt: u.createdAt, state: u.state, stateAt: u.stateAt, files: u.files })
    .from(u)
    .where(and(eq(u.userId, userId), gte(u.expiresAt, now)))
    .orderBy(desc(u.createdAt), desc(u.id));
}

/** One of them, or files of a feed, which are everybody's who may import; null where it is nobody's, somebody else's, or gone. */
export async function loadUpload(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { id, userId, now }: { readonly id: string; readonly userId: UserId; readonly now: string },
) {
  const { importUploads: u } = t;
  const [found] = await db
    .select()
    .from(u)
    .where(and(eq(u.id, id), inArray(u.userId, [userId, asUserId(FEED_OWNER)]), gte(u.expiresAt, now)));
  return found ?? null;
}

/** Files that are being checked or imported, whoever brought them, those that came first at the front; never what is in the files. */
export function loadRunning(db: Pick<Reader, 'select'>, t: Tables, now: string) {
  const { importUploads: u } = t;
  return db
    .select({
      id: u.id,
      state: u.state,
      stateAt: u.stateAt,
      files: u.files,
      cancelAskedAt: u.cancelAskedAt,
      cancelAskedByName: u.cancelAskedByName,
    })
    .from(u)
    .where(and(inArray(u.state, ['checking', 'applying']), gte(u.expiresAt, now)))
    .orderBy(asc(u.stateAt), asc(u.id));
}

/** Whether there are files of this id, whoever brought them, and how far they are; null where there are none. */
export async function loadUploadState(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { id, now }: { readonly id: string; readonly now: string },
) {
  const { importUploads: u } = t;
  const [found] = await db
    .select({ id: u.id, state: u.state, files: u.files, cancelAskedAt: u.cancelAskedAt })
    .from(u)
    .where(and(eq(u.id, id), gte(u.expiresAt, now)));
  return found ?? null;
}

/** Who asked to leave what goes on with an upload; null where nobody did. */
export async function loadCancelledBy(
  db: Pick<Reader, 'select'>,
  t: Tables,
  id: string,
): Promise<string | null> {
  const { importUploads: u } = t;
  const [found] = await db.select({ name: u.cancelAskedByName }).from(u).where(eq(u.id, id));
  return found?.name ?? null;
}

/** Stands in the place of a file for what becomes of the rows of all of them. */
export const CHANGES_PART = -1;

/** What is in one file of an upload, packed as text, one part after another. */
export async function* loadUploadParts(
  db: Reader,
  t: Tables,
  uploadId: string,
  file: number,
): AsyncGenerator<string> {
  const { importUploadParts: p } = t;
  for (let part = 0; ; part += 1) {
    const [found] = await db
      .select({ content: p.content })
      .from(p)
      .where(and(eq(p.uploadId, uploadId), eq(p.file, file), eq(p.part, part)));
    if (found === undefined) return;
    yield found.content;
  }
}

/** Whether somebody asked to leave what goes on with an upload. */
export async function isCancelAsked(db: Reader, t: Tables, id: string): Promise<boolean> {
  const { importUploads: u } = t;
  const [found] = await db.select({ at: u.cancelAskedAt }).from(u).where(eq(u.id, id));
  return found !== undefined && found.at !== null;
}

/** Imports that were applied, the newest first. */
export function loadImportRuns(db: Reader, t: Tables, limit: number) {
  return db
    .select()
    .from(t.importRuns)
    .orderBy(desc(t.importRuns.finishedAt), desc(t.importRuns.id))
    .limit(limit);
}

/** Whether an import was applied under this id. */
export async function wasImported(db: Pick<Reader, 'select'>, t: Tables, id: string): Promise<boolean> {
  const found = await db.select({ id: t.importRuns.id }).from(t.importRuns).where(eq(t.importRuns.id, id));
  return found.length > 0;
}

/** Regions by code and name. */
export function loadRegions(db: Reader, t: Tables) {
  return db
    .select({ code: t.regions.code, name: t.regions.name })
    .from(t.regions)
    .orderBy(asc(t.regions.name), asc(t.regions.code));
}
