import { and, asc, eq, gte } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays, type IsoDate } from '../../../lib/kernel/dates';
import type { Caseload } from '../../../lib/domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { type MayKnow, WITHHOLD_ALL } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { besideHeldReads, loadHeldCases } from './load-held-cases';
import { contactReads, standingOf } from '../officers/load-named-contacts';
import { officerReads, toOfficers } from '../officers/load-officers';
import { selectModelsUpTo } from '../rules/load-model-in-force';
import { rulesBeforeOf } from '../rules/load-rules-before';
import { loadSharedWork, sharingReads } from '../sharing/load-shared-work';
import { selectOnce } from '../kit/select-once';
import { asOneRow, type RowsOf, together } from '../kit/together';
import { isFewTeams, officersIn, type UnitFilter } from '../kit/unit-filter';

/**
 * Everything that the workloads of a unit's officers are worked out from, one entry an officer, by surname. A handful of statements,
 * however many officers and cases there are.
 */
export async function loadCaseloads(
  db: Reader,
  t: Tables,
  model: WorkloadModel,
  unit: UnitFilter,
  onDate: IsoDate,
  mayKnow: MayKnow = WITHHOLD_ALL,
): Promise<Caseload[]> {
  const found = await readUnit(db, t, unit, { onDate, reportsSince: addDays(onDate, -model.reportDays) });
  // One after the other: inside a transaction there is one connection.
  const held = await loadHeldCases(db, t, unit, found);
  const sharing = await loadSharedWork(db, t, model, found, onDate);
  const rulesBefore = await rulesBeforeOf(db, t, found.models);
  const contactsOf = groupBy(await standingOf(db, t, found.contacts, onDate), (entry) =>
    String(entry.holderStaffCode),
  );
  const casesOf = groupBy(held, (entry) => entry.staffCode);
  const reportsOf = groupBy(found.reports, (entry) => String(entry.staffCode));
  return toOfficers(model, found, mayKnow).map((officer) => {
    const shared = sharing.work.get(officer.staffCode);
    const contacts = contactsOf.get(officer.staffCode);
    return {
      officer,
      cases: casesOf.get(officer.staffCode) ?? [],
      reports: reportsOf.get(officer.staffCode) ?? [],
      supports: sharing.supportsOf(officer.staffCode),
      rulesBefore,
      ...(shared === undefined ? {} : { shared }),
      ...(contacts === undefined ? {} : { contacts: new Map(contacts.map((entry) => [entry.crn, entry])) }),
    };
  });
}

interface ReadDays {
  readonly onDate: IsoDate;
  readonly reportsSince: IsoDate;
}

function unitReads(db: Reader, t: Tables, unit: UnitFilter, { onDate, reportsSince }: ReadDays) {
  return {
    ...officerReads(db, t, unit),
    ...besideHeldReads(db, t, unit),
    ...sharingReads(db, t, unit, onDate),
    ...contactReads(db, t, unit, onDate),
    reports: selectReports(db, t, unit, reportsSince),
    models: selectModelsUpTo(db, t, onDate),
  };
}

/** In one statement. That of a few teams is asked by every decision: it is put together once a day. */
async function readUnit(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  days: ReadDays,
): Promise<RowsOf<ReturnType<typeof unitReads>>> {
  if (!isFewTeams(unit)) return together(db, unitReads(db, t, unit, days));
  const [row] = await selectOnce(
    db,
    `caseloads of teams ${days.onDate} ${days.reportsSince}`,
    { codes: unit.codes },
    ({ codes }) => asOneRow(db, unitReads(db, t, { level: 'teams', codes }, days)),
  );
  return row as RowsOf<ReturnType<typeof unitReads>>;
}

function selectReports(db: Reader, t: Tables, unit: UnitFilter, since: IsoDate) {
  return db
    .select({ staffCode: t.reports.staffCode, kind: t.reports.kind, completedOn: t.reports.completedOn })
    .from(t.reports)
    .innerJoin(t.officers, eq(t.reports.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(gte(t.reports.completedOn, since), officersIn(t, unit)))
    .orderBy(asc(t.reports.completedOn), asc(t.reports.reportId));
}
