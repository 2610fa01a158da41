import { inArray } from 'drizzle-orm';
import { asCrn, asStaffCode } from '../../../lib/kernel/ids';
import { chunked } from '../../queries/kit/chunked';
import { lockRows } from '../../queries/kit/lock-rows';
import type { PastThing } from '../../schema/past-thing';
import type { Tables, Tx } from '../../store';

/** A row as it is before a change: its key, the officer whose workload it tells on, and what a past day is replayed from. */
interface KeptRow {
  readonly key: string;
  readonly staffCode: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Keeps rows as they are, before the caller changes or removes them, so that a past day can be replayed (see
 * docs/decisions/replaying-past-days.md). Call it in the same transaction, BEFORE every `update` or `delete` of a row of
 * one of these kinds, with the keys of the rows and the time of the change:
 *
 *     await keepPast(tx, t, now, 'share', [share.id]);
 *     await tx.update(t.caseShares).set(...)...
 *
 * Keys: staff code for `officer`, CRN for `case`, report id for `report`, else `id`. A key that is not stored is passed
 * over, so an upsert may name every row that it writes. The rows stay locked until the transaction ends. A change that
 * tells on no workload (a case's version, names, notes) needs no call. An insert needs none either, but must set
 * `recordedAt` to the time of the change.
 *
 * With `after`, the rows as they will be by key, a row is kept only where something that tells on a workload differs.
 */
export async function keepPast(
  tx: Tx,
  t: Tables,
  now: Date,
  thing: PastThing,
  keys: readonly string[],
  after?: ReadonlyMap<string, RowAfter>,
): Promise<void> {
  const untilAt = now.toISOString();
  for (const part of chunked(keys, 1_000)) {
    const stored = await READERS[thing](tx, t, part);
    const rows = after ? stored.filter((row) => differs(row, after.get(row.key))) : stored;
    if (rows.length > 0)
      await tx.insert(t.pastFacts).values(
        rows.map(({ key, staffCode, facts }) => ({
          thingType: thing,
          thingKey: key,
          staffCode,
          untilAt,
          facts,
        })),
      );
  }
}

/** Values by the names of the schema; a name left out is null. */
export type RowAfter = Readonly<Record<string, unknown>>;

function differs({ facts }: KeptRow, after: RowAfter | undefined): boolean {
  if (after === undefined) return true;
  return Object.entries(facts).some(
    ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(after[name] ?? null),
  );
}

type RowReader = (tx: Tx, t: Tables, keys: string[]) => Promise<KeptRow[]>;

const READERS: Readonly<Record<PastThing, RowReader>> = {
  officer: async (tx, t, keys) => {
    const { staffCode, teamCode, grade, contractedHoursHundredths, startDate, leavingDate, recordedAt } =
      t.officers;
    const rows = await lockRows(
      tx
        .select({
          staffCode,
          teamCode,
          grade,
          contractedHoursHundredths,
          startDate,
          leavingDate,
          recordedAt,
        })
        .from(t.officers)
        .where(inArray(staffCode, keys.map(asStaffCode))),
    );
    return rows.map((facts) => ({ key: facts.staffCode, staffCode: facts.staffCode, facts }));
  },
  reduction: async (tx, t, keys) =>
    byId(await lockRows(tx.select().from(t.reductions).where(inArray(t.reductions.id, keys)))),
  absence: async (tx, t, keys) =>
    byId(await lockRows(tx.select().from(t.absences).where(inArray(t.absences.id, keys)))),
  report: async (tx, t, keys) => {
    const rows = await lockRows(tx.select().from(t.reports).where(inArray(t.reports.reportId, keys)));
    return rows.map((facts) => ({ key: facts.reportId, staffCode: facts.staffCode, facts }));
  },
  case: async (tx, t, keys) => {
    const { crn, setting, dateOfBirth, sex, cohort, state, endedOn, recordedAt } = t.cases;
    const { rsr, ogrs, rosh, importedBand, flags, flagsKnown } = t.cases;
    const scores = { rsr, ogrs, rosh, importedBand, flags, flagsKnown };
    const rows = await lockRows(
      tx
        .select({ crn, setting, dateOfBirth, sex, cohort, state, endedOn, recordedAt, ...scores })
        .from(t.cases)
        .where(inArray(crn, keys.map(asCrn))),
    );
    return rows.map((facts) => ({ key: facts.crn, staffCode: null, facts }));
  },
  allocation: async (tx, t, keys) => {
    const { id, crn, staffCode, kind, startedOn, endedOn, decidedAt } = t.allocations;
    return byId(
      await lockRows(
        tx
          .select({ id, crn, staffCode, kind, startedOn, endedOn, decidedAt })
          .from(t.allocations)
          .where(inArray(id, keys)),
      ),
    );
  },
  share: async (tx, t, keys) =>
    byId(await lockRows(tx.select().from(t.caseShares).where(inArray(t.caseShares.id, keys)))),
  cover: async (tx, t, keys) =>
    byId(await lockRows(tx.select().from(t.caseCovers).where(inArray(t.caseCovers.id, keys)))),
  support: async (tx, t, keys) => {
    const rows = await lockRows(tx.select().from(t.supports).where(inArray(t.supports.id, keys)));
    return rows.map((facts) => ({ key: facts.id, staffCode: facts.fromStaffCode, facts }));
  },
};

function byId<Row extends { readonly id: string; readonly staffCode: string }>(
  rows: readonly Row[],
): KeptRow[] {
  return rows.map((facts) => ({ key: facts.id, staffCode: facts.staffCode, facts: { ...facts } }));
}
