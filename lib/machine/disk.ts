import 'server-only';
import { statfsSync } from 'node:fs';
import path from 'node:path';

/** Room on the disk that a file or a folder is on, in bytes. */
export interface DiskRoom {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** The room where a path is, or would be; null where the system does not say. */
export function roomAt(place: string): DiskRoom | null {
  for (let at = path.resolve(place); ; at = path.dirname(at)) {
    try {
      const { bavail, blocks, bsize } = statfsSync(at);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    } catch {
      if (at === path.dirname(at)) return null;
    }
  }
}
