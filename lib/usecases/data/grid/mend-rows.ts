import 'server-only';
import { replaceContents } from '../../../../db/commands/data/save-upload';
import { err, ok, type Result } from '../../../kernel/result';
import { cellField } from '../../../kernel/rows/cell-field';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { checkUpload } from '../import-upload';
import { isOpen, OPEN_STATES } from '../parts/is-open';
import { ownUpload } from '../parts/own-upload';
import { packFile } from '../parts/pack-file';
import { MOST_GRID_ROWS } from './grid-page';
import { type NextOfRows, nextOf } from './next-of-rows';
import { inOneLine, toPlainCsv } from './pasted-cells';
import { readGrid } from './read-grid';

/** A grid as its form has it. */
interface MendedInput {
  /** The columns that were shown, in their order, separated by commas. */
  readonly columns: string;
  /** How many rows there were, empty ones too. */
  readonly count: string;
  readonly read: (field: string) => string;
}

/**
 * Puts the rows of a grid in the place of what the reader's upload held, and checks them as a file. Rows that are empty are left out, and so
 * are columns in which nothing stands: what is stored of them is left alone.
 */
export async function mendRows(
  context: UseCaseContext,
  id: string,
  input: MendedInput,
): Promise<Result<NextOfRows, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null || !isOpen(upload)) return err({ code: 'not_found' });
  const grid = await readGrid(context, upload);
  if (grid === null) return err({ code: 'not_found' });
  const { spec } = grid;
  const shown = input.columns.split(',');
  if (shown.some((name) => !spec.columns.includes(name))) return err({ code: 'not_found' });
  const count = Math.min(Number.parseInt(input.count, 10) || 0, MOST_GRID_ROWS + 1);
  const typed = Array.from({ length: count }, (_, row) =>
    shown.map((_name, column) => inOneLine(input.read(cellField(row, column)))),
  ).filter((cells) => cells.some((cell) => cell !== ''));
  if (typed.length === 0) return wrong('Fill in at least one row');
  if (typed.length > MOST_GRID_ROWS)
    return wrong(`At most ${MOST_GRID_ROWS} rows can be filled in at once: bring more as a file`);
  const filled = shown.map(
    (name, column) => spec.required.includes(name) || typed.some((cells) => cells[column] !== ''),
  );
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_cell, column) => filled[column] === true);
  const bytes = Buffer.from(toPlainCsv([kept(shown), ...typed.map(kept)]));
  const parts = await packFile(bytes);
  const { t } = context.store;
  const replaced = await context.store.tx((tx) =>
    replaceContents(
      tx,
      t,
      {
        ...{ id, from: OPEN_STATES, at: context.now.toISOString() },
        files: [{ name: spec.file, bytes: bytes.byteLength }],
        options: { ...upload.options, mapping: null },
      },
      parts,
    ),
  );
  if (!replaced)
    return err({ code: 'stale', detail: 'These rows are being read, or were imported already. Look again' });
  const checked = await checkUpload(context, id);
  return checked.ok ? ok(await nextOf(context, id)) : checked;
}

function wrong(message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field: cellField(0, 0), message }] });
}
