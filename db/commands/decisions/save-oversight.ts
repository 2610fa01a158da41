import { and, eq, isNull } from 'drizzle-orm';
import type { OversightInput } from '../../../lib/domain/allocation/oversight/read-oversight';
import type { OversightEffect } from '../../../lib/domain/allocation/oversight/oversight-record';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';
import { insertHandoff } from './save-handoff';

export interface NewOversight extends OversightInput {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
  /** Only asked of the Community Payback manager. */
  readonly asked: boolean;
  readonly actionIds: readonly string[];
}

/** Writes a decision of oversight with its agreed actions, and that it is to be keyed. */
export async function insertOversight(tx: Tx, t: Tables, oversight: NewOversight): Promise<void> {
  const { actions, actionIds, ...record } = oversight;
  await tx.insert(t.oversights).values(record);
  const { id, crn, staffCode, reviewOn, asked, decidedBy, decidedByName, decidedAt } = record;
  await insertHandoff(
    tx,
    t,
    { actor: { id: decidedBy, name: decidedByName }, now: new Date(decidedAt) },
    { id, kind: 'oversight', thingId: id, crn, staffCode, fromStaffCode: null, reviewOn, asked },
  );
  if (actions.length === 0) return;
  await tx.insert(t.oversightActions).values(
    actions.map((action, index) => ({
      id: actionIds[index] ?? `${record.id}-${index + 1}`,
      oversightId: record.id,
      crn: record.crn,
      ...action,
    })),
  );
}

/** Marks an action as done, or takes that back, where it is still of this version; false when it is not. */
export async function updateOversightAction(
  tx: Tx,
  t: Tables,
  { id, version }: { readonly id: string; readonly version: number },
  done: { readonly doneOn: IsoDate | null; readonly doneByName: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(t.oversightActions)
    .set({ ...done, version: version + 1 })
    .where(and(eq(t.oversightActions.id, id), eq(t.oversightActions.version, version)))
    .returning({ id: t.oversightActions.id });
  return changed.length === 1;
}

/** Puts decisions of oversight in the sample; those that are in it already stay as they are. Returns the ids put in. */
export async function insertAuditSample(
  tx: Tx,
  t: Tables,
  oversightIds: readonly string[],
  sampledOn: IsoDate,
): Promise<string[]> {
  if (oversightIds.length === 0) return [];
  const added = await tx
    .insert(t.oversightAudits)
    .values(oversightIds.map((oversightId) => ({ oversightId, sampledOn })))
    .onConflictDoNothing()
    .returning({ id: t.oversightAudits.oversightId });
  return added.map((row) => row.id);
}

export interface AuditFinding {
  readonly effect: OversightEffect;
  readonly comment: string;
  readonly auditedAt: string;
  readonly auditedByName: string;
}

/** Writes what an audit found, once; false when somebody else has judged it, or it is not in the sample. */
export async function saveAuditFinding(
  tx: Tx,
  t: Tables,
  oversightId: string,
  finding: AuditFinding,
): Promise<boolean> {
  const saved = await tx
    .update(t.oversightAudits)
    .set(finding)
    .where(and(eq(t.oversightAudits.oversightId, oversightId), isNull(t.oversightAudits.auditedAt)))
    .returning({ id: t.oversightAudits.oversightId });
  return saved.length === 1;
}
