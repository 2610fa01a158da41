import { addDays, type IsoDate, laterOf } from '../../../kernel/dates';
import { formatDateShort } from '../../../kernel/format';
import { compareNames } from '../../../kernel/text/fold-name';
import { addWorkingDays } from '../../../kernel/working-days';
import type { AbsenceSettings } from './absence-settings';
import { appointmentDays } from '../contact/next-day';
import type { Stretch, SureDays } from './absence-stretch';
import type { MeasuredCase, MeasuredOfficer } from '../measure/measure-caseload';
import { absenceOn, reallocationDue, standingOn } from '../measure/officer-standing';

/** The days within which an absence asks for cover by name. The last one is null while it is not known. */
export interface CoverDays {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * Why a case asks for cover by name within an absence (docs/rules/absence.md, A-7): it has a release, an appointment or a planned
 * contact on one of the days; a contact that is late already falls on the first. Empty when it does not.
 */
export function whyCover(
  { facts, contact }: Pick<MeasuredCase, 'facts' | 'contact'>,
  days: CoverDays,
): string[] {
  const within = (day: IsoDate | null): day is IsoDate =>
    day !== null && day >= days.from && (days.to === null || day <= days.to);
  const contactOn = contact.kind === 'clock' ? laterOf(contact.dueOn, days.from) : null;
  const appointment = appointmentDays(facts).find(within);
  return [
    within(facts.releaseDate) ? `Release on ${formatDateShort(facts.releaseDate)}` : '',
    appointment === undefined ? '' : `Appointment on ${formatDateShort(appointment)}`,
    within(contactOn) ? `Contact planned by ${formatDateShort(contactOn)}` : '',
  ].filter((why) => why !== '');
}

/** What is asked of an absence of today; null where nobody in post is away. */
export interface CoverAsked {
  readonly absence: Stretch;
  readonly days: CoverDays;
  /** Cover by name is to be arranged by then. */
  readonly dueOn: IsoDate;
}

/**
 * The absence of a day for which cases ask for cover by name; null when there is none, or every case needs a new officer because
 * all hours are gone. While the end is not known, the days of an absence that keep their hours are looked at.
 */
export function coverAsked(
  settings: AbsenceSettings,
  officer: MeasuredOfficer['officer'],
  onDate: IsoDate,
): CoverAsked | null {
  const absence = absenceOn(officer, onDate);
  if (absence === null || standingOn(officer, onDate) !== 'current') return null;
  if (reallocationDue(settings, officer, onDate)?.why === 'absent') return null;
  const days = { from: onDate, to: lookedAtTo(absence, settings, onDate) };
  return { absence, days, dueOn: contactsDueOn(absence) };
}

/** By when cover and contacts by name are to be arranged: within 1 working day of the first day away. */
export function contactsDueOn({ startDate }: Pick<SureDays, 'startDate'>): IsoDate {
  return addWorkingDays(startDate, 1);
}

function lookedAtTo(
  { startDate, endDate, sureTo }: Stretch,
  { absenceDays }: AbsenceSettings,
  onDate: IsoDate,
): IsoDate {
  if (endDate !== null) return endDate;
  return laterOf(laterOf(sureTo, onDate), addDays(startDate, absenceDays - 1));
}

/** The cases of an absent officer that ask for cover by name on a day and have none, each with why; by CRN. */
export function coverNeeded(
  settings: AbsenceSettings,
  { officer, cases }: Pick<MeasuredOfficer, 'officer' | 'cases'>,
  onDate: IsoDate,
): ReadonlyMap<string, readonly string[]> {
  const asked = coverAsked(settings, officer, onDate);
  const found = new Map<string, readonly string[]>();
  if (asked === null) return found;
  for (const entry of cases) {
    const why = whyCover(entry, asked.days);
    if (why.length > 0 && entry.coveredBy === null) found.set(entry.facts.crn, why);
  }
  return found;
}

/** Days ahead within which a release asks for a named contact. */
const RELEASE_WITHIN_DAYS = 7;

/** Why a case has a named contact from the first day of any absence of its officer; empty where it needs none. */
export function whyNamedContact({ facts }: Pick<MeasuredCase, 'facts'>, onDate: IsoDate): string[] {
  const { rosh, flags, releaseDate } = facts;
  const near =
    releaseDate !== null && releaseDate >= onDate && releaseDate <= addDays(onDate, RELEASE_WITHIN_DAYS);
  return [
    rosh === 'high' ? 'ROSH high' : rosh === 'very_high' ? 'ROSH very high' : '',
    flags.includes('mappa') ? 'MAPPA' : '',
    flags.includes('child_protection') ? 'Child protection' : '',
    near ? `Release on ${formatDateShort(releaseDate)}` : '',
  ].filter((why) => why !== '');
}

/**
 * The cases of an officer who is away that need a named contact on a day and have none, each with why; by CRN. A contact who stands
 * serves, and so does whoever covers the case by name; one name may serve for all. From the first day of any absence, whatever it
 * does to hours.
 */
export function namedContactNeeded(
  { officer, cases }: Pick<MeasuredOfficer, 'officer' | 'cases'>,
  onDate: IsoDate,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (absenceOn(officer, onDate) === null || standingOn(officer, onDate) !== 'current') return found;
  for (const entry of cases) {
    const why = whyNamedContact(entry, onDate);
    if (why.length > 0 && entry.coveredBy === null && entry.namedContact === null)
      found.set(entry.facts.crn, why);
  }
  return found;
}

/** Who is named as contact of an absent officer's cases on the day, and of how many each, by name. */
export function contactsNamed({
  cases,
}: Pick<MeasuredOfficer, 'cases'>): { readonly name: string; readonly cases: number }[] {
  const names = cases.flatMap((entry) => entry.namedContact?.name ?? []);
  return [...new Set(names)]
    .sort(compareNames)
    .map((name) => ({ name, cases: names.filter((other) => other === name).length }));
}
