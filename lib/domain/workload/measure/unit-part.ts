import type { AvailableLine, CaseLine, LedgerLine, UsedLine } from '../ledger/ledger';
import { groupOfTally, type GroupWorkload, tallyWork, type WorkTally } from './measure-group';
import { sumLedger, type Workload } from './measure-officer';
import { type Grade, isCoWorkerGrade, isResponsibleGrade, type WorkloadModel } from '../model/model';

/** Somebody of a unit, measured. */
export interface UnitMember {
  readonly grade: Grade | null;
  readonly workload: Workload;
}

/**
 * What of somebody's workload counts in their unit (docs/rules/measures.md, M-2). Responsible officers: all of it. Managers: what
 * they use. Co-workers: the cases that they hold of record or cover, never their points available, nor the shares of
 * colleagues' cases, reports and support that they carry. Nobody's grade: what they use.
 */
export function countedPart(model: WorkloadModel, { grade, workload }: UnitMember): Workload {
  switch (whatCounts(grade, workload.pointsAvailable)) {
    case 'all':
      return workload;
    case 'used':
      return sumLedger(model, usedOf(workload), [], true);
    case 'held':
      return sumLedger(model, usedOf(workload).filter(isHeldCase), [], true);
  }
}

/** All that somebody uses and has; what they use alone; or the cases alone that they hold of record or cover. */
export function whatCounts(grade: Grade | null, pointsAvailable: number): 'all' | 'used' | 'held' {
  if (grade === null || isResponsibleGrade(grade)) return 'all';
  if (isCoWorkerGrade(grade)) return 'held';
  return pointsAvailable === 0 ? 'all' : 'used';
}

/** What a co-worker carries beside the officers of record, with their own points available; null for everybody else. */
export function besidePart(model: WorkloadModel, { grade, workload }: UnitMember): Workload | null {
  if (grade === null || !isCoWorkerGrade(grade)) return null;
  const carried = usedOf(workload).filter((line) => !isHeldCase(line));
  if (grade.targetPoints === 0 && carried.length === 0) return null;
  return sumLedger(model, carried, availableOf(workload), workload.state !== 'unknown');
}

/** A unit's workload: what counts of each member's, a ratio of sums. */
export function measureUnitWork(model: WorkloadModel, members: readonly UnitMember[]): GroupWorkload {
  return groupOfTally(model, tallyUnitWork(model, members));
}

/** The same as sums. */
export function tallyUnitWork(model: WorkloadModel, members: readonly UnitMember[]): WorkTally {
  return tallyWork(members.map((member) => countedPart(model, member)));
}

/** A case that somebody holds or covers; a share of a colleague's is not held. */
function isHeldCase(line: UsedLine): line is CaseLine {
  return line.kind === 'case' && line.held !== 'share';
}

function usedOf({ ledger }: { readonly ledger: readonly LedgerLine[] }): UsedLine[] {
  return ledger.filter((line): line is UsedLine => line.side === 'used');
}

function availableOf({ ledger }: { readonly ledger: readonly LedgerLine[] }): AvailableLine[] {
  return ledger.filter((line): line is AvailableLine => line.side === 'available');
}
