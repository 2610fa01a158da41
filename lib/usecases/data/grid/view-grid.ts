import 'server-only';
import { err, ok, type Result } from '../../../kernel/result';
import { cellField } from '../../../kernel/rows/cell-field';
import type { UseCaseContext } from '../../context';
import type { ImportProblem, ImportReport } from '../../import/import-report';
import type { Problem } from '../../problem';
import { isOpen } from '../parts/is-open';
import { isStopped } from '../parts/is-stopped';
import { ownUpload } from '../parts/own-upload';
import { type GridNote, type GridPage, type GridRow, MOST_GRID_ROWS } from './grid-page';
import { readGrid, shownColumns } from './read-grid';

/**
 * Rows that the reader pasted or brought, each cell with what the check said of it. Not there for others, once they were imported, and for
 * what is no grid (several files, a workbook, many rows).
 */
export async function viewGrid(
  context: UseCaseContext,
  id: string,
  all: boolean,
): Promise<Result<GridPage, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null || upload.state === 'applied') return err({ code: 'not_found' });
  const grid = await readGrid(context, upload);
  if (grid === null) return err({ code: 'not_found' });
  const shown = shownColumns(grid, all);
  // Kept by ourselves, as it was reported.
  const report = isOpen(upload) ? (upload.report as ImportReport | null) : null;
  const said = saidOf(report);
  const lines = new Set(grid.rows.map(({ line }) => line));
  const rows = grid.rows.map(({ line, cells }, row): GridRow => {
    const ofRow = said.filter((one) => one.row === line);
    return {
      number: row + 1,
      cells: shown.map((name, column) => ({
        field: cellField(row, column),
        text: cells.get(name) ?? '',
        notes: ofRow.filter((one) => one.column === name).map(noteOf),
      })),
      notes: ofRow.filter(({ column }) => column === null || !shown.includes(column)).map(noteOf),
    };
  });
  return ok({
    id,
    state: isStopped(upload, context.now) ? 'stopped' : upload.state,
    file: grid.spec.file,
    columns: shown.map((name) => {
      const about = grid.spec.about.find((one) => one.name === name);
      return { name, label: about?.label ?? name, required: about?.required ?? false };
    }),
    rows,
    notes: said.filter(({ row }) => row === null || !lines.has(row)).map(noteOf),
    errorCount: report?.errors.length ?? 0,
    hasMore: shown.length < grid.spec.columns.length,
    mostRows: MOST_GRID_ROWS,
  });
}

interface Said extends ImportProblem {
  readonly kind: GridNote['kind'];
}

function saidOf(report: ImportReport | null): Said[] {
  return [
    ...(report?.errors ?? []).map((problem): Said => ({ ...problem, kind: 'error' })),
    ...(report?.warnings ?? []).map((problem): Said => ({ ...problem, kind: 'warning' })),
  ];
}

function noteOf({ kind, message }: Said): GridNote {
  return { kind, message };
}
