import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveUpload } from '../../../db/commands/data/save-upload';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { knownFileName } from './parts/known-file-name';
import { importerOf } from './parts/may-import';
import { packFile } from './parts/pack-file';
import { MOST_UPLOAD_BYTES, type UploadOptions } from './upload-page';

/** For how long what somebody brought is kept, in hours. */
const KEPT_HOURS = 24;

/** Keeps files that somebody brings, for them alone and for a day, and returns the id under which they are to be checked and imported. */
export async function keepUpload(
  context: UseCaseContext,
  given: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  options: UploadOptions,
): Promise<Result<string, Problem>> {
  const userId = importerOf(context);
  if (userId === null) return err({ code: 'not_found' });
  const files = given.filter(({ bytes }) => bytes.byteLength > 0);
  const message = wrongWith(files);
  if (message !== null) return err({ code: 'does_not_fit', fields: [{ field: 'files', message }] });
  const id = randomUUID();
  const packed = await Promise.all(files.map(({ bytes }) => packFile(bytes)));
  const at = context.now.toISOString();
  await context.store.tx((tx) =>
    saveUpload(
      tx,
      context.store.t,
      {
        id,
        userId,
        createdAt: at,
        expiresAt: new Date(context.now.getTime() + KEPT_HOURS * 3_600_000).toISOString(),
        state: 'checking',
        stateAt: at,
        files: files.map(({ name, bytes }) => ({ name: knownFileName(name), bytes: bytes.byteLength })),
        options,
        report: null,
      },
      packed.flatMap((parts, file) => parts.map((content, part) => ({ uploadId: id, file, part, content }))),
    ),
  );
  return ok(id);
}

function wrongWith(files: readonly { readonly bytes: Uint8Array }[]): string | null {
  if (files.length === 0) return 'Choose at least one file that has something in it';
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  return bytes > MOST_UPLOAD_BYTES
    ? 'Choose files of at most 25 MB together, or import larger ones with the command data:import'
    : null;
}
