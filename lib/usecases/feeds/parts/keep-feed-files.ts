import 'server-only';
import { saveUpload } from '../../../../db/commands/data/save-upload';
import { loadUpload } from '../../../../db/queries/data/load-uploads';
import { FEED_OWNER } from '../../../domain/audit/feed';
import { asUserId } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import { checkFound } from '../../data/import-upload';
import { knownFileName } from '../../data/parts/known-file-name';
import { packFile } from '../../data/parts/pack-file';
import type { ImportOptions, ImportSource } from '../../import/import-report';

/** They wait until somebody confirms or discards them, and are not forgotten by night. */
const WITHOUT_END = '9999-12-31T00:00:00.000Z';

/** Keeps files of a feed as an upload of everybody who may import, checked, under the id of their drop. */
export async function keepFeedFiles(
  context: UseCaseContext,
  id: string,
  files: readonly ImportSource[],
  { complete, asOf, region }: Pick<ImportOptions, 'complete' | 'asOf' | 'region'>,
): Promise<void> {
  const { store, now } = context;
  const at = now.toISOString();
  const userId = asUserId(FEED_OWNER);
  const kept = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, bytes: await whole(bytes()) })),
  );
  const packed = await Promise.all(kept.map(({ bytes }) => packFile(bytes)));
  await store.tx((tx) =>
    saveUpload(
      tx,
      store.t,
      {
        id,
        userId,
        createdAt: at,
        expiresAt: WITHOUT_END,
        state: 'checking',
        stateAt: at,
        files: kept.map(({ name, bytes }) => ({ name: knownFileName(name), bytes: bytes.byteLength })),
        options: { complete: complete === true, asOf: asOf ?? null, region: region ?? null },
        report: null,
      },
      packed.flatMap((parts, file) => parts.map((content, part) => ({ uploadId: id, file, part, content }))),
    ),
  );
  const upload = await loadUpload(store.primary, store.t, { id, userId, now: at });
  if (upload !== null) await checkFound(context, upload);
}

async function whole(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const some of bytes) parts.push(some);
  return Buffer.concat(parts);
}
