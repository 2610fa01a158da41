import { toQueue } from '@/lib/addresses/allocations';
import { countOf } from '@/lib/kernel/format';
import type { WaitingCount } from '@/lib/domain/metrics/counts/count-waiting';
import type { HomeItem } from './home-item';

/** "4 cases are waiting for an officer; 1 has its first appointment tomorrow" */
export function waitingItem(waiting: WaitingCount): HomeItem[] {
  const { count, late, dueToday, dueTomorrow, longestWorkingDays } = waiting;
  if (count === 0) return [];
  const urgent = urgentWords(waiting);
  return [
    {
      key: 'waiting',
      href: toQueue.page(),
      title: `${countOf(count, 'case is', 'cases are')} waiting for an officer${urgent === '' ? '' : `; ${urgent}`}`,
      ...(longestWorkingDays === null
        ? {}
        : {
            hint: `${count === 1 ? 'It has' : 'The longest has'} waited ${countOf(longestWorkingDays, 'working day')}.`,
          }),
      ...(late > 0
        ? { status: { words: `${late} late`, look: 'overdue' as const } }
        : dueToday > 0
          ? { status: { words: 'Due today', look: 'due' as const } }
          : dueTomorrow > 0
            ? { status: { words: 'Due tomorrow', look: 'due' as const } }
            : {}),
    },
  ];
}

function urgentWords({ late, lateNoneBooked, dueToday, dueTomorrow }: WaitingCount): string {
  if (late > 0) return lateWords(late, lateNoneBooked);
  const has = (count: number): string => (count === 1 ? '1 has its' : `${count} have their`);
  if (dueToday > 0) return `${has(dueToday)} first appointment today`;
  return dueTomorrow > 0 ? `${has(dueTomorrow)} first appointment tomorrow` : '';
}

function lateWords(late: number, noneBooked: number): string {
  if (noneBooked === 0)
    return late === 1 ? '1 is past its first appointment' : `${late} are past their first appointment`;
  const none = noneBooked === late ? (late === 1 ? '' : 'all ') : `${noneBooked} `;
  return `${late === 1 ? '1 is' : `${late} are`} late for a first appointment, ${none}with none booked`;
}
