import 'server-only';
import {
  keyOf,
  type StoredRow,
  UNDO_TABLES,
  type UndoTable,
} from '../../../../db/commands/import/undo/undo-tables';
import type { RowToUndo } from '../../../../db/commands/import/undo/undo-rows';
import { loadRowsWith, type Pointer, pointers } from '../../../../db/queries/import/load-undo';
import type { Reader, Tables } from '../../../../db/store';
import { groupBy } from '../../../kernel/collections';
import type { InTheWay } from './in-the-way';

/** What names a unit, of which no key of the database tells, beside teams that serve it: they may name what is not there. `level`: the field that says of which kind the unit is. */
const NAMING = [
  { from: 'userRoles', field: 'scopeCode', level: 'scopeLevel' },
  { from: 'apiTokens', field: 'scopeCode', level: 'scopeLevel' },
  { from: 'establishmentPosts', field: 'unitCode', level: 'unitLevel' },
] as const;

const LEVELS: Partial<Readonly<Record<keyof Tables, string>>> = {
  regions: 'region',
  ldus: 'ldu',
  teams: 'team',
};

/** What the import added, and is pointed at or named by something that it did not add itself. */
export async function builtOn(
  db: Pick<Reader, 'select'>,
  t: Tables,
  rows: readonly RowToUndo[],
): Promise<InTheWay[]> {
  const touched = new Set(rows.map(({ changed }) => `${changed.table}/${changed.key}`));
  const added = groupBy(
    rows.filter(({ changed, current }) => changed.before === null && current !== null),
    ({ changed }) => changed.table,
  );
  const found: InTheWay[] = [];
  for (const [table, some] of added)
    for (const pointer of allTo(table)) {
      const keys = some.map(({ current }) => String(current?.[pointer.toField]));
      const place = { table: pointer.from, field: pointer.field };
      for (const row of await loadRowsWith(db, t, place, keys))
        if (pointer.counts(row) && !isTouched(pointer.from, row, touched))
          found.push({
            thing: String(row[pointer.field]),
            what: POINTS[pointer.from] ?? 'Something else that is recorded is about it',
            at: null,
            by: null,
          });
    }
  return found;
}

function allTo(table: UndoTable): (Pointer & { readonly counts: (row: StoredRow) => boolean })[] {
  const keys = pointers().filter(({ to }) => to === table);
  const names = LEVELS[table] === undefined ? [] : NAMING;
  return [
    ...keys.map((pointer) => ({ ...pointer, counts: () => true })),
    ...names.map(({ from, field, level }) => ({
      from,
      field,
      to: table,
      toField: 'code',
      counts: (row: StoredRow) => !row['revokedAt'] && row[level] === LEVELS[table],
    })),
  ];
}

const POINTS: Readonly<Record<string, string>> = {
  officerSnapshots: 'A night has stored its figures since',
  allocations: 'It has cases, or an officer, that came since',
  cases: 'Cases stand there that came since',
  officers: 'Staff belong to it that came since',
  teams: 'Teams belong to it that came since',
  userRoles: 'A sign-in has a role over it',
  apiTokens: 'A token of another system is over it',
  establishmentPosts: 'Funded posts are entered for it',
};

function isTouched(table: string, row: StoredRow, touched: ReadonlySet<string>): boolean {
  return table in UNDO_TABLES && touched.has(`${table}/${keyOf(table as UndoTable, row)}`);
}
