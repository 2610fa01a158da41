import type { pgTables } from '../tables';

type Tables = typeof pgTables;
type ColumnOf<Name extends keyof Tables> = keyof Tables[Name]['_']['columns'] & string;

/** The column that names whom a row is about; `where`: only in rows of which this column has this value. */
export interface NamedBy {
  readonly column: string;
  readonly where?: readonly [column: string, value: string];
}

/** A table of what is kept for ever, with ids of people and of staff beside the readable keys. */
export interface Identified {
  /** The primary key, or the part of it by which rows can be taken batch by batch. */
  readonly key: string;
  readonly person: NamedBy | null;
  readonly staff: NamedBy | null;
}

/** The tables in which a CRN or a staff code is met first: whoever has no id yet gets one. */
export const MET_IN = { cases: 'crn', officers: 'staffCode' } as const;

/**
 * Audit, snapshots and decisions, by the names of tables.ts. The database fills in the ids as a row is written (identity-triggers.ts);
 * past facts get theirs as they are kept (kept-triggers.ts).
 */
export const IDENTIFIED = {
  allocations: about<'allocations'>('id', 'crn', 'staffCode'),
  oversights: about<'oversights'>('id', 'crn', 'staffCode'),
  oversightActions: about<'oversightActions'>('id', 'crn', null),
  bars: about<'bars'>('id', 'crn', 'staffCode'),
  womensOffers: about<'womensOffers'>('id', 'crn', null),
  bandChanges: about<'bandChanges'>('id', 'crn', 'holderStaffCode'),
  gradeItems: about<'gradeItems'>('id', 'crn', 'staffCode'),
  officerSnapshots: about<'officerSnapshots'>('staffCode', null, 'staffCode'),
  auditEntries: {
    key: 'seq',
    person: { column: 'thingKey', where: ['thingType', 'case'] },
    staff: { column: 'thingKey', where: ['thingType', 'officer'] },
  },
} as const satisfies Partial<Record<keyof Tables, Identified>>;

export type IdentifiedName = keyof typeof IDENTIFIED;

function about<Name extends keyof Tables>(
  key: ColumnOf<Name>,
  person: ColumnOf<Name> | null,
  staff: ColumnOf<Name> | null,
): Identified {
  return { key, person: person && { column: person }, staff: staff && { column: staff } };
}
