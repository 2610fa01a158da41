import { and, asc, between, eq, getTableColumns, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { asCrn, asStaffCode, type PersonId, type StaffId } from '../../../lib/kernel/ids';
import {
  IDENTIFIED,
  type Identified,
  type IdentifiedName,
  MET_IN,
  type NamedBy,
} from '../../schema/triggers/identified';
import type { Tables, Tx } from '../../store';

/** How far a table is done: the last key of the batch before; null before the first. */
export type After = string | number | null;

/** An officer, by whom stored days are taken, has so many of them, and more. */
const DAYS_STORED = 100;

/** Tables in the order in which rows of before the ids get them: whoever is met in the first two is known in the others. */
export const TO_IDENTIFY = ['cases', 'officers', ...identifiedNames(), 'pastFacts'] as const;
type ToIdentify = (typeof TO_IDENTIFY)[number];

function identifiedNames(): IdentifiedName[] {
  return Object.keys(IDENTIFIED).filter((name): name is IdentifiedName => name in IDENTIFIED);
}

/**
 * Gives the next rows of a table the ids that the database writes beside the readable keys of new ones (schema/identified.ts). Ids that
 * are there stay, so it may be done again. Answers the key of the last row; null when there are no more.
 */
export async function identifyRows(
  tx: Tx,
  t: Tables,
  name: ToIdentify,
  after: After,
  limit: number,
): Promise<After> {
  if (name === 'cases' || name === 'officers') return meet(tx, t, name, after, limit);
  const table = t[name];
  const described: Identified =
    name === 'pastFacts' ? { key: 'seq', person: null, staff: null } : IDENTIFIED[name];
  const keys = name === 'officerSnapshots' ? Math.ceil(limit / DAYS_STORED) : limit;
  const range = await nextRange(tx, table, columnOf(table, described.key), after, keys);
  if (range === null) return null;
  if (name === 'auditEntries') await meetInAudit(tx, t, range.rows);
  const { personId, staffId } = name === 'pastFacts' ? pastIds(t) : idsOf(t, table, described);
  const set = {
    ...(personId === null ? {} : { personId: sql`coalesce(${columnOf(table, 'personId')}, ${personId})` }),
    ...(staffId === null ? {} : { staffId: sql`coalesce(${columnOf(table, 'staffId')}, ${staffId})` }),
  };
  const missing = Object.keys(set).map((column) => isNull(columnOf(table, column)));
  await tx
    .update(table as PgTable)
    .set(set as PgUpdateSetSource<PgTable>)
    .where(and(range.rows, or(...missing)));
  return range.last;
}

function columnOf(table: PgTable, name: string): PgColumn {
  const column = getTableColumns(table)[name];
  if (!column) throw new Error(`No column ${name}`);
  return column;
}

/** The next keys in order, as a condition on rows and the last of them. */
async function nextRange(
  tx: Tx,
  table: PgTable,
  key: PgColumn,
  after: After,
  limit: number,
): Promise<{ readonly rows: SQL; readonly last: string | number } | null> {
  const found = await tx
    .selectDistinct({ key: sql<string | number>`${key}` })
    .from(table)
    .where(after === null ? undefined : gt(key, after))
    .orderBy(asc(key))
    .limit(limit);
  const [first] = found;
  const last = found.at(-1);
  return first && last ? { rows: between(key, first.key, last.key), last: last.key } : null;
}

/** An id for everybody in a table of cases or officers who has none. */
async function meet(
  tx: Tx,
  t: Tables,
  name: keyof typeof MET_IN,
  after: After,
  limit: number,
): Promise<After> {
  const table = t[name];
  const key = columnOf(table, MET_IN[name]);
  const range = await nextRange(tx, table, key, after, limit);
  if (range === null) return null;
  const found = await tx
    .select({ code: sql<string>`${key}` })
    .from(table as PgTable)
    .where(range.rows);
  const codes = found.map(({ code }) => code);
  await (name === 'cases' ? meetPeople(tx, t, codes) : meetStaff(tx, t, codes));
  return range.last;
}

/** The trail also tells of people and staff who were taken off the record. */
async function meetInAudit(tx: Tx, t: Tables, rows: SQL): Promise<void> {
  const { thingType, thingKey } = t.auditEntries;
  const named = async (kind: 'case' | 'officer'): Promise<string[]> => {
    const found = await tx
      .selectDistinct({ thingKey })
      .from(t.auditEntries)
      .where(and(rows, eq(thingType, kind)));
    return found.map((row) => row.thingKey);
  };
  await meetPeople(tx, t, await named('case'));
  await meetStaff(tx, t, await named('officer'));
}

async function meetPeople(tx: Tx, t: Tables, crns: readonly string[]): Promise<void> {
  if (crns.length === 0) return;
  const rows = crns.map((crn) => ({ personId: newId() as PersonId, crn: asCrn(crn) }));
  await tx.insert(t.personKeys).values(rows).onConflictDoNothing();
}

async function meetStaff(tx: Tx, t: Tables, staffCodes: readonly string[]): Promise<void> {
  if (staffCodes.length === 0) return;
  const rows = staffCodes.map((code) => ({ staffId: newId() as StaffId, staffCode: asStaffCode(code) }));
  await tx.insert(t.staffKeys).values(rows).onConflictDoNothing();
}

/** By chance alone: an id tells nothing of whom it stands for. */
function newId(): string {
  return randomUUID().replaceAll('-', '');
}

interface Ids {
  readonly personId: SQL | null;
  readonly staffId: SQL | null;
}

function idsOf(t: Tables, table: PgTable, { person, staff }: Identified): Ids {
  const value = ({ column, where }: NamedBy): SQL =>
    where
      ? sql`case when ${columnOf(table, where[0])} = ${where[1]} then ${columnOf(table, column)} end`
      : sql`${columnOf(table, column)}`;
  return {
    personId: person === null ? null : personIdOf(t, value(person)),
    staffId: staff === null ? null : staffIdOf(t, value(staff)),
  };
}

/** A kept row says in its facts whose it is. Both databases read a member of a document by `->>`. */
function pastIds(t: Tables): Ids {
  return {
    personId: personIdOf(t, sql`${t.pastFacts.facts} ->> 'crn'`),
    staffId: staffIdOf(t, sql`${t.pastFacts.staffCode}`),
  };
}

function personIdOf({ personKeys }: Tables, crn: SQL): SQL {
  return sql`(select ${personKeys.personId} from ${personKeys} where ${personKeys.crn} = ${crn})`;
}

function staffIdOf({ staffKeys }: Tables, staffCode: SQL): SQL {
  return sql`(select ${staffKeys.staffId} from ${staffKeys} where ${staffKeys.staffCode} = ${staffCode})`;
}
