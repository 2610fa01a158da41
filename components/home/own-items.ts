import type { CASE_SHOWS } from '@/lib/domain/metrics/cases/sort-case-rows';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer, toSharing } from '@/lib/addresses/officers';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatHundredths, formatWhole, formatWorkload } from '@/lib/kernel/format';
import { type AttentionList, hasAppointmentToFriday } from '@/lib/domain/metrics/cases/attention-lists';
import type { OwnHome } from '@/lib/usecases/home/home-page';
import type { MeasuredOfficer } from '@/lib/domain/workload/measure/measure-caseload';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { detailsItem, lateItem, oversightItem, releaseItem, unseenItems } from './case-items';
import type { HomeGroups, HomeItem } from './home-item';
import type { Address } from '@/lib/kernel/address';

/** The filter of one's own cases that shows the list behind a sentence. */
const SHOW: Partial<Record<AttentionList, (typeof CASE_SHOWS)[number]>> = {
  closest_contact_late: 'contact_overdue',
  contact_over_28: 'contact_over_28',
  contact_over_56: 'contact_over_56',
  oversight: 'any',
  details_missing: 'details_missing',
  beyond_grade: 'beyond_grade',
};

/** What an officer should know of their own caseload. */
export function ownItems(
  { measured, facts, contactFor = [], team }: OwnHome,
  today: IsoDate,
  words: ModelWords,
): HomeGroups {
  const base = toOfficer.page(measured.officer.staffCode);
  const [band, ...others] = facts.closestLate?.bands ?? [];
  const href = (list: AttentionList): Address => {
    if (list === 'closest_contact_late' && band !== undefined && others.length === 0)
      return placeOn(toOfficer.page(measured.officer.staffCode, { show: 'contact_overdue', band }), 'cases');
    return SHOW[list] === undefined
      ? placeOn(toOfficer.page(measured.officer.staffCode), 'cases')
      : placeOn(toOfficer.page(measured.officer.staffCode, { show: SHOW[list] }), 'cases');
  };
  return {
    actToday: [
      ...contactForItem(contactFor, placeOn(toSharing.page(measured.officer.staffCode), 'contacts')),
      ...lateItem(facts, href),
      ...unseenItems(facts, href),
    ],
    thisWeek: [
      ...appointmentItem(
        measured,
        placeOn(toOfficer.page(measured.officer.staffCode, { sort: 'next', direction: 'asc' }), 'cases'),
        today,
      ),
      ...releaseItem(facts, () =>
        placeOn(toOfficer.page(measured.officer.staffCode, { sort: 'next', direction: 'asc' }), 'cases'),
      ),
      ...oversightItem(facts, href, true),
    ],
    keepInView: [
      numberItem(measured, base, words, team),
      ...beyondOwn(measured, href('beyond_grade')),
      ...detailsItem(facts, href, words),
    ],
  };
}

/** "You are the named contact for 3 cases of Kaur, Harpreet" */
function contactForItem(contactFor: NonNullable<OwnHome['contactFor']>, href: Address): HomeItem[] {
  return contactFor.map(({ name, cases }) => ({
    key: `contact-for-${name}`,
    href,
    title: `You are the named contact for ${countOf(cases, 'case')} of ${name}`,
    hint: 'They are away: the people of these cases can turn to you until they are back.',
  }));
}

/** "Your workload is 112.4%: well over capacity" */
function numberItem(
  { workload, officer }: MeasuredOfficer,
  base: Address,
  { states, lines }: ModelWords,
  team: OwnHome['team'],
): HomeItem {
  const { state, pointsUsedHundredths: used, pointsAvailable: available } = workload;
  const words = states[state].toLowerCase();
  const percentage = state !== 'no_capacity' && state !== 'unavailable' && state !== 'unknown';
  const beside =
    team === undefined
      ? ''
      : ` ${team.name} as a whole: ${formatWorkload(team.pointsUsedHundredths, team.pointsAvailable, lines)}, ${countOf(team.officers, 'officer')}.`;
  return {
    key: `own-${officer.staffCode}`,
    href: base,
    title: percentage
      ? `Your workload is ${formatWorkload(used, available, lines)}: ${words}`
      : `Your workload has no percentage: ${words}`,
    hint: percentage
      ? `${countOf(workload.caseCount, 'case')}; ${formatHundredths(used)} points used of ${formatWhole(available)} available.${beside}`
      : `${countOf(workload.caseCount, 'case')}; ${formatHundredths(used)} points used.${beside}`,
  };
}

function appointmentItem({ cases }: MeasuredOfficer, href: Address, today: IsoDate): HomeItem[] {
  const count = cases.filter(({ facts }) => hasAppointmentToFriday(facts, today)).length;
  return count === 0
    ? []
    : [
        {
          key: 'appointments',
          href,
          title: countOf(
            count,
            'of your cases has an appointment by Friday',
            'of your cases have an appointment by Friday',
          ),
        },
      ];
}

function beyondOwn({ cases }: MeasuredOfficer, href: Address): HomeItem[] {
  const count = cases.filter((entry) => entry.judgement.verdict === 'not_allowed').length;
  return count === 0
    ? []
    : [
        {
          key: 'beyond',
          href,
          title: countOf(count, 'of your cases is beyond your grade', 'of your cases are beyond your grade'),
          hint: 'Talk to your line manager: each needs a recorded decision.',
        },
      ];
}
