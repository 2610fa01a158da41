import { eq, isNull } from 'drizzle-orm';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { SMALL } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import { addDays, addMonths } from '../../kernel/dates';
import { asCrn, type Crn, type StaffCode } from '../../kernel/ids';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { withNameKey } from '../../kernel/text/fold-name';

/** CRNs that the small estate does not use. */
export const manyCrns = (count: number): readonly Crn[] =>
  Array.from({ length: count }, (_, index) => asCrn(`X7${String(index).padStart(5, '0')}`));

/** Adds plain cases of band 2 in Eastdale to the small estate, waiting or held by somebody. */
export async function addCases(
  { tx, t }: Store,
  crns: readonly Crn[],
  holder: StaffCode | null,
): Promise<void> {
  const { today, now, ldus, areas } = SMALL;
  await tx(async (into) => {
    await into.insert(t.cases).values(
      crns.map((crn) =>
        withNameKey({
          crn,
          setting: 'community' as const,
          forename: 'Pat',
          surname: `Many${crn.slice(-2)}`,
          dateOfBirth: addMonths(today, -12 * 35),
          sex: 'male' as const,
          area: areas.east,
          homeLduCode: ldus.east,
          rsr: 1.2,
          ogrs: 60,
          rosh: 'medium' as const,
          orderStart: addDays(today, -5),
        }),
      ),
    );
    if (holder === null) return;
    const decided = { decidedAt: now.toISOString(), decidedBy: 'system', decidedByName: 'Headroom' };
    await into.insert(t.allocations).values(
      crns.map((crn) => ({
        id: `al-${crn}`,
        crn,
        staffCode: holder,
        kind: 'imported' as const,
        startedOn: addDays(today, -30),
        ...decided,
      })),
    );
  });
}

/** Every open holding with its case. */
export function openHoldings({ db, t }: Store) {
  return db.select().from(t.allocations).where(isNull(t.allocations.endedOn));
}

/** The audit entries of one action. */
export function auditOf({ db, t }: Store, action: 'case.allocated' | 'case.reallocated') {
  return db.select().from(t.auditEntries).where(eq(t.auditEntries.action, action));
}

/** Each officer's points used, in hundredths, and the sum of the lines of their ledger: equal, always. */
export async function ledgerSums({ db, t }: Store) {
  const caseloads = await loadCaseloads(db, t, IBAT_4, { level: 'nation', code: '' }, SMALL.today);
  return caseloads.map((caseload) => {
    const { workload } = measureCaseload(IBAT_4, caseload, SMALL.today);
    const lines = workload.ledger.filter((line) => line.side === 'used');
    return {
      staffCode: caseload.officer.staffCode,
      used: workload.pointsUsedHundredths,
      lines: lines.reduce((sum, line) => sum + line.pointsHundredths, 0),
      crns: lines.flatMap((line) => (line.kind === 'case' && line.crn !== null ? [line.crn] : [])).sort(),
    };
  });
}
