import 'server-only';
import { groupBy } from '../../../kernel/collections';
import type { ImportedFile, ImportReport } from '../../import/import-report';
import { MOST_ROWS_SHOWN } from '../upload-page';
import { packFile, unpackText } from './pack-file';

/** A report with the first rows of each kind alone: as many as a page shows. All of them are kept beside it. */
export function withFirstRows(report: ImportReport): ImportReport {
  if (report.files === undefined) return report;
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      rows: [...groupBy(file.rows, ({ becomes }) => becomes).values()].flatMap((rows) =>
        rows.slice(0, MOST_ROWS_SHOWN),
      ),
    })),
  };
}

/** What becomes of every row, packed to be kept. */
export async function packChanges(files: readonly ImportedFile[]): Promise<string[]> {
  return packFile(Buffer.from(JSON.stringify(files)));
}

/** What becomes of every row, as it was packed; null where nothing was kept. */
export async function unpackChanges(parts: AsyncIterable<string>): Promise<readonly ImportedFile[] | null> {
  const packed: string[] = [];
  for await (const part of parts) packed.push(part);
  if (packed.length === 0) return null;
  // Kept by ourselves, as it was reported.
  return JSON.parse(await unpackText(packed)) as readonly ImportedFile[];
}
