import 'server-only';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { Export } from '../capacity/export-workload';
import { todayOf, type UseCaseContext } from '../context';
import type { ImportProblem } from '../import/import-report';
import type { Problem } from '../problem';
import { viewUpload } from './view-data';

/** Everything that a check named in the reader's own files, each with its place and what to do. */
export async function exportUploadProblems(
  context: UseCaseContext,
  id: string,
): Promise<Result<Export, Problem>> {
  const viewed = await viewUpload(context, id);
  if (!viewed.ok) return viewed;
  const { report } = viewed.value;
  const line =
    (kind: string) =>
    ({ file, row, column, value, message }: ImportProblem): CsvCell[] => [
      kind,
      file,
      row,
      column,
      value,
      message,
    ];
  return ok({
    fileName: `to-mend-${todayOf(context)}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. What to mend in files to import.`],
      ['kind', 'file', 'row', 'column', 'value', 'what_to_do'],
      ...(report?.errors ?? []).map(line('error')),
      ...(report?.warnings ?? []).map(line('warning')),
    ],
  });
}
