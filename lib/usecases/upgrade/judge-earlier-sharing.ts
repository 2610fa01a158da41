import 'server-only';
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { loadBarsInForce } from '../../../db/queries/cases/load-bars';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Tables, Tx } from '../../../db/store';
import { supportBreach } from '../../domain/allocation/reasons/support-breach';
import { addDays, type IsoDate } from '../../kernel/dates';
import { countOf } from '../../kernel/format';
import { asStaffCode, type StaffCode } from '../../kernel/ids';
import { asksForDecision } from '../../domain/workload/contact/case-attention';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { SUPPORT_DAYS } from '../../domain/workload/sharing/shared-work';
import type { UpgradeBatch, UpgradeStep } from './upgrade-step';

/** Officers of record of a batch. */
const HOLDERS = 200;

/**
 * Judges the cover, shares and support of before by the rules of an allocation: covers and shares are judged whenever they are read,
 * so they are only counted for the report; support that still counts is given its item for the manager. Nothing is ended.
 */
export const judgeEarlierSharing: UpgradeStep = {
  name: 'judge-earlier-sharing',
  runBatch: async (batch) => {
    const { tx, t, today, cursor } = batch;
    const holders = await holdersAfter(tx, t, cursor ?? '', today);
    if (holders.length === 0) return { next: null, report: [] };
    const codes = holders.slice(0, HOLDERS);
    const counted = await judgeHolders(batch, await loadModelInForce(tx, t, today), codes);
    return {
      next: holders.length > HOLDERS ? (codes.at(-1) ?? null) : null,
      report: sentencesOf(counted),
    };
  },
};

interface Counted {
  readonly beside: number;
  readonly supports: number;
}

/** Officers of record whose cases somebody covers, shares or supports, by staff code; one more than a batch takes. */
async function holdersAfter(tx: Tx, t: Tables, after: string, today: IsoDate): Promise<StaffCode[]> {
  const { staffCode, crn, endedOn } = t.allocations;
  const covered = tx
    .select({ crn: t.caseCovers.crn })
    .from(t.caseCovers)
    .where(isNull(t.caseCovers.cancelledAt));
  const shared = tx.select({ crn: t.caseShares.crn }).from(t.caseShares);
  const supported = tx
    .select({ crn: t.supports.crn })
    .from(t.supports)
    .where(and(isNotNull(t.supports.crn), gte(t.supports.givenOn, addDays(today, 1 - SUPPORT_DAYS))));
  const rows = await tx
    .selectDistinct({ staffCode })
    .from(t.allocations)
    .where(
      and(
        isNull(endedOn),
        gt(staffCode, asStaffCode(after)),
        or(inArray(crn, covered), inArray(crn, shared), inArray(crn, supported)),
      ),
    )
    .orderBy(asc(staffCode))
    .limit(HOLDERS + 1);
  return rows.map((row) => row.staffCode);
}

async function judgeHolders(
  batch: UpgradeBatch,
  model: WorkloadModel,
  codes: readonly StaffCode[],
): Promise<Counted> {
  const { tx, t, today } = batch;
  let [beside, supports] = [0, 0];
  for (const caseload of await loadCaseloads(tx, t, model, { level: 'officers', codes }, today)) {
    const { cases } = measureCaseload(model, caseload, today);
    beside += cases.flatMap((entry) => entry.beside.filter((one) => asksForDecision(one, today))).length;
    supports += await judgeSupports(batch, model, caseload);
  }
  return { beside, supports };
}

async function judgeSupports(
  { tx, t, today }: UpgradeBatch,
  model: WorkloadModel,
  { officer, cases }: Awaited<ReturnType<typeof loadCaseloads>>[number],
): Promise<number> {
  const s = t.supports;
  const rows = await tx
    .select()
    .from(s)
    .where(
      and(
        eq(s.toStaffCode, officer.staffCode),
        isNull(s.cancelledAt),
        isNull(s.breach),
        gte(s.givenOn, addDays(today, 1 - SUPPORT_DAYS)),
        lte(s.givenOn, today),
      ),
    )
    .orderBy(asc(s.id));
  let found = 0;
  for (const row of rows) {
    const facts = cases.find((entry) => entry.crn === row.crn);
    if (facts === undefined) continue;
    const giver = { level: 'officer', code: row.fromStaffCode } as const;
    const [worker] = (await loadCaseloads(tx, t, model, giver, today)).map((entry) => entry.officer);
    if (worker === undefined) continue;
    const bars = await loadBarsInForce(tx, t, facts.crn);
    const subject = { facts, bars, worker, holderGrade: officer.grade, days: [row.givenOn] };
    const breach = supportBreach(model, subject, today);
    if (breach === null) continue;
    await tx.update(s).set(breach).where(eq(s.id, row.id));
    found += 1;
  }
  return found;
}

function sentencesOf({ beside, supports }: Counted): string[] {
  return [
    ...(beside === 0
      ? []
      : [
          `${countOf(beside, 'cover or share', 'covers and shares')} of before ${beside === 1 ? 'asks' : 'ask'} for a decision by bar, grade or training: listed as "Cover and shares to decide on", none ended.`,
        ]),
    ...(supports === 0
      ? []
      : [`${countOf(supports, 'record')} of support of the last 7 days became an item for the manager.`]),
  ];
}
