import type { Reason } from '../../banding/bands/band-case';
import type { GradeVerdict } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { WorkloadModel } from '../../workload/model/model';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AssessedOfficer, Supervised } from './assess-officer';
import type { RuledOutReason } from '../reasons/rule-out';
import type { Candidate, Shortlist } from './draw-shortlist';
import type { PlacedBy } from './order-candidates';
import type { Asked } from '../reasons/reasons-asked';
import { teamEffect } from './team-effect';

/** Figures of an officer on one side of the allocation. */
export type SideFigures = Pick<
  WorkloadFigures,
  'pointsUsedHundredths' | 'pointsAvailable' | 'workloadPercent' | 'state' | 'caseCount' | 'bandCounts'
>;

/** A team's workload without and with the case. */
interface TeamChange {
  readonly code: string;
  readonly name: string;
  readonly before: { readonly pointsUsedHundredths: number; readonly pointsAvailable: number };
  readonly after: { readonly pointsUsedHundredths: number; readonly pointsAvailable: number };
}

/** An officer of the shortlist, as the page and the API show them. */
export interface OfferedCandidate {
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly gradeCode: string | null;
  readonly gradeName: string;
  readonly team: { readonly code: TeamCode; readonly name: string };
  readonly verdict: GradeVerdict | 'unknown';
  readonly gradeVerdict: GradeVerdict | 'unknown';
  readonly trainingGap: boolean;
  readonly missingCourses: readonly string[];
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
  readonly asked: readonly Asked[];
  /** The step of the order that put them behind the one before; null for the first. */
  readonly placedBy: PlacedBy | null;
  readonly now: SideFigures;
  readonly after: SideFigures;
  readonly guardAfter: number | null;
  readonly newIn7Days: number;
  readonly intakeCap: number | null;
  readonly atIntakeCap: boolean;
  readonly supervised: Supervised | null;
  /** The last day of leave that runs today and is over in time for the appointment. */
  readonly awayUntil: IsoDate | null;
  readonly awayFrom: IsoDate | null;
  readonly awayTo: IsoDate | null;
  readonly leavesOn: IsoDate | null;
  /** Days to the furthest oversight review date that may be set. */
  readonly reviewDays: number;
  readonly effectOnTeam: TeamChange;
  /** The officer works outside the person's own unit, or no team was routed: the choice needs saying why. */
  readonly leavesRoute: 'other_ldu' | 'no_route' | null;
}

export interface RuledOutOfficer {
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly gradeCode: string | null;
  readonly gradeName: string;
  readonly holdsCases: boolean;
  readonly team: { readonly code: TeamCode; readonly name: string };
  readonly why: readonly RuledOutReason[];
}

/** What of a workload the shortlist shows: not the ledger. */
export function toSideFigures(workload: SideFigures): SideFigures {
  const { pointsUsedHundredths, pointsAvailable, workloadPercent, state, caseCount, bandCounts } = workload;
  return { pointsUsedHundredths, pointsAvailable, workloadPercent, state, caseCount, bandCounts };
}

/** A candidate as the page and the API show them. The shortlist must hold the whole of their team. */
export function toOfferedCandidate(
  model: WorkloadModel,
  shortlist: Shortlist,
  entry: Candidate,
  leavesRoute: OfferedCandidate['leavesRoute'],
): OfferedCandidate {
  const { awaySoon } = entry;
  const effect = teamEffect(model, shortlist, entry);
  return {
    ...identity(entry),
    verdict: entry.verdict,
    gradeVerdict: entry.judgement.verdict,
    trainingGap: entry.trainingGap,
    missingCourses: entry.missingCourses,
    reasonsFor: entry.reasonsFor,
    reasonsAgainst: entry.reasonsAgainst,
    asked: entry.asked,
    placedBy: entry.placedBy,
    reviewDays: entry.reviewDays,
    now: toSideFigures(entry.now),
    after: toSideFigures(entry.after),
    guardAfter: entry.guardAfter,
    newIn7Days: entry.newIn7Days,
    intakeCap: entry.intakeCap,
    atIntakeCap: entry.atIntakeCap,
    supervised: entry.supervised,
    awayUntil: entry.awayUntil,
    awayFrom: awaySoon?.startDate ?? null,
    awayTo: awaySoon?.endDate ?? null,
    leavesOn: entry.leavesOn,
    effectOnTeam: {
      code: effect.code,
      name: effect.name,
      before: toSums(effect.before),
      after: toSums(effect.after),
    },
    leavesRoute,
  };
}

function toSums({ pointsUsedHundredths, pointsAvailable }: GroupWorkload): TeamChange['before'] {
  return { pointsUsedHundredths, pointsAvailable };
}

/** Somebody who is not on offer, with why. */
export function toRuledOutOfficer(entry: Candidate): RuledOutOfficer {
  const role = entry.grade?.role;
  return { ...identity(entry), holdsCases: role !== 'other', why: entry.ruledOut };
}

function identity({ officer, name, grade }: AssessedOfficer) {
  return {
    staffCode: officer.staffCode,
    name,
    gradeCode: grade?.code ?? officer.grade,
    gradeName: grade?.name ?? 'grade not recorded',
    team: { code: officer.teamCode, name: officer.teamName },
  };
}
