import { and, desc, eq, gte, inArray, or, type SQLWrapper } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { PastThing } from '../../schema/past/past-thing';
import type { Reader, Tables } from '../../store';

/** A day, as it was known at an instant: what was recorded before it counts, and nothing that was recorded at it or after. */
export interface AsOf {
  readonly onDate: IsoDate;
  /** ISO 8601 in UTC. */
  readonly knownAt: string;
}

/** Which kept rows are asked for: by key, and those that were these officers' when they were changed. */
export interface Asked {
  /** Keys, or a select of the keys of the rows as they are now. */
  readonly keys: readonly string[] | SQLWrapper;
  readonly staffCodes?: readonly StaffCode[];
}

/**
 * The rows of a kind that were changed or removed at or after an instant, the latest first. To be read together with the rows as they
 * are now, so that a change in between is not missed.
 */
export function selectVersions(
  db: Reader,
  t: Tables,
  thing: PastThing,
  { keys, staffCodes = [] }: Asked,
  knownAt: string,
) {
  const past = t.pastFacts;
  const since = and(eq(past.thingType, thing), gte(past.untilAt, knownAt));
  const theirs = db
    .select({ key: past.thingKey })
    .from(past)
    .where(and(inArray(past.staffCode, [...staffCodes]), since));
  return db
    .select({ key: past.thingKey, facts: past.facts })
    .from(past)
    .where(
      and(
        since,
        or(
          isKeys(keys) ? inArray(past.thingKey, [...keys]) : inArray(past.thingKey, keys),
          inArray(past.thingKey, theirs),
        ),
      ),
    )
    .orderBy(desc(past.seq));
}

function isKeys(keys: Asked['keys']): keys is readonly string[] {
  return Array.isArray(keys);
}

/** The rows as they were at the instant, by key. The first one kept is the one that was so then: a later one was written over it. */
export function versionsOf<Row>(
  shape: { parse(facts: unknown): Row },
  kept: readonly { readonly key: string; readonly facts: unknown }[],
): Map<string, Row> {
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
