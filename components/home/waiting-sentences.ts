import { countOf } from '@/lib/kernel/format';
import type { WaitingCount } from '@/lib/domain/metrics/units/team-page';
import { type HomeSentence, isOrAre } from './home-sentence';

/** What home says of the cases that wait for an officer. Nothing where none waits. */
export function waitingSentences(waiting: WaitingCount | null): HomeSentence[] {
  if (waiting === null || waiting.count === 0) return [];
  const title = `${countOf(waiting.count, 'case')} ${isOrAre(waiting.count)} waiting for an officer`;
  const longest = waiting.longestWorkingDays;
  return [
    {
      group: 'act',
      href: '/allocations',
      title: `${title}${appointmentWords(waiting)}`,
      ...(longest === null ? {} : { hint: `The longest has waited ${countOf(longest, 'working day')}.` }),
      ...dueOf(waiting),
    },
  ];
}

function appointmentWords({ late, dueToday, dueTomorrow }: WaitingCount): string {
  if (late > 0) return `; ${late} ${late === 1 ? 'has' : 'have'} missed the first appointment`;
  if (dueToday > 0)
    return `; ${dueToday} ${dueToday === 1 ? 'has its' : 'have their'} first appointment today`;
  if (dueTomorrow > 0)
    return `; ${dueTomorrow} ${dueTomorrow === 1 ? 'has its' : 'have their'} first appointment tomorrow`;
  return '';
}

function dueOf({ late, dueToday, dueTomorrow }: WaitingCount): Pick<HomeSentence, 'due'> {
  if (late > 0) return { due: { text: 'Overdue', meaning: 'overdue' } };
  if (dueToday > 0) return { due: { text: 'Due today', meaning: 'due' } };
  return dueTomorrow > 0 ? { due: { text: 'Due tomorrow', meaning: 'due' } } : {};
}
