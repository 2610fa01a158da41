import { placeOn } from '@/lib/kernel/address';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import { toOfficer, toSharing } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatHundredths } from '@/lib/kernel/format';
import type { HomeFacts, ReallocationFact, ReductionFact } from '@/lib/domain/metrics/officers/home-facts';
import type { ManagedHome } from '@/lib/usecases/home/home-page';
import type { OverCapacityCount } from '@/lib/domain/metrics/units/team-figures';
import { stretchLabel } from '@/lib/domain/workload/absence/absence-stretch';
import { COVER_OR_MOVE_WORDS, PLACEHOLDER_WORDS } from '@/lib/domain/workload/measure/officer-standing';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { bandApprovalItem, bandReviewItem, differencesItem, gradeItemsItem } from './band-items';
import {
  beyondItem,
  dayWords,
  detailsItem,
  lateItem,
  type ListHref,
  oversightItem,
  releaseItem,
  releasePassedItem,
  standingContactItems,
  unseenItems,
} from './case-items';
import { awayOffers } from '../officers/hours/away-offers';
import { challengeItem, reliefItem } from './supervision-items';
import { type HomeGroups, type HomeItem, joinSentences, listWords } from './home-item';
import { agreedActionsItem } from './oversight-items';
import { joinerItem, trainingItem } from './staff-items';
import { lowerFirst } from '@/lib/kernel/text/first-letter';

/** More officers than this whose cases need a new officer are one sentence, not one each. */
const MOST_NAMED = 3;

/** What a manager or an allocator should know of the officers in their teams. */
export function managedItems(
  {
    teams,
    facts,
    manages,
    relief = [],
    challenges = [],
    oversightActions,
    bandWork,
    sourceDifferences,
  }: ManagedHome,
  today: IsoDate,
  words: ModelWords,
): HomeGroups {
  const [only] = teams.length === 1 ? teams : [];
  const href: ListHref = (list) =>
    only ? toTeam.attention(only.teamCode, { kind: list }) : toTeams.attention({ kind: list });
  return {
    actToday: [
      ...reallocationItems(facts, href, today, manages),
      ...contactItem(facts, href, today, manages),
      ...coverItem(facts, href, today),
      ...awayItem(facts, href),
      ...gradeItemsItem(bandWork, today),
      ...lateItem(facts, href),
      ...unseenItems(facts, href),
      ...releasePassedItem(facts, href),
    ],
    thisWeek: [
      ...releaseItem(facts, href),
      ...oversightItem(facts, href),
      ...(manages ? leaverItem(facts, href, today) : []),
      ...(manages ? joinerItem(facts, href, today) : []),
      ...bandApprovalItem(bandWork),
      ...differencesItem(sourceDifferences),
      ...challengeItem(challenges),
      ...agreedActionsItem(oversightActions),
    ],
    keepInView: [
      ...overItem(
        facts.overCapacity,
        only ? toTeam.page(only.teamCode, { state: 'over_100' }) : href('over_100'),
        words,
      ),
      ...relief.flatMap(({ unit, withoutRelief }) => reliefItem(unit, withoutRelief, words)),
      ...beyondItem(facts, href),
      ...(manages ? besideItem(facts, href) : []),
      ...standingContactItems(facts, href),
      ...detailsItem(facts, href, words),
      ...bandReviewItem(bandWork),
      ...(manages ? unknownItem(facts, href) : []),
      ...(manages ? traineeItem(facts, href) : []),
      ...(manages ? reductionItem(facts, href, today) : []),
      ...(manages ? trainingItem(facts, href) : []),
    ],
  };
}

function reallocationItems(
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
        status: { words: 'Overdue', look: 'overdue' },
      },
    ];
  }
  return reallocations.map((entry) => ({
    key: `reallocate-${entry.staffCode}`,
    href: placeOn(toOfficer.page(entry.staffCode, { show: 'needs_reallocating' }), 'cases'),
    title: `${countOf(entry.cases, 'case')} held by ${entry.name} ${entry.cases === 1 ? 'needs' : 'need'} a new officer`,
    hint: reallocationHint(entry, today),
    status: { words: 'Overdue', look: 'overdue' },
    ...offersOf(entry, manages),
  }));
}

/** Where the return is known and near: cover until then first, moving second. Else the sentence leads to the cases. */
function offersOf({ staffCode, name, due }: ReallocationFact, manages: boolean): Pick<HomeItem, 'offers'> {
  if (due.coverUntil === null) return {};
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
      ? `${appointmentsToFriday} ${appointmentsToFriday === 1 ? 'has' : 'have'} an appointment by Friday`
      : '',
  ].filter((part) => part !== '');
  return joinSentences(gone, counts.length === 0 ? '' : `${counts.join('; ')}.`);
}

/** "3 cases need a named contact": due within 1 working day of the first day away. */
function contactItem(
  { contactNeeded }: HomeFacts,
  href: ListHref,
  today: IsoDate,
  manages: boolean,
): HomeItem[] {
  const count = contactNeeded.reduce((sum, entry) => sum + entry.cases, 0);
  if (count === 0) return [];
  const late = contactNeeded.some((entry) => entry.dueOn < today);
  return [
    {
      key: 'named-contact',
      href: href('named_contact_needed'),
      title: countOf(count, 'case needs a named contact', 'cases need a named contact'),
      hint: 'Their officers are away, and the cases are of high risk or near a release. One name may serve for all.',
      status: late ? { words: 'Overdue', look: 'overdue' } : { words: 'Due', look: 'due' },
      ...(manages
        ? {
            offers: contactNeeded.slice(0, MOST_NAMED).map((entry) => ({
              label: `Name contacts for ${entry.name}`,
              href: toSharing.contacts(entry.staffCode),
              about: '',
            })),
          }
        : {}),
    },
  ];
}

/** "3 cases need cover by name": due within 1 working day of the first day away. */
function coverItem({ coverNeeded }: HomeFacts, href: ListHref, today: IsoDate): HomeItem[] {
  const [first] = [...coverNeeded].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (first === undefined) return [];
  const count = coverNeeded.reduce((sum, entry) => sum + entry.cases, 0);
  const whose = coverNeeded
    .slice(0, MOST_NAMED)
    .map((entry) => `${entry.name}, ${countOf(entry.cases, 'case')}`);
  const due =
    first.dueOn < today
      ? ({ words: 'Overdue', look: 'overdue' } as const)
      : ({ words: `By ${dayWords(first.dueOn, today)}`, look: 'due' } as const);
  return [
    {
      key: 'cover',
      href: href('cover_needed'),
      title: `${countOf(count, 'case needs', 'cases need')} cover by name`,
      hint: `Their officers are away: ${whose.join('; ')}${coverNeeded.length > MOST_NAMED ? '; and others' : ''}.`,
      status: due,
    },
  ];
}

function awayItem({ away }: HomeFacts, href: ListHref): HomeItem[] {
  if (away.length === 0) return [];
  return [
    {
      key: 'away',
      href: href('away'),
      title: countOf(away.length, 'officer is away today', 'officers are away today'),
      away,
    },
  ];
}

function leaverItem({ leavers }: HomeFacts, href: ListHref, today: IsoDate): HomeItem[] {
  if (leavers.length === 0) return [];
  const words = leavers
    .slice(0, MOST_NAMED)
    .map(
      (entry) =>
        `${entry.name}, ${countOf(entry.cases, 'case')}, leaves on ${dayWords(entry.leavesOn, today)}`,
    );
  return [
    {
      key: 'leavers',
      href: href('leavers'),
      title: countOf(
        leavers.length,
        'officer who leaves soon holds cases',
        'officers who leave soon hold cases',
      ),
      hint: `${words.join('; ')}${leavers.length > MOST_NAMED ? '; and others' : ''}.`,
    },
  ];
}

/** "7 of your 12 officers are over 100%" */
export function overItem(
  { over, wellOver, noCapacity, withCapacity, holding }: OverCapacityCount,
  href: string,
  words: ModelWords,
): HomeItem[] {
  const { over: line, wellOver: wellOverLine } = words;
  if (holding === 0) return [];
  const spare = `${countOf(withCapacity, 'officer has', 'officers have')} capacity.`;
  if (over === 0)
    return [
      {
        key: 'over',
        href,
        title:
          holding === 1
            ? `Your officer is at ${line} or under`
            : `None of your ${holding} officers is over ${line}`,
        hint: spare,
      },
    ];
  const parts = [
    wellOver > 0
      ? `${wellOver} ${over === 1 ? 'is' : `of them ${wellOver === 1 ? 'is' : 'are'}`} over ${wellOverLine}`
      : '',
    noCapacity > 0 ? `${noCapacity} ${noCapacity === 1 ? 'has' : 'have'} no capacity` : '',
  ].filter((part) => part !== '');
  const title =
    holding === 1
      ? `Your officer is over ${line}`
      : `${over} of your ${holding} officers ${over === 1 ? 'is' : 'are'} over ${line}`;
  return [
    {
      key: 'over',
      href,
      title,
      hint: joinSentences(parts.length === 0 ? '' : `${listWords(parts)}.`, spare),
    },
  ];
}

function traineeItem({ traineesUnreduced }: HomeFacts, href: ListHref): HomeItem[] {
  if (traineesUnreduced.length === 0) return [];
  const names = traineesUnreduced.slice(0, MOST_NAMED).map((entry) => entry.name);
  const rest = traineesUnreduced.length - names.length;
  return [
    {
      key: 'trainees',
      href: href('trainee_reduction'),
      title: countOf(
        traineesUnreduced.length,
        'trainee has no trainee reduction',
        'trainees have no trainee reduction',
      ),
      hint: `Their workload is shown as if they were qualified: ${names.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    },
  ];
}

function besideItem({ besideToDecide }: HomeFacts, href: ListHref): HomeItem[] {
  if (besideToDecide === 0) return [];
  return [
    {
      key: 'beside',
      href: href('beside_not_allowed'),
      title: countOf(
        besideToDecide,
        'case has cover, a share or support to decide on',
        'cases have cover, a share or support to decide on',
      ),
      hint: 'A bar, grade or training speaks against it. It goes on until you end it.',
    },
  ];
}

function unknownItem({ officersUnknown }: HomeFacts, href: ListHref): HomeItem[] {
  if (officersUnknown.length === 0) return [];
  const names = officersUnknown.slice(0, MOST_NAMED).map((entry) => entry.name);
  const rest = officersUnknown.length - names.length;
  return [
    {
      key: 'unknown',
      href: href('officer_details_missing'),
      title: countOf(
        officersUnknown.length,
        'officer has no grade or hours recorded',
        'officers have no grade or hours recorded',
      ),
      hint: `Their workload is not known: ${names.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    },
  ];
}

function reductionItem({ reductions }: HomeFacts, href: ListHref, today: IsoDate): HomeItem[] {
  const [first] = reductions;
  if (!first) return [];
  const reviews = reductions.filter((entry) => entry.reviewDue).length;
  const ending = reductions.length - reviews;
  const review =
    reviews === 0
      ? ''
      : `${countOf(reviews, 'reduction has passed its last day and waits', 'reductions have passed their last day and wait')} for review`;
  const ends = ending === 0 ? '' : `${countOf(ending, 'reduction ends', 'reductions end')} within 30 days`;
  return [
    {
      key: 'reductions',
      href:
        reductions.length === 1
          ? placeOn(toOfficer.hours(first.staffCode), 'reductions')
          : href('reductions_ending'),
      title: reviews > 0 && ending > 0 ? `${ends}; ${review}` : joinSentences(ends, review),
      hint: reductionHint(reductions),
      ...(first.endDate === null || first.reviewDue
        ? {}
        : { status: { words: dayWords(first.endDate, today), look: 'plain' as const } }),
    },
  ];
}

function reductionHint(reductions: readonly ReductionFact[]): string {
  const [first] = reductions;
  if (!first) return '';
  const what = `${first.name}: ${lowerFirst(first.reason)}, ${formatHundredths(first.hoursHundredths)} hours a week. Workload would then be ${stepWords(first.after)}.`;
  return reductions.length === 1 ? what : `The first: ${what}`;
}
