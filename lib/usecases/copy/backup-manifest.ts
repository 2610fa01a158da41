import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a backup says is in it: enough to see, years later and without this release, that it is whole. */
export const backupManifestSchema = z.object({
  format: z.literal('headroom backup 1'),
  /** When it was made, an instant. */
  madeAt: z.iso.datetime(),
  /** By which release, as in package.json. */
  release: z.string(),
  /** Whether the database was in a file or on a PostgreSQL server; the backup is the same. */
  from: z.enum(['file', 'server']),
  /** The schema: when the newest migration of the database was made, in milliseconds since 1970. */
  schemaVersion: z.number().int().positive(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(
        z.object({ name: z.string(), kind: z.enum(['plain', 'boolean', 'date', 'json']), type: z.string() }),
      ),
      rows: z.number().int().min(0),
      /** Over all rows, whatever their order (db/copy/row-sum.ts). */
      checksum: z.string(),
    }),
  ),
  /** Over the schema, and the name, the rows and the checksum of every table. */
  fingerprint: z.string(),
});

export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** The fingerprint of what a backup holds: two of the same content have the same. */
export function fingerprintOf({
  schemaVersion,
  tables,
}: Pick<BackupManifest, 'schemaVersion' | 'tables'>): string {
  const told = tables.map(({ name, rows, checksum }) => `${name} ${rows} ${checksum}`).sort();
  return createHash('sha256')
    .update([schemaVersion, ...told].join('\n'))
    .digest('hex');
}

/** The rows of all tables. */
export function rowsOf({ tables }: Pick<BackupManifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
