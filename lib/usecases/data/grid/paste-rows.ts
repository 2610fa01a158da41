import 'server-only';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import { IMPORT_FILES } from '../../import/import-report';
import { inTemplateOrder } from '../parts/template-columns';
import type { FieldProblem, Problem } from '../../problem';
import { checkUpload } from '../import-upload';
import { keepUpload } from '../keep-upload';
import { importerOf } from '../parts/may-import';
import { MOST_GRID_ROWS, MOST_PASTED } from './grid-page';
import { type NextOfRows, nextOf } from './next-of-rows';
import { pastedCells, toPlainCsv, underHeadings } from './pasted-cells';

/** Rows that somebody pastes, as their form has them. */
interface PastedInput {
  /** The name of the file that the rows are of. */
  readonly file: string;
  /** Nothing: an empty grid. */
  readonly rows: string;
  /** When they were taken from where they come from; null: not said. */
  readonly asOf: string | null;
}

/**
 * Takes rows that somebody pasted as a file of that kind, for them alone, and checks them as such: nothing is changed. The first row may be
 * the headings, in any order; without, the columns stand as in the template.
 */
export async function pasteRows(
  context: UseCaseContext,
  input: PastedInput,
): Promise<Result<{ readonly id: string; readonly next: NextOfRows }, Problem>> {
  if (importerOf(context) === null) return err({ code: 'not_found' });
  const file = IMPORT_FILES.find((one) => one === input.file);
  if (file === undefined) return wrong('file', 'Choose what the rows are');
  if (input.rows.length > MOST_PASTED) return wrong('rows', TOO_MANY);
  const spec = inTemplateOrder(file);
  const pasted = pastedCells(spec, input.rows);
  const { head, rows } =
    pasted.length === 0 ? { head: spec.required, rows: [] } : underHeadings(spec, pasted);
  if (rows.length > MOST_GRID_ROWS) return wrong('rows', TOO_MANY);
  if (pasted.length > 0 && rows.length === 0)
    return wrong('rows', 'These are headings alone: paste the rows below them as well');
  const kept = await keepUpload(context, [{ name: file, bytes: Buffer.from(toPlainCsv([head, ...rows])) }], {
    complete: false,
    asOf: input.asOf,
    region: null,
    pasted: true,
  });
  if (!kept.ok) return kept;
  const id = kept.value;
  const checked = await checkUpload(context, id);
  if (!checked.ok) return checked;
  return ok({ id, next: rows.length === 0 ? 'grid' : await nextOf(context, id) });
}

const TOO_MANY = `At most ${MOST_GRID_ROWS} rows can be pasted at once: bring more as a file`;

function wrong(field: string, message: string): Result<never, Problem> {
  const fields: FieldProblem[] = [{ field, message }];
  return err({ code: 'does_not_fit', fields });
}
