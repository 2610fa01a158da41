import 'server-only';
import { CopyRefused, type CopySource, type CopyTarget } from '../../../db/copy/copy-side';
import { openSource, openTarget } from '../../../db/copy/open-sides';
import { RowSum } from '../../../db/copy/row-sum';
import { TABLE_SHAPES, type TableShape } from '../../../db/copy/table-shapes';
import { err, ok, type Result } from '../../kernel/result';
import { letOthersThrough } from '../../machine/let-others-through';

/** What was copied of one table, and found again in the copy. */
export interface CopiedTable {
  readonly name: string;
  readonly rows: number;
  readonly checksum: string;
}

/** Why nothing was copied. */
export interface CopyProblem {
  readonly code: 'refused' | 'differs';
  readonly detail: string;
}

export interface CopyRun {
  readonly from: string;
  readonly to: string;
  /** Where the project keeps its migrations, and what file names are relative to. */
  readonly root: string;
  /** Whether what is in a PostgreSQL database is replaced; else the copy goes into an empty one. */
  readonly replace?: boolean;
  /** Hears of each table when it has been copied. */
  readonly told?: (table: CopiedTable) => void;
}

/**
 * Copies all of a database into an empty one, of either kind: as one transaction, of which nothing is kept unless every table in it has the
 * rows and the checksum that were read. What the database does by itself as rows are written is not done again.
 */
export async function copyDatabase(run: CopyRun): Promise<Result<readonly CopiedTable[], CopyProblem>> {
  if (run.from === run.to) return refuse('Name two databases: both are the same');
  let source: CopySource | null = null;
  let target: CopyTarget | null = null;
  try {
    source = await openSource(run.from, run.root);
    target = await openTarget(run.to, run.root, run.replace);
    return await copyAll(source, target, run);
  } catch (error) {
    if (error instanceof CopyRefused) return refuse(error.message);
    throw error;
  } finally {
    await source?.close();
    await target?.close();
  }
}

async function copyAll(
  source: CopySource,
  target: CopyTarget,
  { told }: CopyRun,
): Promise<Result<readonly CopiedTable[], CopyProblem>> {
  const copied: CopiedTable[] = [];
  for (const table of TABLE_SHAPES) {
    const read = await copyTable(source, target, table);
    const written = await sumOf(target, table);
    if (written.rows !== read.rows || written.checksum !== read.checksum)
      return err({ code: 'differs', detail: differsText(table, read, written) });
    const { rows, checksum } = read;
    copied.push({ name: table.name, rows, checksum });
    told?.({ name: table.name, rows, checksum });
  }
  for (const table of TABLE_SHAPES.filter(({ numbered }) => numbered !== null))
    await target.setLastNumber(table, await source.lastNumber(table));
  await target.keep();
  return ok(copied);
}

async function copyTable(source: CopySource, target: CopyTarget, table: TableShape): Promise<RowSum> {
  const sum = new RowSum(table);
  for await (const rows of source.rows(table)) {
    for (const row of rows) sum.add(row);
    await letOthersThrough();
    await target.insert(table, rows).catch((error: unknown) => {
      throw new Error(`Rows of ${table.name} were not taken`, { cause: error });
    });
  }
  return sum;
}

/** The rows and the checksum of a table as it stands. */
export async function sumOf(source: Pick<CopySource, 'rows'>, table: TableShape): Promise<RowSum> {
  const sum = new RowSum(table);
  for await (const rows of source.rows(table)) {
    for (const row of rows) sum.add(row);
    await letOthersThrough();
  }
  return sum;
}

function differsText({ name }: TableShape, read: RowSum, written: RowSum): string {
  return `The copy of ${name} is not what was read (${read.rows} rows, ${read.checksum}): it has ${written.rows} rows, ${written.checksum}. Nothing was kept`;
}

function refuse(detail: string): Result<never, CopyProblem> {
  return err({ code: 'refused', detail });
}
