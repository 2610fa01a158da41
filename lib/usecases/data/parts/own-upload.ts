import 'server-only';
import { loadUpload, loadUploadParts } from '../../../../db/queries/data/load-uploads';
import { loadColumnsSaid } from '../../../../db/queries/import/load-columns-said';
import type { UseCaseContext } from '../../context';
import type { ImportSource } from '../../import/import-report';
import type { SaidOfFiles } from '../../import/mapping/find-files';
import { importerOf } from './may-import';
import { unpackFile } from './pack-file';

export type Upload = NonNullable<Awaited<ReturnType<typeof loadUpload>>>;

/** The reader's own upload; null where there is none. */
export async function ownUpload(context: UseCaseContext, id: string): Promise<Upload | null> {
  const userId = importerOf(context);
  if (userId === null) return null;
  const { primary, t } = context.store;
  return loadUpload(primary, t, { id, userId, now: context.now.toISOString() });
}

/** The files of an upload, to be read. */
export function sourcesOf(
  { store }: Pick<UseCaseContext, 'store'>,
  { id, files }: Pick<Upload, 'id' | 'files'>,
): ImportSource[] {
  return files.map(({ name }, file) => ({
    name,
    bytes: () => unpackFile(loadUploadParts(store.primary, store.t, id, file)),
  }));
}

/** What was said of the files of an upload, now and of others of their shapes before. */
export function saidOf(
  { store }: Pick<UseCaseContext, 'store'>,
  { options }: Pick<Upload, 'options'>,
): SaidOfFiles {
  return {
    mapping: options.mapping ?? null,
    saidBefore: (shapes) => loadColumnsSaid(store.primary, store.t, shapes),
  };
}
