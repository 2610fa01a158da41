import { PROVISIONAL_UNTIL } from '@/lib/domain/banding/labels';
import { countOf, formatDate, formatDayMonth, formatHundredths, weekdayName } from '@/lib/kernel/format';
import type { HomeFacts, ReallocationFact } from '@/lib/domain/metrics/officers/home-facts';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { type HomeSentence, isOrAre, listHref } from './home-sentence';

/** What home says of the officers whom somebody manages or allocates to, most urgent first. */
export function managedSentences(facts: HomeFacts, manages: boolean): HomeSentence[] {
  return [
    ...facts.reallocations.map(reallocationSentence),
    ...closestLateSentences(facts),
    ...releaseSentences(facts),
    ...oversightSentences(facts),
    ...(manages ? leaverSentences(facts) : []),
    ...overCapacitySentences(facts),
    ...beyondGradeSentences(facts),
    ...detailSentences(facts),
    ...(manages ? reductionSentences(facts) : []),
  ];
}

function reallocationSentence({
  staffCode,
  name,
  cases,
  due,
  closestBand,
  appointmentsToFriday,
}: ReallocationFact): HomeSentence {
  const why =
    due.why === 'left'
      ? `Left on ${formatDate(due.since)}.`
      : `Absent, with no hours left since ${formatDate(due.since)}.`;
  const most = closestBand > 0 ? ` ${closestBand} ${isOrAre(closestBand)} in the highest band.` : '';
  const soon =
    appointmentsToFriday > 0
      ? ` ${appointmentsToFriday} ${appointmentsToFriday === 1 ? 'has' : 'have'} an appointment by Friday.`
      : '';
  return {
    group: 'act',
    href: `/officers/${staffCode}`,
    title: `${countOf(cases, 'case')} held by ${name} ${cases === 1 ? 'needs' : 'need'} a new officer`,
    hint: `${why}${most}${soon}`,
    due: { text: 'Overdue', meaning: 'overdue' },
  };
}

function closestLateSentences({ closestLate }: HomeFacts): HomeSentence[] {
  if (closestLate === null || closestLate.count === 0) return [];
  const { count, bands, everyDays, longestDays } = closestLate;
  return [
    {
      group: 'act',
      href: listHref('closest_contact_late'),
      title: `${count} band ${bands.join(' and ')} ${count === 1 ? 'case was' : 'cases were'} not seen in time`,
      hint: `Planned every ${everyDays} days. The longest is ${countOf(longestDays, 'day')} late.`,
      due: { text: 'Overdue', meaning: 'overdue' },
    },
  ];
}

function releaseSentences({ releases }: HomeFacts): HomeSentence[] {
  const { days, withAppointment } = releases;
  if (days.length === 0) return [];
  const names = [...new Set(days.map(weekdayName))];
  const hint =
    withAppointment === days.length
      ? `${days.length === 1 ? 'There is' : 'Each has'} an appointment on the day of release.`
      : `${days.length - withAppointment} without an appointment on the day of release.`;
  return [
    {
      group: 'week',
      href: listHref('releases'),
      title: `${countOf(days.length, 'person', 'people')} ${isOrAre(days.length)} released this week`,
      hint,
      due: { text: names.length > 2 ? `From ${names[0] ?? ''}` : names.join(' and '), meaning: null },
    },
  ];
}

function oversightSentences({ oversight }: HomeFacts): HomeSentence[] {
  const { overdue, due, missing } = oversight;
  if (overdue + due + missing === 0) return [];
  const reviews = [
    overdue > 0 ? `${overdue} ${isOrAre(overdue)} overdue` : '',
    due > 0 ? `${due} ${isOrAre(due)} due this week` : '',
  ].filter((part) => part !== '');
  const title =
    reviews.length > 0
      ? `Oversight reviews: ${reviews.join(' and ')}`
      : `${countOf(missing, 'case')} ${missing === 1 ? 'needs' : 'need'} oversight and ${missing === 1 ? 'has' : 'have'} none`;
  const hint =
    reviews.length > 0 && missing > 0
      ? `${countOf(missing, 'more case', 'more cases')} ${missing === 1 ? 'needs' : 'need'} oversight and ${missing === 1 ? 'has' : 'have'} none.`
      : undefined;
  return [
    {
      group: 'week',
      href: listHref('oversight'),
      title,
      ...(hint === undefined ? {} : { hint }),
      ...(overdue > 0 ? { due: { text: `${overdue} overdue`, meaning: 'overdue' as const } } : {}),
    },
  ];
}

function leaverSentences({ leavers }: HomeFacts): HomeSentence[] {
  return leavers.map(({ staffCode, name, leavesOn, cases }) => ({
    group: 'week',
    href: `/officers/${staffCode}`,
    title: `${name} leaves on ${formatDate(leavesOn)} and holds ${countOf(cases, 'case')}`,
    hint: 'Their cases need a new officer by then.',
    due: { text: formatDayMonth(leavesOn), meaning: null },
  }));
}

function overCapacitySentences({ overCapacity }: HomeFacts): HomeSentence[] {
  const { over, wellOver, noCapacity, withCapacity, holding } = overCapacity;
  if (holding === 0) return [{ group: 'view', href: '/teams', title: 'None of your officers holds a case' }];
  const parts = [
    wellOver > 0 ? `${wellOver} of them ${isOrAre(wellOver)} over 110%` : '',
    noCapacity > 0 ? `${noCapacity} ${noCapacity === 1 ? 'has' : 'have'} no capacity` : '',
  ].filter((part) => part !== '');
  const spare = `${countOf(withCapacity, 'officer')} ${withCapacity === 1 ? 'has' : 'have'} capacity.`;
  return [
    {
      group: 'view',
      href: over === 0 ? '/teams' : listHref('over_100'),
      title: `${over === 0 ? 'None' : over} of your ${countOf(holding, 'officer')} who ${holding === 1 ? 'holds' : 'hold'} cases ${over === 0 || over === 1 ? 'is' : 'are'} over 100%`,
      hint: parts.length > 0 ? `${parts.join(' and ')}. ${spare}` : spare,
    },
  ];
}

function beyondGradeSentences({ beyondGrade, trainingGaps }: HomeFacts): HomeSentence[] {
  const cases = beyondGrade.reduce((sum, entry) => sum + entry.cases, 0);
  const sentences: HomeSentence[] = [];
  if (cases > 0) {
    const named = beyondGrade
      .slice(0, 3)
      .map((entry) => `${entry.cases} by ${entry.name} (${entry.gradeName})`);
    const rest = beyondGrade.length - named.length;
    sentences.push({
      group: 'view',
      href: listHref('beyond_grade'),
      title: `${countOf(cases, 'case')} ${isOrAre(cases)} held beyond grade`,
      hint: `${named.join('; ')}${rest > 0 ? `; and ${countOf(rest, 'other officer')}` : ''}.`,
    });
  }
  if (trainingGaps > 0)
    sentences.push({
      group: 'view',
      href: listHref('training_gap'),
      title: `${countOf(trainingGaps, 'case')} ${isOrAre(trainingGaps)} held without the training that ${trainingGaps === 1 ? 'it needs' : 'they need'}`,
    });
  return sentences;
}

function detailSentences({ detailsMissing, officersUnknown }: HomeFacts): HomeSentence[] {
  const sentences: HomeSentence[] = [];
  if (detailsMissing > 0)
    sentences.push({
      group: 'view',
      href: listHref('details_missing'),
      title: `${countOf(detailsMissing, 'case')} ${detailsMissing === 1 ? 'has' : 'have'} details missing`,
      hint: `${detailsMissing === 1 ? 'Its band is' : 'Their bands are'} ${PROVISIONAL_UNTIL}`,
    });
  if (officersUnknown.length > 0)
    sentences.push({
      group: 'view',
      href: listHref('officer_details_missing'),
      title: `${countOf(officersUnknown.length, 'officer')} ${officersUnknown.length === 1 ? 'has' : 'have'} no grade or hours recorded`,
      hint: 'Their workload cannot be worked out until then.',
    });
  return sentences;
}

function reductionSentences({ reductions }: HomeFacts): HomeSentence[] {
  if (reductions.length === 0) return [];
  const [first] = reductions;
  const hint = first
    ? `${first.name}: ${first.reason.toLowerCase()}, ${formatHundredths(first.hoursHundredths)} hours a week. The workload would then be ${stepWords(first.after)}.`
    : '';
  const reviews = reductions.filter((entry) => entry.reviewDue).length;
  const ending = reductions.length - reviews;
  const title = [
    ending > 0 ? `${countOf(ending, 'reduction')} ${ending === 1 ? 'ends' : 'end'} within 30 days` : '',
    reviews > 0 ? `${countOf(reviews, 'reduction')} ${reviews === 1 ? 'asks' : 'ask'} for review` : '',
  ].filter((part) => part !== '');
  return [
    {
      group: 'view',
      href: listHref('reductions_ending'),
      title: title.join(' and '),
      hint,
      ...(first?.endDate ? { due: { text: formatDayMonth(first.endDate), meaning: null } } : {}),
    },
  ];
}
