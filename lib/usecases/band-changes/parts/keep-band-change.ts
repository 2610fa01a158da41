import 'server-only';
import { randomUUID } from 'node:crypto';
import { wordsOf } from '../../../domain/workload/model/model-words';
import { HOLDER_OVER } from '../../../domain/allocation/cases/waiting-changes';
import { insertBandChanges, settleBandChange } from '../../../../db/commands/cases/save-band-changes';
import { saveAudits } from '../../../../db/commands/kept/save-audit';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { loadLastHolding } from '../../../../db/queries/cases/load-ended-case';
import { loadOpenHolding, type OpenHolding } from '../../../../db/queries/cases/load-open-holding';
import type { Reader, Tx } from '../../../../db/store';
import type { AuditEvent } from '../../../domain/audit/events';
import { type CaseFacts, type HeldCase, NO_OVERSIGHT } from '../../../domain/banding/bands/case-facts';
import type { BandChangeRecord, BandChangeSource } from '../../../domain/banding/changes/band-change';
import type { BandChangePlan, WaitingChange } from '../../../domain/banding/changes/plan-band-change';
import { type ChangeHolder, writeBandChange } from '../../../domain/banding/changes/write-band-change';
import type { BandChangeContext } from '../../../domain/banding/changes/judge-band-change';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { isOverCapacity } from '../../../domain/workload/measure/states';
import { measureCaseload } from '../../../domain/workload/measure/measure-caseload';
import {
  bandingModelOf,
  holderGrade,
  modelVersionOf,
  type WorkloadModel,
} from '../../../domain/workload/model/model';
import { todayOf, type UseCaseContext } from '../../context';

/** What is asked of whoever looks for a holder: the tables and the time. */
interface HolderContext {
  readonly store: Pick<UseCaseContext['store'], 't'>;
  readonly now: Date;
}

/** The officer of record of a case, as changes of its band are judged with; null while nobody holds it. */
export async function loadChangeHolder(
  db: Reader,
  context: UseCaseContext,
  model: WorkloadModel,
  crn: Crn,
): Promise<ChangeHolder | null> {
  return holderOf(db, context, model, await loadOpenHolding(db, context.store.t, crn));
}

/**
 * The officer who held an ended case at its end, with the case as it was: who is back is judged with them, so that no fall escapes by
 * an end and a new start.
 */
export async function loadEndHolder(
  db: Reader,
  context: HolderContext,
  model: WorkloadModel,
  { facts, endedOn }: { readonly facts: CaseFacts; readonly endedOn: IsoDate | null },
): Promise<ChangeHolder | null> {
  const last = endedOn === null ? null : await loadLastHolding(db, context.store.t, facts.crn, endedOn);
  if (last === null) return null;
  const { staffCode, startedOn } = last;
  const held = { ...facts, staffCode, allocatedOn: startedOn, allocatedHere: false, oversight: NO_OVERSIGHT };
  return holderOf(db, context, model, last, [held]);
}

/** `back`: cases that they had and have again with the change. */
async function holderOf(
  db: Reader,
  context: HolderContext,
  model: WorkloadModel,
  held: OpenHolding | null,
  back: readonly HeldCase[] = [],
): Promise<ChangeHolder | null> {
  if (held === null) return null;
  return {
    staffCode: held.staffCode,
    allocatedOn: held.startedOn,
    grade: holderGrade(model, held.grade),
    over: await isHolderOver(db, context, model, held.staffCode, back),
  };
}

/** What a change of a case is judged with beside its inputs: the officer of record, and whether every fall of theirs waits. */
export function judgingWith(
  model: WorkloadModel,
  today: IsoDate,
  holder: ChangeHolder | null,
): BandChangeContext {
  return {
    model: bandingModelOf(model),
    today,
    allocatedOn: holder?.allocatedOn ?? null,
    holderGrade: holder?.grade ?? null,
    anyFallAsks:
      holder?.over === true
        ? [{ rule: HOLDER_OVER, text: `The officer is over ${wordsOf(model).over} of capacity` }]
        : [],
  };
}

export interface KeptChange {
  readonly crn: Crn;
  readonly plan: BandChangePlan;
  readonly holder: ChangeHolder | null;
  readonly source: BandChangeSource;
  readonly reason: string | null;
  readonly evidence: string | null;
}

/**
 * Keeps a change of inputs in the transaction of the change: its records, what it asks of the manager, and the waiting changes that
 * it withdraws, each with its audit entry. What stands at once is in the audit entry of the change itself.
 */
export async function keepBandChange(
  tx: Tx,
  context: UseCaseContext,
  model: WorkloadModel,
  change: KeptChange,
): Promise<void> {
  const { store, actor, now } = context;
  const { t } = store;
  const { crn, plan } = change;
  const written = writeBandChange(plan, bandingModelOf(model).ruleSet, {
    ...change,
    at: now,
    today: todayOf(context),
    by: actor,
    modelVersion: modelVersionOf(model),
    newId: randomUUID,
  });
  const { changes } = written;
  for (const { change: waiting, why } of plan.withdrawn)
    await settleBandChange(
      tx,
      t,
      { ...waiting, state: 'waiting' },
      { state: 'turned_down', at: now, byId: actor.id, byName: actor.name, why, moved: true },
    );
  await insertBandChanges(tx, t, changes, written.items);
  const events = bandChangeEvents(plan, changes);
  if (events.length > 0)
    await saveAudits(
      tx,
      t,
      actor,
      now,
      events.map((event) => ({ thingKey: crn, event })),
    );
}

/** The audit entries of what waits from now on, and of what does so no more. */
export function bandChangeEvents(
  plan: Pick<BandChangePlan, 'withdrawn'>,
  changes: readonly BandChangeRecord[],
): AuditEvent[] {
  return [
    ...plan.withdrawn.map(({ change, why }) => eventOf('band_change.turned_down', change, why)),
    ...changes
      .filter((change) => change.state === 'waiting')
      .map((change) => eventOf('band_change.recorded', change, change.reason)),
  ];
}

/** The audit entry of one change. */
export function eventOf(
  action:
    'band_change.recorded' | 'band_change.approved' | 'band_change.turned_down' | 'band_change.reviewed',
  change: WaitingChange,
  reason: string | null,
): AuditEvent {
  return {
    action,
    thingType: 'case',
    detail: {
      from: { ...change.oldInputs, band: change.oldBand },
      to: { ...change.newInputs, band: change.newBand },
      bandChangeId: change.id,
      reason,
    },
  };
}

async function isHolderOver(
  db: Reader,
  context: HolderContext,
  model: WorkloadModel,
  staffCode: StaffCode,
  back: readonly HeldCase[],
): Promise<boolean | null> {
  const today = todayOf(context);
  const [caseload] = await loadCaseloads(
    db,
    context.store.t,
    model,
    { level: 'officer', code: staffCode },
    today,
  );
  if (!caseload) return null;
  const { workload } = measureCaseload(model, { ...caseload, cases: [...caseload.cases, ...back] }, today);
  return isOverCapacity(workload.state);
}
