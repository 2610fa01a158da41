import 'server-only';
import type { RowToUndo } from '../../../../db/commands/import/undo/undo-rows';
import { loadRowsWith, type Pointer, pointers } from '../../../../db/queries/import/load-undo';
import type { Reader, Tables } from '../../../../db/store';
import { groupBy } from '../../../kernel/collections';
import type { InTheWay } from './in-the-way';
import { thingOf } from './undo-words';

/** What comes back belongs to something that is not there any more, or to a team that is closed: nobody is brought into one. */
export async function goneSince(
  db: Pick<Reader, 'select'>,
  t: Tables,
  rows: readonly RowToUndo[],
): Promise<InTheWay[]> {
  const back = groupBy(
    rows.filter(({ changed }) => changed.before !== null),
    ({ changed }) => changed.table,
  );
  const found: InTheWay[] = [];
  for (const [table, some] of back)
    for (const pointer of pointers().filter(({ from }) => from === table))
      found.push(...(await goneOf(db, t, pointer, some)));
  return found;
}

const GONE = 'What it belonged to is not there any more';
const CLOSED = 'It belonged to a team that is closed';

async function goneOf(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { field, to, toField }: Pointer,
  rows: readonly RowToUndo[],
): Promise<InTheWay[]> {
  const targets = await loadRowsWith(db, t, { table: to, field: toField }, valuesOf(rows, field));
  const there = new Map(targets.map((target) => [String(target[toField]), target]));
  return rows.flatMap((row) => {
    const value = row.changed.before?.[field];
    if (typeof value !== 'string') return [];
    const target = there.get(value);
    if (target === undefined) return [inTheWay(row, GONE)];
    return to === 'teams' && target['closedOn'] !== null ? [inTheWay(row, CLOSED)] : [];
  });
}

function valuesOf(rows: readonly RowToUndo[], field: string): string[] {
  const values = rows.map(({ changed }) => changed.before?.[field]);
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function inTheWay(row: RowToUndo, what: string): InTheWay {
  return { thing: thingOf(row), what, at: null, by: null };
}
