import type { CaseName } from '../../access/case-name';
import { addDays, type IsoDate } from '../../../kernel/dates';
import {
  type CaseAttention,
  closestContactBands,
  compareAttention,
  endOfWeek,
  fridayFrom,
} from '../../workload/contact/case-attention';
import { isUnseenOver } from '../../workload/contact/contact-clock';
import { coverNeeded, namedContactNeeded } from '../../workload/absence/cover-needed';
import type { MeasuredCase, MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import { absenceOn, leavesSoon, reallocationDue, standingOn } from '../../workload/measure/officer-standing';
import { reductionsEndingWithin, reductionStatus } from '../../workload/hours/reductions';
import { lacksTraineeReduction } from '../../workload/hours/trainee-reduction';
import { type CaseRow, toCaseRow } from '../../workload/ledger/to-case-row';
import { isOver100, officersWithCases } from '../counts/count-officers';

/** Lists of held cases that home counts, each by its word in the URL. */
export const CASE_LISTS = [
  'needs_reallocating',
  'cover_needed',
  'named_contact_needed',
  'closest_contact_late',
  'contact_overdue',
  'contact_over_28',
  'contact_over_56',
  'pre_release_due',
  'release_passed',
  'warrants',
  'contact_suspended',
  'holder_barred',
  'beyond_grade',
  'beside_not_allowed',
  'oversight',
  'training_gap',
  'details_missing',
  'releases',
  'appointments',
] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** Lists of officers that home counts. */
export const OFFICER_LISTS = [
  'over_100',
  'away',
  'leavers',
  'joiners',
  'training_expiring',
  'reductions_ending',
  'officer_details_missing',
  'trainee_reduction',
] as const;
export type OfficerList = (typeof OFFICER_LISTS)[number];

export type AttentionList = CaseList | OfficerList;

/** Days ahead at which a reduction counts as ending soon. */
const REDUCTION_ENDS_DAYS = 30;

/** Days ahead at which a course counts as running out soon. */
const TRAINING_EXPIRES_DAYS = 60;

/** Days ahead at which somebody who has not started is announced. */
const JOINER_DAYS = 28;

/** Whether a list is of officers, not of cases. */
export function isOfficerList(list: AttentionList): list is OfficerList {
  return (OFFICER_LISTS as readonly string[]).includes(list);
}

export interface HeldRow {
  readonly holder: MeasuredOfficer;
  readonly row: CaseRow;
}

/** The held cases of a list, those that need attention most first. `nameOf` names each as its reader may see it. */
export function casesInList(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  list: CaseList,
  onDate: IsoDate,
  nameOf: (entry: MeasuredCase, holder: MeasuredOfficer) => CaseName,
): HeldRow[] {
  const belongs = caseListTest(model, list, onDate);
  return officers
    .flatMap((holder) => {
      const gone = reallocationDue(model, holder.officer, onDate) !== null;
      return holder.cases
        .map((entry) => ({
          holder,
          entry,
          row: toCaseRow(model, entry, nameOf(entry, holder), gone, onDate),
        }))
        .filter(({ row }) => belongs(row, holder));
    })
    .map(({ holder, row }) => ({ holder, row }))
    .sort((a, b) => compareAttention(a.row, b.row));
}

/** Whether a held case belongs to a list: the same test that home counts by. */
export function caseListTest(
  model: WorkloadModel,
  list: CaseList,
  onDate: IsoDate,
): (row: CaseRow, holder: MeasuredOfficer) => boolean {
  const has = (kind: CaseAttention) => (row: CaseRow) => row.attention.includes(kind);
  switch (list) {
    case 'cover_needed': {
      const asking = new Map<MeasuredOfficer, ReadonlyMap<string, readonly string[]>>();
      return (row, holder) => {
        const found = asking.get(holder) ?? coverNeeded(model, holder, onDate);
        asking.set(holder, found);
        return found.has(row.crn);
      };
    }
    case 'named_contact_needed':
      return (row, holder) => namedContactNeeded(holder, onDate).has(row.crn);
    case 'closest_contact_late': {
      const closest = closestContactBands(model);
      return (row) => row.daysLate !== null && closest !== null && closest.codes.includes(row.band);
    }
    case 'oversight':
      return (row) =>
        row.attention.some(
          (kind) => kind === 'oversight_missing' || kind === 'oversight_overdue' || kind === 'oversight_due',
        );
    case 'releases':
      return (row) =>
        row.releaseDate !== null && row.releaseDate >= onDate && row.releaseDate <= endOfWeek(onDate);
    case 'appointments':
      return (row, holder) => isAwayToday(holder, onDate) && hasAppointmentToFriday(row, onDate);
    case 'contact_over_28':
      return (row) => isUnseenOver(row.contact, 28);
    case 'contact_over_56':
      return (row) => isUnseenOver(row.contact, 56);
    case 'pre_release_due':
      return (row) => row.preReleaseDue !== null;
    case 'warrants':
      return (row) => row.state === 'warrant';
    case 'contact_suspended':
      return (row) => row.state === 'contact_suspended';
    case 'needs_reallocating':
    case 'release_passed':
    case 'contact_overdue':
    case 'holder_barred':
    case 'beyond_grade':
    case 'beside_not_allowed':
    case 'training_gap':
    case 'details_missing':
      return has(list);
  }
}

/** Whether an appointment of a case falls from today to Friday. */
export function hasAppointmentToFriday(row: Pick<CaseRow, 'nextAppointment'>, onDate: IsoDate): boolean {
  return (
    row.nextAppointment !== null && row.nextAppointment >= onDate && row.nextAppointment <= fridayFrom(onDate)
  );
}

/** Whether somebody in post is away today. */
export function isAwayToday(entry: MeasuredOfficer, onDate: IsoDate): boolean {
  return standingOn(entry.officer, onDate) === 'current' && absenceOn(entry.officer, onDate) !== null;
}

/** The officers of a list, in the order given. */
export function officersInList(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  list: OfficerList,
  onDate: IsoDate,
): MeasuredOfficer[] {
  switch (list) {
    case 'over_100':
      return officersWithCases({ officers }).filter(isOver100);
    case 'away':
      return officers.filter((entry) => isAwayToday(entry, onDate));
    case 'leavers':
      return officers.filter((entry) => leavesSoon(entry.officer, onDate) !== null && entry.cases.length > 0);
    case 'joiners':
      return officers.filter((entry) => startsSoon(entry, onDate));
    case 'training_expiring':
      return officers.filter((entry) => expiringTraining(entry, onDate).length > 0);
    case 'reductions_ending':
      return officers.filter((entry) => endingReductions(entry, onDate).length > 0);
    case 'trainee_reduction':
      return officers.filter((entry) => lacksTraineeReduction(model, entry.officer, onDate));
    case 'officer_details_missing':
      return officers.filter(
        (entry) => entry.workload.state === 'unknown' && standingOn(entry.officer, onDate) !== 'left',
      );
  }
}

/** Reductions of an officer that end within 30 days, or have ended and wait for a review, the soonest first. */
export function endingReductions(
  { officer }: MeasuredOfficer,
  onDate: IsoDate,
): MeasuredOfficer['officer']['reductions'] {
  const soon = new Set<unknown>(reductionsEndingWithin(officer.reductions, onDate, REDUCTION_ENDS_DAYS));
  const due = officer.reductions.filter(
    (entry) => soon.has(entry) || reductionStatus(entry, onDate) === 'review_due',
  );
  return [...due].sort((a, b) => (a.endDate ?? '').localeCompare(b.endDate ?? ''));
}

function startsSoon({ officer }: MeasuredOfficer, onDate: IsoDate): boolean {
  return (
    standingOn(officer, onDate) === 'not_started' &&
    officer.startDate !== null &&
    officer.startDate <= addDays(onDate, JOINER_DAYS)
  );
}

/** Courses of somebody in post that have run out, or run out within 60 days; those that ran out first come first. */
export function expiringTraining({ officer }: MeasuredOfficer, onDate: IsoDate): ExpiringCourse[] {
  if (standingOn(officer, onDate) !== 'current') return [];
  const last = addDays(onDate, TRAINING_EXPIRES_DAYS);
  return officer.training
    .flatMap(({ course, expiresOn }): ExpiringCourse[] =>
      expiresOn === null || expiresOn > last ? [] : [{ course, expiresOn, expired: expiresOn < onDate }],
    )
    .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn) || a.course.localeCompare(b.course));
}

/** A course whose last day has passed or is near. */
export interface ExpiringCourse {
  readonly course: string;
  /** The last day on which it counts. */
  readonly expiresOn: IsoDate;
  readonly expired: boolean;
}
