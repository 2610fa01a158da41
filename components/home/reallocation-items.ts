import type { IsoDate } from '@/lib/kernel/dates';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { countOf, formatWeekday } from '@/lib/kernel/format';
import type { HomeFacts, ReallocationFact } from '@/lib/domain/metrics/officers/home-facts';
import { stretchLabel } from '@/lib/domain/workload/absence/absence-stretch';
import { fridayFrom } from '@/lib/domain/workload/contact/case-attention';
import { COVER_OR_MOVE_WORDS, PLACEHOLDER_WORDS } from '@/lib/domain/workload/measure/officer-standing';
import { awayOffers } from '../officers/hours/away-offers';
import { dayWords, type ListHref } from './case-items';
import { type HomeItem, joinSentences } from './home-item';

/** More officers than this whose cases need a new officer are one sentence, not one each. */
const MOST_NAMED = 3;

/** "4 cases held by Adeyemi, Folasade need a new officer" */
export function reallocationItems(
  { reallocations }: HomeFacts,
  href: ListHref,
  today: IsoDate,
  manages: boolean,
): HomeItem[] {
  if (reallocations.length > MOST_NAMED) {
    const count = reallocations.reduce((sum, entry) => sum + entry.cases, 0);
    const closest = reallocations.reduce((sum, entry) => sum + entry.closestBand, 0);
    return [
      {
        key: 'reallocate',
        href: href('needs_reallocating'),
        title: `${countOf(count, 'case')} held by ${reallocations.length} officers need a new officer`,
        hint: joinSentences(
          `The officers have left or are away for long.`,
          closest === 0 ? '' : `${closest} ${closest === 1 ? 'is' : 'are'} of the highest band.`,
        ),
        status: dueStatus(reallocations, today),
      },
    ];
  }
  return reallocations.map((entry) => ({
    key: `reallocate-${entry.staffCode}`,
    href: placeOn(toOfficer.page(entry.staffCode, { show: 'needs_reallocating' }), 'cases'),
    title: `${countOf(entry.cases, 'case')} held by ${entry.name} ${entry.cases === 1 ? 'needs' : 'need'} a new officer`,
    hint: reallocationHint(entry, today),
    status: dueStatus([entry], today),
    ...offersOf(entry, manages),
  }));
}

/** Overdue from the day after: on the day itself it is due. */
function dueStatus(entries: readonly ReallocationFact[], today: IsoDate): NonNullable<HomeItem['status']> {
  return entries.some(({ due }) => due.since < today)
    ? { words: 'Overdue', look: 'overdue' }
    : { words: 'Due today', look: 'due' };
}

/** What may be done with the cases, the first thing first: cover until a near return, or moving them. */
function offersOf({ staffCode, name, due }: ReallocationFact, manages: boolean): Pick<HomeItem, 'offers'> {
  const offers = awayOffers(staffCode, due, { cover: manages, move: true });
  return { offers: offers.map(({ label, href }) => ({ label, href, about: `of ${name}` })) };
}

function reallocationHint(
  { due, closestBand, appointmentsToFriday }: ReallocationFact,
  today: IsoDate,
): string {
  const { absence, since, why } = due;
  const gone =
    why === 'placeholder'
      ? `${PLACEHOLDER_WORDS}.`
      : absence === null
        ? `Left on ${dayWords(since, today)}.`
        : `${stretchLabel(absence)} since ${dayWords(absence.startDate, today)}, ${absence.endDate === null ? 'end not known' : `to ${dayWords(absence.endDate, today)}`}. Due since ${dayWords(since, today)}${why === 'away_long' ? `; ${COVER_OR_MOVE_WORDS}` : ''}.`;
  const counts = [
    closestBand > 0 ? `${closestBand} ${closestBand === 1 ? 'is' : 'are'} of the highest band` : '',
    appointmentsToFriday > 0
      ? `${appointmentsToFriday} ${appointmentsToFriday === 1 ? 'has' : 'have'} an appointment by ${formatWeekday(fridayFrom(today))}`
      : '',
  ].filter((part) => part !== '');
  return joinSentences(gone, counts.length === 0 ? '' : `${counts.join('; ')}.`);
}
