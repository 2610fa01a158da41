import 'server-only';
import { CHANGES_PART, loadUpload, loadUploadParts } from '../../../db/queries/data/load-uploads';
import { err, ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { SheetFile } from '../../kernel/text/sheet';
import { todayOf, type UseCaseContext } from '../context';
import type { ImportedFile, ImportedRow } from '../import/import-report';
import type { Problem } from '../problem';
import { importerOf } from './parts/may-import';
import { unpackChanges } from './parts/rows-to-show';

/** All that becomes of the rows of the reader's own files, a line a field that changes: as the page shows the first of them. */
export async function exportChanges(
  context: UseCaseContext,
  id: string,
): Promise<Result<SheetFile, Problem>> {
  const userId = importerOf(context);
  if (userId === null) return err({ code: 'not_found' });
  const { primary, t } = context.store;
  const upload = await loadUpload(primary, t, { id, userId, now: context.now.toISOString() });
  if (upload === null) return err({ code: 'not_found' });
  const files = await unpackChanges(loadUploadParts(primary, t, id, CHANGES_PART));
  if (files === null) return err({ code: 'not_found' });
  const done = upload.state === 'applied';
  return ok({
    name: `${done ? 'imported' : 'to-import'}-${todayOf(context)}`,
    sheets: [
      {
        title: done ? 'What was changed' : 'What would change',
        heading: [`${OFFICIAL_MARKING}. ${done ? 'What was changed' : 'What would change'} by files.`],
        head: ['file', 'what', 'key', 'name', 'field', 'was', done ? 'is' : 'would be'],
        rows: files.flatMap(({ file, rows }) => rows.flatMap((row) => linesOf(file, row))),
      },
    ],
  });
}

function linesOf(file: ImportedFile['file'], { becomes, key, name, facts, note }: ImportedRow): CsvCell[][] {
  const start = [file, becomes, key, name];
  const lines = facts.map(({ label, from, to }) => [...start, label, from, to]);
  if (note !== null) lines.push([...start, note, null, null]);
  return lines.length === 0 ? [[...start, null, null, null]] : lines;
}
