import { getTableColumns, getTableName } from 'drizzle-orm';
import type { TouchedKind } from '../live/changes';
import { pgTables } from '../tables';

type Tables = typeof pgTables;
type ColumnOf<Name extends keyof Tables> = keyof Tables[Name]['_']['columns'] & string;

/** What a row of a table tells on: each column with the kind of thing that it names; null, everything. */
export interface Touching {
  readonly table: string;
  readonly things: readonly { readonly kind: TouchedKind; readonly column: string }[];
  /** The columns that an update can change: what the row told on before is touched too. */
  readonly movable: boolean;
}

/**
 * The tables that pages show, and what a changed row of each tells on. Not among them: what is one reader's own (baskets, notes), what
 * nobody watches (audit, sessions, emails), and what is written for later days (snapshots).
 */
export const TOUCHING: readonly Touching[] = [
  touching('cases', [['case', 'crn']]),
  touching('allocations', [
    ['case', 'crn'],
    ['waits', 'crn'],
    ['staff', 'staffCode'],
  ]),
  touching('oversights', [['case', 'crn']]),
  touching('oversightActions', [['case', 'crn']]),
  touching('bars', [['case', 'crn']]),
  touching('womensOffers', [['case', 'crn']]),
  touching('bandChanges', [['case', 'crn']]),
  touching('gradeItems', [['case', 'crn']]),
  touching('caseShares', [
    ['case', 'crn'],
    ['staff', 'staffCode'],
  ]),
  touching('caseCovers', [
    ['case', 'crn'],
    ['staff', 'staffCode'],
    ['staff', 'holderStaffCode'],
  ]),
  touching('supports', [
    ['staff', 'fromStaffCode'],
    ['staff', 'toStaffCode'],
  ]),
  touching(
    'officers',
    [
      ['staff', 'staffCode'],
      ['team', 'teamCode'],
    ],
    'movable',
  ),
  touching('officerTraining', [['staff', 'staffCode']]),
  touching('reductions', [['staff', 'staffCode']]),
  touching('absences', [['staff', 'staffCode']]),
  touching('reports', [['staff', 'staffCode']], 'movable'),
  touching('supervisions', [['staff', 'staffCode']]),
  touching('challenges', [['staff', 'staffCode']]),
  touching('namedContacts', [
    ['staff', 'staffCode'],
    ['staff', 'holderStaffCode'],
  ]),
  touching('sourceDifferences', [
    ['case', 'crn'],
    ['staff', 'staffCode'],
  ]),
  touching('handoffs', [
    ['case', 'crn'],
    ['staff', 'staffCode'],
  ]),
  touching('reliefPlans', [
    ['team', 'teamCode'],
    ['staff', 'staffCode'],
  ]),
  everything('modelVersions'),
  everything('regions'),
  everything('ldus'),
  everything('lduAreas'),
  everything('teams'),
  everything('teamServes'),
];

function touching<Name extends keyof Tables>(
  name: Name,
  things: readonly (readonly [TouchedKind, ColumnOf<Name>])[],
  movable?: 'movable',
): Touching {
  const table = pgTables[name];
  const columns: Readonly<Record<string, { readonly name: string }>> = getTableColumns(table);
  return {
    table: getTableName(table),
    things: things.map(([kind, key]) => ({ kind, column: columns[key]?.name ?? key })),
    movable: movable !== undefined,
  };
}

function everything(name: keyof Tables): Touching {
  return { table: getTableName(pgTables[name]), things: [], movable: false };
}
