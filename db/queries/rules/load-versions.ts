import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { asStaffCode, type StaffCode } from '../../../lib/kernel/ids';
import type { PastThing } from '../../schema/past-thing';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

/** A day, as it was known at an instant: what was recorded before it counts, and nothing that was recorded at it or after. */
export interface AsOf {
  readonly onDate: IsoDate;
  /** ISO 8601 in UTC. */
  readonly knownAt: string;
}

/** A kind of row and how a kept one reads back (past-facts.ts). */
export interface KeptKind<Row> {
  readonly thing: PastThing;
  readonly shape: { parse(facts: unknown): Row };
}

/** Which rows are asked for: by key, and those that were these officers' when they were changed. */
export interface Asked {
  readonly keys: readonly string[];
  readonly staffCodes?: readonly StaffCode[];
}

/**
 * The rows that were changed or removed at or after an instant, as they were at it, by key. The first one kept is the
 * one that was so then: a later one was written over it. To be read after the rows as they are now, so that a change in
 * between is not missed.
 */
export async function loadVersions<Row>(
  db: Reader,
  t: Tables,
  { thing, shape }: KeptKind<Row>,
  { keys, staffCodes = [] }: Asked,
  knownAt: string,
): Promise<Map<string, Row>> {
  const past = t.pastFacts;
  const since = and(eq(past.thingType, thing), gte(past.untilAt, knownAt));
  const [any] = await db.select({ seq: past.seq }).from(past).where(gte(past.untilAt, knownAt)).limit(1);
  if (!any) return new Map();
  const theirs = await inChunks(staffCodes, (part) =>
    db
      .select({ key: past.thingKey })
      .from(past)
      .where(and(inArray(past.staffCode, part.map(asStaffCode)), since)),
  );
  const wanted = [...new Set([...keys, ...theirs.map((row) => row.key)])];
  const kept = await inChunks(wanted, (part) =>
    db
      .select({ key: past.thingKey, facts: past.facts })
      .from(past)
      .where(and(since, inArray(past.thingKey, part)))
      .orderBy(desc(past.seq)),
  );
  const first = new Map(kept.map((row) => [row.key, row.facts]));
  return new Map([...first].map(([key, facts]) => [key, shape.parse(facts)]));
}

/** Rows as they are now with those laid over them that were so at the instant; what was not recorded yet is left out. */
export function rowsAsKnown<Row extends { readonly recordedAt: string | null }>(
  current: readonly Row[],
  versions: ReadonlyMap<string, Row>,
  keyOf: (row: Row) => string,
  knownAt: string,
): Row[] {
  const rows = new Map(current.map((row) => [keyOf(row), row]));
  for (const [key, row] of versions) rows.set(key, row);
  return [...rows.values()].filter((row) => isKnown(row.recordedAt, knownAt));
}

/** Whether something recorded at one instant (null: from the start) is known at another. */
export function isKnown(recordedAt: string | null, knownAt: string): boolean {
  return recordedAt === null || recordedAt < knownAt;
}
