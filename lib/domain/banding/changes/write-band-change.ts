import type { IsoDate } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import type { BandChangeRecord, BandChangeSource, GradeItemRecord } from './band-change';
import type { RuleSet } from '../bands/rule-set';
import { isDrawnForReview } from './drawn-for-review';
import { planGradeItem } from './grade-item';
import type { HolderGrade } from '../bands/judge-grade';
import type { BandChangePlan } from './plan-band-change';

/** The officer of record at the time of a change. */
export interface ChangeHolder {
  readonly staffCode: StaffCode;
  readonly allocatedOn: IsoDate;
  readonly grade: HolderGrade | null;
  /** Whether they were over 100% just before the change; null where that is not known. For the monitoring of falls alone. */
  readonly over: boolean | null;
}

/** Who changed what, when and why. */
export interface ChangeAuthor {
  readonly crn: Crn;
  readonly at: Date;
  readonly today: IsoDate;
  readonly by: { readonly id: string; readonly name: string };
  readonly source: BandChangeSource;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly modelVersion: string;
  readonly holder: ChangeHolder | null;
  readonly newId: () => string;
}

/**
 * The records of a planned change, as they are stored: each with an id, the time and who made it, and the item for the manager where
 * a rise makes the holder beyond grade.
 */
export function writeBandChange(
  plan: BandChangePlan,
  ruleSet: RuleSet,
  author: ChangeAuthor,
): { readonly changes: readonly BandChangeRecord[]; readonly items: readonly GradeItemRecord[] } {
  const changes = plan.records.map(({ falls, ...planned }): BandChangeRecord => {
    const id = author.newId();
    const drawn = planned.state === 'recorded' && falls;
    return {
      ...planned,
      id,
      crn: author.crn,
      at: author.at.toISOString(),
      byId: author.by.id,
      byName: author.by.name,
      source: author.source,
      reason: author.reason,
      evidence: author.evidence,
      modelVersion: author.modelVersion,
      sampled: drawn && isDrawnForReview(id),
      holderStaffCode: author.holder?.staffCode ?? null,
      holderOver: falls || planned.oldBand !== planned.newBand ? (author.holder?.over ?? null) : null,
      batchId: null,
      sourceMovedAt: null,
      settledAt: null,
      settledById: null,
      settledByName: null,
      settledWhy: null,
      version: 1,
    };
  });
  return { changes, items: itemsOf(plan, ruleSet, author, changes) };
}

function itemsOf(
  { judged, standing }: BandChangePlan,
  ruleSet: RuleSet,
  { holder, today, at, crn, newId }: ChangeAuthor,
  changes: readonly BandChangeRecord[],
): GradeItemRecord[] {
  const taken = changes.find((change) => change.state === 'recorded' || change.inForce);
  if (holder === null || taken === undefined) return [];
  const { bandings } = judged;
  const item = planGradeItem(
    {
      inputs: { rosh: 'rosh' in taken.oldInputs ? (taken.oldInputs.rosh ?? null) : standing.rosh },
      banding: bandings.before,
    },
    { inputs: standing, banding: bandings.standing },
    holder.grade,
    ruleSet,
    today,
  );
  if (item === null) return [];
  return [
    {
      id: newId(),
      crn,
      staffCode: holder.staffCode,
      bandChangeId: taken.id,
      ...item,
      raisedAt: at.toISOString(),
      doneAt: null,
      doneByName: null,
      outcome: null,
    },
  ];
}
