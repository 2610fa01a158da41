import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MOVED_TO, FoundDrop } from './find-drops';
import { isGone } from './is-gone';

/**
 * Moves files that were read out of the way, to `done` or `refused` of their feed's folder, in a folder of the day and the drop, with what they came to
 * beside them (`result.json`). What another server moved already is left.
 */
export async function moveDrop(
  { folder, names }: Pick<FoundDrop, 'folder' | 'names'>,
  to: (typeof MOVED_TO)[number],
  { day, id, result }: { readonly day: string; readonly id: string; readonly result: unknown },
): Promise<void> {
  const target = path.join(folder, to, day, id.slice(0, 8));
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  for (const name of names)
    await rename(path.join(folder, name), path.join(target, name)).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
}
