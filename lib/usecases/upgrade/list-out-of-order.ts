import 'server-only';
import { asc, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Tables, Tx } from '../../../db/store';
import { asStaffCode } from '../../kernel/ids';
import { leadsTo } from '../../domain/workload/hours/line-manager-circle';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { countOutOfOrder, type OutOfOrder } from './count-out-of-order';
import { outOfOrderWords } from './out-of-order-words';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/** Officers of a batch. */
const OFFICERS = 200;

/** The last officer counted, and the counts so far. */
const cursorSchema = z.object({ after: z.string(), counts: z.record(z.string(), z.number()) });

/**
 * Judges what was arranged before by the rules of today and tells how much of it is out of order, each kind with the list
 * where it stands. Changes nothing and ends nothing. Last of its release's steps, so that it judges what they left.
 */
export const listOutOfOrder: UpgradeStep = {
  name: 'list-what-is-out-of-order',
  async runBatch(batch: UpgradeBatch): Promise<BatchOutcome> {
    const { tx, t, today, cursor } = batch;
    const { after, counts } =
      cursor === null ? { after: '', counts: {} } : cursorSchema.parse(JSON.parse(cursor));
    const codes = await officersAfter(tx, t, after);
    const last = codes.at(-1);
    if (last === undefined && after === '') return { next: null, report: [] };
    if (last !== undefined) {
      const model = await loadModelInForce(tx, t, today);
      const unit = { level: 'officers', codes } as const;
      const caseloads = await loadCaseloads(tx, t, model, unit, today);
      const measured = caseloads.map((caseload) => measureCaseload(model, caseload, today));
      const found = addCounts(counts, countOutOfOrder(model, measured, today));
      return { next: JSON.stringify({ after: last, counts: found }), report: [] };
    }
    const circle = await countInCircles(tx, t);
    const storedDays = await countDaysOfBefore(tx, t);
    return { next: null, report: outOfOrderWords(counts, { circle, storedDays }, today) };
  },
};

function addCounts(a: OutOfOrder, b: OutOfOrder): OutOfOrder {
  const sum = new Map<string, number>(Object.entries(a));
  for (const [kind, count] of Object.entries(b)) sum.set(kind, (sum.get(kind) ?? 0) + count);
  return Object.fromEntries(sum);
}

async function officersAfter(tx: Tx, t: Tables, after: string): Promise<string[]> {
  const { staffCode } = t.officers;
  const rows = await tx
    .select({ staffCode })
    .from(t.officers)
    .where(gt(staffCode, asStaffCode(after)))
    .orderBy(asc(staffCode))
    .limit(OFFICERS);
  return rows.map((row) => row.staffCode);
}

/** Officers whose line of managers leads back to themselves. */
async function countInCircles(tx: Tx, t: Tables): Promise<number> {
  const { staffCode, lineManagerStaffCode } = t.officers;
  const rows = await tx
    .select({ staffCode, manager: lineManagerStaffCode })
    .from(t.officers)
    .where(isNotNull(lineManagerStaffCode));
  const managers = new Map<string, string | null>(rows.map((row) => [row.staffCode, row.manager]));
  const managerOf = (code: string): string | null => managers.get(code) ?? null;
  return rows.filter((row) => row.manager !== null && leadsTo(row.manager, row.staffCode, managerOf)).length;
}

/** Days whose workloads were stored by the rules of before. */
async function countDaysOfBefore(tx: Tx, t: Tables): Promise<number> {
  const { onDate, rulesVersion } = t.officerSnapshots;
  const [row] = await tx
    .select({ of: sql<unknown>`count(distinct ${onDate})` })
    .from(t.officerSnapshots)
    .where(isNull(rulesVersion));
  return Number(row?.of ?? 0);
}
