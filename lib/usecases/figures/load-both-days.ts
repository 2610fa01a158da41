import 'server-only';
import { loadSnapshotDay } from '../../../db/queries/capacity/load-capacity-history';
import { loadStoredStaff } from '../../../db/queries/capacity/load-stored-staff';
import { loadCaseloadsAsOf } from '../../../db/queries/cases/load-caseloads-as-of';
import { loadHoldingsOfCases } from '../../../db/queries/cases/load-holdings-as-of';
import { loadModelInForceAsOf } from '../../../db/queries/rules/load-model-in-force';
import type { AsOf } from '../../../db/queries/rules/load-versions';
import type { Store } from '../../../db/store';
import type { ChangeSpan } from '../../domain/metrics/change/change-tally';
import type { BothDays, OfficerOfBothDays } from '../../domain/metrics/change/officer-change';
import { comparisonDays } from '../../domain/metrics/history/trend';
import { measureCaseload, type MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import { modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import { addDays, londonDayEnd, type IsoDate } from '../../kernel/dates';
import { asCrn, type StaffCode, type TeamCode } from '../../kernel/ids';

type Reading = Pick<Store, 'db' | 't'>;

/** The officers of some teams on both days, as each day was known when it was stored. */
export interface LoadedChange {
  readonly span: ChangeSpan;
  readonly days: BothDays;
  readonly officers: readonly OfficerOfBothDays[];
}

const NATION = { level: 'nation', code: '' } as const;

/** The last stored day in the week up to the same day of last month, and the last one before today; null where one is missing. */
export async function loadChangeSpan({ db, t }: Reading, today: IsoDate): Promise<ChangeSpan | null> {
  const { month } = comparisonDays(today);
  const [since, until] = await Promise.all([
    loadSnapshotDay(db, t, NATION, { from: addDays(month, -6), to: month }),
    loadSnapshotDay(db, t, NATION, { from: addDays(today, -7), to: addDays(today, -1) }),
  ]);
  return since === null || until === null || since >= until ? null : { since, until };
}

/**
 * Whoever stood in some teams on one of two stored days, replayed on both (docs/decisions/replaying-past-days.md): nothing that is
 * recorded later changes it. Reasons of staff are withheld.
 */
export async function loadBothDays(
  { db, t }: Reading,
  model: WorkloadModel,
  span: ChangeSpan,
  codes: readonly TeamCode[],
): Promise<LoadedChange> {
  const stored = await loadStoredStaff(db, t, codes, [span.since, span.until]);
  const staff = [...new Set(stored.map(({ staffCode }) => staffCode))];
  const asOf = (onDate: IsoDate): AsOf => ({
    onDate,
    knownAt: stored.find((row) => row.onDate === onDate)?.knownAt ?? londonDayEnd(onDate).toISOString(),
  });
  const [first, last] = [asOf(span.since), asOf(span.until)];
  const modelBefore = await loadModelInForceAsOf(db, t, first);
  const before = await replay(
    { db, t },
    { reductions: modelBefore, measured: [modelBefore, model] },
    staff,
    first,
  );
  const after = await replay({ db, t }, { reductions: model, measured: [model] }, staff, last);
  const officers = staff.map((code): OfficerOfBothDays => {
    const [then = null, recast = then] = before.get(code) ?? [];
    const [now = null] = after.get(code) ?? [];
    return { before: then, recast, after: now };
  });
  return {
    span,
    officers,
    days: { ...span, modelBefore, model, ...(await loadHeld({ db, t }, officers, [first, last])) },
  };
}

interface Models {
  /** The model by which reductions are read. */
  readonly reductions: WorkloadModel;
  /** By which the day is measured; equal ones once. */
  readonly measured: readonly WorkloadModel[];
}

async function replay(
  { db, t }: Reading,
  { reductions, measured }: Models,
  staff: readonly StaffCode[],
  asOf: AsOf,
): Promise<Map<string, MeasuredOfficer[]>> {
  const caseloads = await loadCaseloadsAsOf(db, t, reductions, staff, asOf);
  const models = measured.filter(
    (one, index) => index === 0 || modelVersionOf(one) !== modelVersionOf(reductions),
  );
  return new Map(
    caseloads.map((caseload) => [
      caseload.officer.staffCode,
      models.map((one) => measureCaseload(one, caseload, asOf.onDate)),
    ]),
  );
}

/** Of the cases that came to one of the officers, those that somebody held before; of those that went, those that somebody holds after. */
async function loadHeld(
  { db, t }: Reading,
  officers: readonly OfficerOfBothDays[],
  [first, last]: readonly [AsOf, AsOf],
): Promise<Pick<BothDays, 'heldBefore' | 'heldAfter'>> {
  const came = new Set<string>();
  const went = new Set<string>();
  for (const { recast, after } of officers) {
    const [old, now] = [crnsOf(recast), crnsOf(after)];
    for (const crn of now) if (!old.has(crn)) came.add(crn);
    for (const crn of old) if (!now.has(crn)) went.add(crn);
  }
  const held = async (crns: ReadonlySet<string>, asOf: AsOf): Promise<Set<string>> =>
    new Set((await loadHoldingsOfCases(db, t, [...crns].map(asCrn), asOf)).map(({ crn }): string => crn));
  return { heldBefore: await held(came, first), heldAfter: await held(went, last) };
}

function crnsOf(measured: MeasuredOfficer | null): Set<string> {
  return new Set(measured?.cases.map(({ facts }) => facts.crn) ?? []);
}
