import { countOf, formatWhole } from '@/lib/kernel/format';
import type { LedHome } from '@/lib/domain/metrics/officers/home-page';
import { type HomeSentence, isOrAre } from './home-sentence';

/** What home says of a part of the estate to whoever leads it: each sentence opens the dashboard or the list that it counts. */
export function ledSentences({ unit, figures }: LedHome): HomeSentence[] {
  const address =
    unit.level === 'nation' ? 'level=nation' : `level=${unit.level}&code=${encodeURIComponent(unit.code)}`;
  const list = (metric: string): string => `/capacity/list/${metric}?${address}`;
  const { officersOver100: over, beyondGrade, uncovered, unallocated, excessive, oversightMissing } = figures;
  const sentences: HomeSentence[] = [
    {
      group: 'act',
      href: list('uncovered'),
      title: `${countOf(uncovered.count, 'case')} ${uncovered.count === 1 ? 'has' : 'have'} no officer with capacity`,
      hint: `${formatWhole(unallocated.count)} of them ${isOrAre(unallocated.count)} waiting for an officer${waitWords(unallocated.oldestWaitWorkingDays)}.`,
    },
    {
      group: 'view',
      href: `/capacity?${address}`,
      title: `The workload of ${unit.name} is ${percentWords(figures.workloadPercent)}`,
      hint: `${countOf(figures.liveCases, 'live case')}.`,
    },
    {
      group: 'view',
      href: list('over-100'),
      title: `${formatWhole(over.count)} of ${countOf(over.of, 'officer')} who hold cases ${isOrAre(over.count)} over 100%`,
      hint: `${formatWhole(excessive.count)} ${excessive.count === 1 ? 'has' : 'have'} been over 110% for 28 days in a row.`,
    },
    {
      group: 'view',
      href: list('beyond-grade'),
      title: `${countOf(beyondGrade.count, 'case')} ${isOrAre(beyondGrade.count)} held beyond grade`,
      hint: `${formatWhole(oversightMissing.count)} of ${countOf(oversightMissing.of, 'case')} that need oversight ${oversightMissing.count === 1 ? 'has' : 'have'} none in date.`,
    },
  ];
  return uncovered.count === 0 ? sentences.slice(1) : sentences;
}

function waitWords(oldest: number | null): string {
  return oldest === null ? '' : `; the longest for ${countOf(oldest, 'working day')}`;
}

function percentWords(percent: number | null): string {
  return percent === null ? 'not known: no officer has points available' : `${percent.toFixed(1)}%`;
}
