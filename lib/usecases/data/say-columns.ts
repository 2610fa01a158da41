import 'server-only';
import { saveColumnsSaid } from '../../../db/commands/import/save-columns-said';
import { saveAudits } from '../../../db/commands/kept/save-audit';
import { saveUploadOptions } from '../../../db/commands/data/save-upload';
import { loadColumnsSaid } from '../../../db/queries/import/load-columns-said';
import type { Tx } from '../../../db/store';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { IMPORT_FILES, type ImportFile, type TableMapping } from '../import/import-report';
import type { ColumnMapping } from '../import/mapping/column-mapping';
import { columnsOfFile } from '../import/mapping/guess-file';
import { isAsked } from '../import/mapping/find-files';
import { faultsOf, settleTable, shapeOfTable } from '../import/mapping/settle-table';
import type { FieldProblem, Problem } from '../problem';
import { columnField, fileField, openTablesOf, type OpenTable } from './parts/asked-tables';
import { checkUpload } from './import-upload';
import { isOpen, OPEN_STATES } from './parts/is-open';
import { ownUpload, type Upload } from './parts/own-upload';

/** What somebody says of one table. */
interface SaidTable {
  readonly open: OpenTable;
  readonly place: number;
  readonly file: ImportFile | null;
  /** Null: its columns were not asked yet, since it was not known what it holds. */
  readonly columns: Readonly<Record<string, string | null>> | null;
}

/**
 * Says what the reader's own files hold and which column each heading is, by the fields of the page; then they are checked. It is remembered for
 * files of the same shapes, with an audit entry. `again`: what a file holds was said for the first time, and its columns are to be said next.
 */
export async function sayColumns(
  context: UseCaseContext,
  id: string,
  read: (field: string) => string,
): Promise<Result<{ readonly again: boolean }, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null || !isOpen(upload)) return err({ code: 'not_found' });
  const said = (await openTablesOf(context, upload)).map((open, place) => saidTable(open, place, read));
  const again = said.some(({ columns }) => columns === null);
  const fields = again ? [] : problemsOf(said);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const kept = await context.store.tx(async (tx) => {
    const mapping = JSON.stringify(mappingOf(said));
    const options: Upload['options'] = { ...upload.options, mapping };
    const at = context.now.toISOString();
    if (!(await saveUploadOptions(tx, context.store.t, { id, from: OPEN_STATES, options, at }))) return false;
    if (!again) await remember(tx, context, said);
    return true;
  });
  if (!kept)
    return err({ code: 'stale', detail: 'These files are being read, or were imported already. Look again' });
  if (again) return ok({ again });
  const checked = await checkUpload(context, id);
  return checked.ok ? ok({ again }) : checked;
}

function saidTable(open: OpenTable, place: number, read: (field: string) => string): SaidTable {
  const file = IMPORT_FILES.find((one) => one === read(fileField(place))) ?? null;
  if (file === null) return { open, place, file, columns: {} };
  if (file !== open.takenFor) return { open, place, file, columns: null };
  const columns = open.columns.map((one) => [one.key, read(columnField(place, one)) || null] as const);
  return { open, place, file, columns: Object.fromEntries(columns) };
}

function mappingOf(said: readonly SaidTable[]): ColumnMapping {
  return Object.fromEntries(
    said.map(({ open, file, columns }): [string, TableMapping] => [
      open.table.name,
      { file, ...(file === null || columns === null ? {} : { columns }) },
    ]),
  );
}

/** What is wrong, each beside its field. */
function problemsOf(said: readonly SaidTable[]): FieldProblem[] {
  const [first] = said;
  if (first !== undefined && said.every(({ file }) => file === null))
    return [{ field: fileField(first.place), message: 'Say what at least one of the files holds' }];
  const problems: FieldProblem[] = [];
  const taken = new Map<ImportFile, string>();
  for (const one of said) {
    if (one.file === null) continue;
    const other = taken.get(one.file);
    if (other !== undefined)
      problems.push({
        field: fileField(one.place),
        message: `${other} and ${one.open.table.name} both hold ${one.file}: leave one of them out`,
      });
    taken.set(one.file, one.open.table.name);
    problems.push(...problemsOfColumns(one, one.file));
  }
  return problems;
}

function problemsOfColumns({ open, place, columns }: SaidTable, file: ImportFile): FieldProblem[] {
  const settled = open.columns.map((one) => ({ ...one, column: columns?.[one.key] ?? null }));
  const problems = faultsOf(file, { columns: columns ?? {} }, settled).flatMap(({ heading, message }) => {
    const at = settled.findLast((one) => one.heading === heading || one.key === heading);
    return at === undefined ? [] : [{ field: columnField(place, at), message }];
  });
  const given = new Set(settled.map(({ column }) => column));
  for (const { name, label, required } of columnsOfFile(file).about)
    if (required && !given.has(name))
      problems.push({
        field: fileField(place),
        message: `${open.table.name}: choose the column that is ${name} (${label}), which ${file} must have`,
      });
  return problems;
}

/** Remembers what was said of tables that do not say it themselves. What was said before and stays is not said again. */
async function remember(
  tx: Tx,
  { store, actor, now }: UseCaseContext,
  said: readonly SaidTable[],
): Promise<void> {
  const { t } = store;
  for (const { open, file, columns } of said) {
    const { table } = open;
    const shape = shapeOfTable(table);
    const unsaid = settleTable(table, { given: null, before: null, accept: false });
    if (shape === null || columns === null || !isAsked(unsaid)) continue;
    const [before] = await loadColumnsSaid(tx, t, [shape]);
    if (before !== undefined && before.file === file && sameColumns(before.columns, columns)) continue;
    await saveColumnsSaid(tx, t, {
      shape,
      file,
      columns,
      saidAt: now.toISOString(),
      saidById: actor.id,
      saidByName: actor.name,
    });
    await saveAudits(tx, t, actor, now, [
      {
        thingKey: shape,
        event: {
          action: 'data.columns_said',
          thingType: 'import',
          detail: { name: table.name, file, columns },
        },
      },
    ]);
  }
}

function sameColumns(
  a: Readonly<Record<string, string | null>>,
  b: Readonly<Record<string, string | null>>,
): boolean {
  const text = (columns: typeof a): string => JSON.stringify(Object.entries(columns).sort());
  return text(a) === text(b);
}
