import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { UploadState } from '../../../lib/domain/audit/upload-state';
import { chunked } from '../../queries/kit/chunked';
import { CHANGES_PART } from '../../queries/data/load-uploads';
import type { Tables, Tx } from '../../store';

type NewUpload = Tables['importUploads']['$inferInsert'];
type NewPart = Tables['importUploadParts']['$inferInsert'];

/** Keeps files that were brought, and forgets those whose time has run out. */
export async function saveUpload(
  tx: Tx,
  t: Tables,
  upload: NewUpload,
  parts: readonly NewPart[],
): Promise<void> {
  await forgetUploads(tx, t, upload.createdAt);
  await tx.insert(t.importUploads).values(upload);
  for (const some of chunked(parts, 4)) await tx.insert(t.importUploadParts).values(some);
}

/** Forgets uploads whose time has run out by an instant. */
export async function forgetUploads(tx: Tx, t: Tables, now: string): Promise<void> {
  const gone = await tx
    .select({ id: t.importUploads.id })
    .from(t.importUploads)
    .where(lt(t.importUploads.expiresAt, now));
  for (const { id } of gone) await removeUpload(tx, t, id);
}

/** Removes an upload with its files. */
export async function removeUpload(tx: Tx, t: Tables, id: string): Promise<void> {
  await tx.delete(t.importUploadParts).where(eq(t.importUploadParts.uploadId, id));
  await tx.delete(t.importUploads).where(eq(t.importUploads.id, id));
}

/** Removes what was in the files: it is not needed any more. What they changed is kept as long as the upload. */
export async function removeContents(tx: Tx, t: Tables, id: string): Promise<void> {
  const { importUploadParts: p } = t;
  await tx.delete(p).where(and(eq(p.uploadId, id), gte(p.file, 0)));
}

/** Keeps what becomes of every row, packed, in the place of what was kept before. */
export async function saveChanges(
  tx: Tx,
  t: Tables,
  uploadId: string,
  parts: readonly string[],
): Promise<void> {
  const { importUploadParts: p } = t;
  await tx.delete(p).where(and(eq(p.uploadId, uploadId), eq(p.file, CHANGES_PART)));
  for (const [part, content] of parts.entries())
    await tx.insert(p).values({ uploadId, file: CHANGES_PART, part, content });
}

/** Takes an upload from one of some states on to the next, for one of those who try at the same moment; false where it was in none of them. */
export async function moveUpload(
  tx: Tx,
  t: Tables,
  { id, from, to, at }: { id: string; from: readonly UploadState[]; to: UploadState; at: string },
): Promise<boolean> {
  const moved = await tx
    .update(t.importUploads)
    .set({ state: to, stateAt: at, cancelAskedAt: null, cancelAskedByName: null })
    .where(and(eq(t.importUploads.id, id), inArray(t.importUploads.state, [...from])))
    .returning({ id: t.importUploads.id });
  return moved.length > 0;
}

/** Keeps how files are to be imported, to be checked anew; false where they were in none of some states. */
export async function saveUploadOptions(
  tx: Tx,
  t: Tables,
  {
    id,
    from,
    options,
    at,
  }: { id: string; from: readonly UploadState[]; options: NewUpload['options']; at: string },
): Promise<boolean> {
  const saved = await tx
    .update(t.importUploads)
    .set({ options, state: 'asking', stateAt: at, cancelAskedAt: null, cancelAskedByName: null })
    .where(and(eq(t.importUploads.id, id), inArray(t.importUploads.state, [...from])))
    .returning({ id: t.importUploads.id });
  return saved.length > 0;
}

/** Puts one file in the place of those that an upload held, to be checked anew; false where it was in none of some states. */
export async function replaceContents(
  tx: Tx,
  t: Tables,
  {
    id,
    from,
    files,
    options,
    at,
  }: Pick<NewUpload, 'id' | 'files' | 'options'> & {
    readonly from: readonly UploadState[];
    readonly at: string;
  },
  parts: readonly string[],
): Promise<boolean> {
  if (!(await saveUploadOptions(tx, t, { id, from, options, at }))) return false;
  await tx.update(t.importUploads).set({ files }).where(eq(t.importUploads.id, id));
  await tx.delete(t.importUploadParts).where(eq(t.importUploadParts.uploadId, id));
  for (const [part, content] of parts.entries())
    await tx.insert(t.importUploadParts).values({ uploadId: id, file: 0, part, content });
  return true;
}

/** Marks that somebody asked to leave what goes on with an upload; false where nothing does any more, or it was asked before. */
export async function markCancel(
  tx: Tx,
  t: Tables,
  { id, at, byName }: { readonly id: string; readonly at: string; readonly byName: string },
): Promise<boolean> {
  const { importUploads: u } = t;
  const marked = await tx
    .update(u)
    .set({ cancelAskedAt: at, cancelAskedByName: byName })
    .where(and(eq(u.id, id), inArray(u.state, ['checking', 'applying']), isNull(u.cancelAskedAt)))
    .returning({ id: u.id });
  return marked.length > 0;
}

/** Keeps what a check, or the import, came to. */
export async function saveUploadReport(
  tx: Tx,
  t: Tables,
  { id, state, at, report }: { id: string; state: UploadState; at: string; report: unknown },
): Promise<void> {
  await tx.update(t.importUploads).set({ state, stateAt: at, report }).where(eq(t.importUploads.id, id));
}
