import { toQueue } from '@/lib/addresses/allocations';
import { countOf } from '@/lib/kernel/format';
import type { WaitingCount } from '@/lib/domain/metrics/counts/count-waiting';
import type { HomeItem } from './home-item';

/** What to know of the cases without an officer: how many there are and how near their first appointments, and who of them was not seen. */
export function waitingItems(waiting: WaitingCount): HomeItem[] {
  return [...countItem(waiting), ...unseenItem(waiting), ...releaseItems(waiting)];
}

/** "4 cases are waiting for an officer; 1 has its first appointment tomorrow" */
function countItem(waiting: WaitingCount): HomeItem[] {
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

/** "2 people who wait for an officer have not been seen for over 56 days" */
function unseenItem({ contact }: WaitingCount): HomeItem[] {
  const [over28, over56] = [contact['contact-over-28'], contact['contact-over-56']];
  if (over28 === 0) return [];
  const [count, days] = over56 > 0 ? [over56, 56] : [over28, 28];
  const who = countOf(count, 'person who waits for an officer has', 'people who wait for an officer have');
  return [
    {
      key: 'waiting-unseen',
      href: toQueue.page({ contact: over56 > 0 ? 'contact-over-56' : 'contact-over-28' }),
      title: `${who} not been seen for over ${days} days`,
      ...(over56 > 0
        ? { hint: `${countOf(over28, 'person has', 'people have')} not been seen for over 28 days.` }
        : {}),
      status: { words: 'Overdue', look: 'overdue' },
    },
  ];
}

/** Waiting cases in custody whose release has passed, or comes before anybody has been in contact. */
function releaseItems({ contact }: WaitingCount): HomeItem[] {
  const lists = [
    [
      'release-passed',
      'waiting case in custody has',
      'waiting cases in custody have',
      'a release date that has passed',
    ],
    ['pre-release-due', 'waiting case has', 'waiting cases have', 'its pre-release contact due'],
  ] as const;
  return lists.flatMap(([list, one, many, what]): HomeItem[] => {
    const count = contact[list];
    if (count === 0) return [];
    const said = count === 1 ? what : what.replace('its', 'their');
    return [
      {
        key: `waiting-${list}`,
        href: toQueue.page({ contact: list }),
        title: `${countOf(count, one, many)} ${said}`,
      },
    ];
  });
}
