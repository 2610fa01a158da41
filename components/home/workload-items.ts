import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatHundredths } from '@/lib/kernel/format';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { HomeFacts, ReductionFact } from '@/lib/domain/metrics/officers/home-facts';
import type { OverCapacityCount } from '@/lib/domain/metrics/units/team-figures';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { dayWords, type ListHref } from './case-items';
import { type HomeItem, joinSentences, listWords } from './home-item';
import type { Address } from '@/lib/kernel/address';

/** "7 of your 12 officers are over 100%" */
export function overItem(
  { over, wellOver, noCapacity, withCapacity, holding }: OverCapacityCount,
  href: Address,
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

/** "1 reduction ends within 30 days": with the workload that would follow */
export function reductionItem(
  { reductions }: HomeFacts,
  href: ListHref,
  today: IsoDate,
  { lines }: ModelWords,
): HomeItem[] {
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
      hint: reductionHint(reductions, lines),
      ...(first.endDate === null || first.reviewDue
        ? {}
        : { status: { words: dayWords(first.endDate, today), look: 'plain' as const } }),
    },
  ];
}

function reductionHint(reductions: readonly ReductionFact[], thresholds: ModelWords['lines']): string {
  const [first] = reductions;
  if (!first) return '';
  const what = `${first.name}: ${lowerFirst(first.reason)}, ${formatHundredths(first.hoursHundredths)} hours a week. Workload would then be ${stepWords(first.after, { thresholds })}.`;
  return reductions.length === 1 ? what : `The first: ${what}`;
}
