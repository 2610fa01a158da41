import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { SYSTEM_ACTOR } from '../../lib/domain/access/actor';
import { type IsoDate, londonClock } from '../../lib/kernel/dates';
import { saveAudit } from '../commands/kept/save-audit';
import { DEMO_MARK } from '../queries/data/load-demonstration';
import { chunked } from '../queries/kit/chunked';
import type { Reader, Store, Tables, Tx } from '../store';
import { buildDemo, type DemoRows } from './build-demo';
import { establishmentRows } from './rows/establishment-rows';
import { insertModelIfNone } from './rows/insert-model';
import { insertStoredDays } from './rows/stored-days';
import { DEMO_SIGN_INS, type DemoSignIn } from './rows/sign-ins';
import { userRows } from './rows/users';
import { withNameKey } from '../../lib/kernel/text/fold-name';

export interface DemoSummary {
  readonly counts: Readonly<
    Record<
      | 'regions'
      | 'ldus'
      | 'teams'
      | 'officers'
      | 'liveCases'
      | 'waitingCases'
      | 'endedCases'
      | 'allocations'
      | 'snapshots'
      | 'users',
      number
    >
  >;
  readonly signIns: readonly DemoSignIn[];
}

export interface DemoOptions {
  /** The day that the demo shows, in Europe/London. */
  readonly today: IsoDate;
  /** The time of loading; 6:10am on the day where it is left out. */
  readonly now?: Date;
  readonly seed?: number;
}

/**
 * Writes the demo into a migrated database without officers or cases, as one transaction, and puts the default model in
 * force where there is none. Throws when the database already has officers or cases.
 */
export async function loadDemo(store: Store, options: DemoOptions): Promise<DemoSummary> {
  await refuseIfLoaded(store.db, store.t);
  const rows = buildDemo(options);
  const accounts = await userRows(rows.users);
  const { t } = store;
  const dataAsOf = timeOfData(options);
  const now = options.now ?? dataAsOf;
  await store.tx(async (tx) => {
    await refuseIfLoaded(tx, t);
    await insertModelIfNone(tx, t, now);
    await insertRows(tx, t, rows);
    await insertInParts(tx, t.establishmentPosts, establishmentRows(rows, options.today));
    await insertInParts(tx, t.users, accounts.users);
    await insertInParts(tx, t.userRoles, accounts.userRoles);
    const added = rows.officers.length + rows.cases.length;
    await tx.insert(t.importRuns).values({
      id: `${DEMO_MARK}${options.today}`,
      finishedAt: dataAsOf.toISOString(),
      actorName: SYSTEM_ACTOR.name,
      source: 'Demo data',
      added,
      changed: 0,
      unchanged: 0,
      ended: 0,
    });
    await saveAudit(tx, t, SYSTEM_ACTOR, now, `${DEMO_MARK}${options.today}`, {
      action: 'data.imported',
      thingType: 'import',
      detail: {
        source: 'Demo data',
        added,
        changed: 0,
        unchanged: 0,
        ended: 0,
        keys: { officers: rows.officers.length, cases: rows.cases.length },
      },
    });
  });
  return summaryOf(rows);
}

async function refuseIfLoaded(db: Reader, t: Tables): Promise<void> {
  const [officer] = await db.select({ code: t.officers.staffCode }).from(t.officers).limit(1);
  const [one] = await db.select({ crn: t.cases.crn }).from(t.cases).limit(1);
  if (officer || one) throw new Error('The demo data needs a database without officers and cases');
}

async function insertRows(tx: Tx, t: Tables, rows: DemoRows): Promise<void> {
  await insertInParts(tx, t.regions, rows.regions);
  await insertInParts(tx, t.ldus, rows.ldus);
  await insertInParts(tx, t.lduAreas, rows.lduAreas);
  await insertInParts(tx, t.teams, rows.teams);
  await insertInParts(tx, t.teamServes, rows.teamServes);
  // Line managers refer to other officers: all of them in one statement.
  await tx.insert(t.officers).values(rows.officers.map(withNameKey));
  await insertInParts(tx, t.officerTraining, rows.training);
  await insertInParts(tx, t.reductions, rows.reductions);
  await insertInParts(tx, t.absences, rows.absences);
  await insertInParts(tx, t.reports, rows.reports);
  await insertInParts(tx, t.cases, rows.cases.map(withNameKey));
  await insertInParts(tx, t.allocations, rows.allocations);
  await insertInParts(tx, t.oversights, rows.oversights);
  await insertInParts(tx, t.oversightActions, rows.followUp.actions);
  await insertInParts(tx, t.oversightAudits, rows.followUp.audits);
  await insertInParts(tx, t.caseCovers, rows.sharing.covers);
  await insertInParts(tx, t.caseShares, rows.sharing.shares);
  await insertInParts(tx, t.supports, rows.sharing.supports);
  await insertInParts(tx, t.namedContacts, rows.sharing.contacts);
  await insertStoredDays(tx, t, rows.snapshots);
  await insertInParts(tx, t.unitDays, rows.unitDays);
  await insertInParts(tx, t.bandChanges, rows.bands.changes);
  await insertInParts(tx, t.gradeItems, rows.bands.items);
  await insertInParts(tx, t.supervisions, rows.supervisions);
  await insertInParts(tx, t.reliefPlans, rows.reliefPlans);
  await insertInParts(tx, t.challenges, rows.challenges);
  await insertInParts(tx, t.pulseSurveys, [rows.pulse.survey]);
  await insertInParts(tx, t.pulseCounts, rows.pulse.counts);
}

/** At most this many rows a statement: the widest table has 25 columns, and SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000;

async function insertInParts<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly PgInsertValue<Table>[],
): Promise<void> {
  for (const part of chunked(rows, ROWS_A_STATEMENT)) await tx.insert(table).values(part);
}

/** 6:10am in Europe/London on the day, when the night's data would have come; or now, where that is earlier. */
function timeOfData({ today, now }: DemoOptions): Date {
  const asIfWinter = new Date(`${today}T06:10:00.000Z`);
  const morning = londonClock(asIfWinter).hour === 6 ? asIfWinter : new Date(`${today}T05:10:00.000Z`);
  return now !== undefined && now < morning ? now : morning;
}

function summaryOf(rows: DemoRows): DemoSummary {
  const held = new Set(rows.allocations.filter((row) => !row.endedOn).map((row) => row.crn));
  const ended = rows.cases.filter((row) => row.endedOn);
  return {
    counts: {
      regions: rows.regions.length,
      ldus: rows.ldus.length,
      teams: rows.teams.length,
      officers: rows.officers.length,
      liveCases: rows.cases.length - ended.length,
      waitingCases: rows.cases.length - ended.length - held.size,
      endedCases: ended.length,
      allocations: rows.allocations.length,
      snapshots: rows.snapshots.length,
      users: rows.users.length,
    },
    signIns: DEMO_SIGN_INS,
  };
}
