import 'server-only';
import { asc, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { loadFinishedUpgradeSteps } from '../../../db/queries/rules/load-upgrade-steps';
import type { Tables, Tx } from '../../../db/store';
import { londonDay } from '../../kernel/dates';
import { asStaffCode } from '../../kernel/ids';
import { leadsTo } from '../../domain/workload/hours/line-manager-circle';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { findOutOfOrder, type OutOfOrder } from './find-out-of-order';
import { type EarlierReport, outOfOrderWords } from './out-of-order-words';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/** Officers of a batch. */
const OFFICERS = 200;

const keysSchema = z.record(z.string(), z.array(z.string()));
/** The last officer judged, and what was found so far. */
const cursorSchema = z.object({ after: z.string(), found: keysSchema });
/** What a report leaves: the CRNs and staff codes that it listed, by kind. */
const keptSchema = z.object({ listed: keysSchema });

/** Every listing's name begins so: one compares with the latest of those before it. */
const LISTING = 'list-what-is-out-of-order';

/**
 * Judges what was arranged before by the rules of today and tells how much of it is out of order, each kind with the list
 * where it stands, and which entries the report of the last upgrade did not list. Changes nothing and ends nothing. Last of its
 * release's steps, so that it judges what they left; a release that lists anew gives it the next name.
 */
export const listOutOfOrder: UpgradeStep = listingOutOfOrder(`${LISTING}-2`);

/** The listing of one release. */
export function listingOutOfOrder(name: `${typeof LISTING}-${number}`): UpgradeStep {
  return { name, runBatch: (batch) => listBatch(batch, name) };
}

async function listBatch(batch: UpgradeBatch, name: string): Promise<BatchOutcome> {
  const { tx, t, today, cursor } = batch;
  const { after, found } =
    cursor === null ? { after: '', found: {} } : cursorSchema.parse(JSON.parse(cursor));
  const codes = await officersAfter(tx, t, after);
  const last = codes.at(-1);
  if (last === undefined && after === '') return { next: null, report: [] };
  if (last !== undefined) {
    const model = await loadModelInForce(tx, t, today);
    const unit = { level: 'officers', codes } as const;
    const caseloads = await loadCaseloads(tx, t, model, unit, today);
    const measured = caseloads.map((caseload) => measureCaseload(model, caseload, today));
    const more = addKeys(found, findOutOfOrder(model, measured, today));
    return { next: JSON.stringify({ after: last, found: more }), report: [] };
  }
  const listed = { ...found, circle: await officersInCircles(tx, t) };
  const report = outOfOrderWords(
    { listed, storedDays: await countDaysOfBefore(tx, t), earlier: await reportBefore(batch, name) },
    today,
  );
  return { next: null, report, kept: JSON.stringify({ listed }) };
}

/** What the listing of the last upgrade listed; null where none was made. */
async function reportBefore({ tx, t }: UpgradeBatch, name: string): Promise<EarlierReport | null> {
  const earlier = (await loadFinishedUpgradeSteps(tx, t)).filter(
    (step) => step.name.startsWith(LISTING) && step.name !== name,
  );
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const listed = last.kept === null ? null : keptSchema.parse(JSON.parse(last.kept)).listed;
  return { onDate: londonDay(new Date(last.finishedAt)), listed };
}

function addKeys(a: OutOfOrder, b: OutOfOrder): OutOfOrder {
  const sum = new Map<string, readonly string[]>(Object.entries(a));
  for (const [kind, keys] of Object.entries(b)) sum.set(kind, [...(sum.get(kind) ?? []), ...keys]);
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
async function officersInCircles(tx: Tx, t: Tables): Promise<string[]> {
  const { staffCode, lineManagerStaffCode } = t.officers;
  const rows = await tx
    .select({ staffCode, manager: lineManagerStaffCode })
    .from(t.officers)
    .where(isNotNull(lineManagerStaffCode));
  const managers = new Map<string, string | null>(rows.map((row) => [row.staffCode, row.manager]));
  const managerOf = (code: string): string | null => managers.get(code) ?? null;
  return rows
    .filter((row) => row.manager !== null && leadsTo(row.manager, row.staffCode, managerOf))
    .map((row) => row.staffCode);
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
