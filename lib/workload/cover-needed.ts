import { addDays, type IsoDate } from '../kernel/dates';
import { formatDayMonth } from '../kernel/format';
import { addWorkingDays } from '../kernel/working-days';
import { type CountedAbsence, hoursStopOn } from './absence';
import { closestContactBands } from './case-attention';
import type { MeasuredCase, MeasuredOfficer } from './measure-caseload';
import type { WorkloadModel } from './model';
import { absenceOn, reallocationDue, standingOn } from './officer-standing';

/** The days within which an absence asks for cover by name. The last one is null while it is not known. */
export interface CoverDays {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * Why a case asks for cover by name within an absence (workload-model.md, "Absence"): it is of the band with the closest
 * contact (band 4), or has a release or an appointment on one of the days. Empty when it does not.
 */
export function whyCover(
  model: Pick<WorkloadModel, 'bands'>,
  { facts, banding }: Pick<MeasuredCase, 'facts' | 'banding'>,
  days: CoverDays,
): string[] {
  const within = (day: IsoDate | null): day is IsoDate =>
    day !== null && day >= days.from && (days.to === null || day <= days.to);
  return [
    closestContactBands(model)?.codes.includes(banding.band) === true ? `Band ${banding.band}` : '',
    within(facts.releaseDate) ? `Release on ${formatDayMonth(facts.releaseDate)}` : '',
    within(facts.nextAppointment) ? `Appointment on ${formatDayMonth(facts.nextAppointment)}` : '',
  ].filter((why) => why !== '');
}

/** What is asked of an absence of today that asks for cover only; null where nobody is away, or the cases need a new officer. */
export interface CoverAsked {
  readonly absence: CountedAbsence;
  readonly days: CoverDays;
  /** Cover by name is to be arranged by then. */
  readonly dueOn: IsoDate;
}

/** The absence of a day for which cases ask for cover by name; null when there is none. */
export function coverAsked(
  model: Pick<WorkloadModel, 'absenceDays'>,
  officer: MeasuredOfficer['officer'],
  onDate: IsoDate,
): CoverAsked | null {
  const absence = absenceOn(officer, onDate);
  if (absence === null || standingOn(officer, onDate) !== 'current') return null;
  if (reallocationDue(model, officer, onDate) !== null) return null;
  const stops = hoursStopOn(absence, model.absenceDays);
  const to = absence.endDate ?? (stops === null ? null : addDays(stops, -1));
  return { absence, days: { from: onDate, to }, dueOn: addWorkingDays(absence.startDate, 1) };
}

/** The cases of an absent officer that ask for cover by name on a day and have none, each with why; by CRN. */
export function coverNeeded(
  model: Pick<WorkloadModel, 'absenceDays' | 'bands'>,
  { officer, cases }: Pick<MeasuredOfficer, 'officer' | 'cases'>,
  onDate: IsoDate,
): ReadonlyMap<string, readonly string[]> {
  const asked = coverAsked(model, officer, onDate);
  const found = new Map<string, readonly string[]>();
  if (asked === null) return found;
  for (const entry of cases) {
    const why = whyCover(model, entry, asked.days);
    if (why.length > 0 && entry.coveredBy === null) found.set(entry.facts.crn, why);
  }
  return found;
}
