import { sumOf } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { attentionOf, type CaseAttention } from '../../workload/contact/case-attention';
import { isUnseenOver } from '../../workload/contact/contact-clock';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import {
  absenceOn,
  awayWords,
  reallocationDue,
  standingOn,
  type Standing,
} from '../../workload/measure/officer-standing';
import { isReductionActive } from '../../workload/hours/reductions';
import type { WorkloadState } from '../../workload/measure/states';
import { isResponsibleOfficer } from '../capacity/capacity-facts';

/** One officer of a team table. Points and hours in hundredths, points available whole. */
export interface TeamRow {
  readonly staffCode: string;
  readonly forename: string;
  readonly surname: string;
  readonly gradeCode: string | null;
  readonly standing: Standing;
  readonly state: WorkloadState;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  /** Points used over the bands still possible; null where no band is provisional. */
  readonly usedRangeHundredths: readonly [number, number] | null;
  readonly caseCount: number;
  readonly guardPassed: number | null;
  /** The cap of the grade, where more cases are held. */
  readonly caseCapPassed: number | null;
  readonly newIn7Days: number;
  readonly attention: Readonly<Record<CaseAttention, number>>;
  /** Empty when the officer is neither away nor leaving. */
  readonly away: string;
  readonly awayToday: boolean;
  readonly bandCounts: Readonly<Record<string, number>>;
  /** Cases not seen for over 28 and over 56 days, by the person's clock. */
  readonly unseenOver28: number;
  readonly unseenOver56: number;
  /** Days past the plan of the case that is longest past it; null where none is. */
  readonly longestOverdueDays: number | null;
  readonly endingIn4Weeks: number;
  readonly releasesIn4Weeks: number;
  readonly contractedHoursHundredths: number | null;
  readonly reductionHoursHundredths: number;
  readonly responsible: boolean;
}

/** How far ahead endings and releases are counted. */
const WEEKS_AHEAD_DAYS = 28;

/** One row of the team table. */
export function toTeamRow(model: WorkloadModel, entry: MeasuredOfficer, onDate: IsoDate): TeamRow {
  const { officer, workload, grade } = entry;
  const soon = addDays(onDate, WEEKS_AHEAD_DAYS);
  const within = (date: IsoDate | null): boolean => date !== null && date >= onDate && date <= soon;
  return {
    staffCode: officer.staffCode,
    forename: officer.forename,
    surname: officer.surname,
    gradeCode: grade?.code ?? officer.grade,
    standing: standingOn(officer, onDate),
    state: workload.state,
    pointsUsedHundredths: workload.pointsUsedHundredths,
    pointsAvailable: workload.pointsAvailable,
    usedRangeHundredths: workload.usedRangeHundredths,
    caseCount: workload.caseCount,
    guardPassed: entry.guardPassed,
    caseCapPassed: entry.caseCapPassed,
    newIn7Days: entry.newIn7Days,
    attention: countAttention(model, entry, onDate),
    away: awayWords(officer, onDate),
    awayToday: standingOn(officer, onDate) === 'current' && absenceOn(officer, onDate) !== null,
    bandCounts: workload.bandCounts,
    unseenOver28: entry.cases.filter(({ contact }) => isUnseenOver(contact, 28)).length,
    unseenOver56: entry.cases.filter(({ contact }) => isUnseenOver(contact, 56)).length,
    longestOverdueDays: longestOverdue(entry),
    endingIn4Weeks: entry.cases.filter(({ facts }) => within(facts.orderEnd)).length,
    releasesIn4Weeks: entry.cases.filter(({ facts }) => within(facts.releaseDate)).length,
    contractedHoursHundredths: officer.contractedHoursHundredths,
    reductionHoursHundredths: sumOf(
      officer.reductions.filter((reduction) => isReductionActive(reduction, onDate)),
      (reduction) => reduction.hoursHundredths,
    ),
    responsible: isResponsibleOfficer(entry),
  };
}

function longestOverdue({ cases }: MeasuredOfficer): number | null {
  const days = cases.flatMap((entry) => entry.contactOverdueDays ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

/** How many of an officer's cases need attention, by reason. */
function countAttention(
  model: WorkloadModel,
  entry: MeasuredOfficer,
  onDate: IsoDate,
): Record<CaseAttention, number> {
  const counts: Record<CaseAttention, number> = {
    needs_reallocating: 0,
    holder_barred: 0,
    beyond_grade: 0,
    beside_not_allowed: 0,
    oversight_missing: 0,
    oversight_overdue: 0,
    release_passed: 0,
    contact_overdue: 0,
    oversight_due: 0,
    training_gap: 0,
    details_missing: 0,
  };
  const gone = reallocationDue(model, entry.officer, onDate) !== null;
  for (const held of entry.cases) for (const kind of attentionOf(held, gone, onDate)) counts[kind] += 1;
  return counts;
}
