import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';

export interface ListWords {
  readonly title: string;
  /** What the list holds, in a sentence. */
  readonly what: string;
  /** What is said when nothing is in it. */
  readonly empty: string;
}

/** What the lists behind the figures are called. */
export const LIST_WORDS: Record<CapacityList, ListWords> = {
  'over-100': {
    title: 'Officers over 100%',
    what: 'Responsible officers who hold a case and are over 100%, those with no capacity included.',
    empty: 'No officer is over 100%',
  },
  'over-110': {
    title: 'Officers over 110%',
    what: 'Responsible officers who hold a case and have a workload over 110%.',
    empty: 'No officer is over 110%',
  },
  excessive: {
    title: 'Officers with an excessive workload',
    what: 'Responsible officers who were over 110% on each of 28 daily snapshots in a row; days of absence pause the clock.',
    empty: 'No officer has been over 110% for that long',
  },
  'next-to-trip': {
    title: 'Officers next to have an excessive workload',
    what: 'Responsible officers who are over 110% and reach 28 daily snapshots in a row within 14 days if nothing changes.',
    empty: 'No officer reaches 28 days over 110% within 14 days',
  },
  'no-capacity': {
    title: 'Officers with no capacity',
    what: 'Responsible officers who hold cases and have no points available: absent, or gone.',
    empty: 'Every officer who holds cases has some capacity',
  },
  'without-relief': {
    title: 'Officers over 110% without a relief plan',
    what: 'Responsible officers who are over 110%, or hold cases with no capacity, and have no relief plan in force, neither their own nor their team’s.',
    empty: 'Every officer over 110% has a relief plan',
  },
  'over-50': {
    title: 'Officers with over 50 cases',
    what: 'Officers of any grade with more than 50 live cases; units of standalone unpaid work are left out.',
    empty: 'No officer has more than 50 cases',
  },
  'over-75': {
    title: 'Officers with over 75 cases',
    what: 'Officers of any grade with more than 75 live cases; units of standalone unpaid work are left out.',
    empty: 'No officer has more than 75 cases',
  },
  'beyond-grade': {
    title: 'Cases held beyond grade',
    what: 'Live cases that the grade of the holder may not hold.',
    empty: 'No case is held beyond grade',
  },
  'oversight-missing': {
    title: 'Cases without oversight in date',
    what: 'Live cases that need management oversight and have none in date.',
    empty: 'Every case that needs oversight has it in date',
  },
  'not-trained': {
    title: 'Domestic abuse cases held without the course',
    what: 'Live domestic abuse cases whose officer has no domestic abuse course in date.',
    empty: 'Every domestic abuse case is held by somebody with the course',
  },
  uncovered: {
    title: 'Uncovered cases',
    what: 'Live cases of officers with no capacity, and cases that wait for an officer.',
    empty: 'Every case has an officer with capacity',
  },
  unallocated: {
    title: 'Unallocated cases',
    what: 'Live cases that wait for an officer, by the home of the person; a team’s are those routed to it.',
    empty: 'No case is waiting for an officer',
  },
  'inputs-missing': {
    title: 'Cases with inputs missing',
    what: 'Live cases without RSR, OGRS, ROSH, area or date of birth.',
    empty: 'Every live case has all its inputs',
  },
  'contact-overdue': {
    title: 'Cases not seen in time',
    what: 'Active community and licence cases not seen within the planned days of their band, waiting ones included. Attendance not known: one date of last seen cannot tell "not offered" from "did not attend".',
    empty: 'Every case was seen in time',
  },
  'contact-over-28': {
    title: 'Cases not seen for over 28 days',
    what: 'Active community and licence cases, waiting ones included. Attendance not known.',
    empty: 'Every case was seen within 28 days',
  },
  'contact-over-56': {
    title: 'Cases not seen for over 56 days',
    what: 'Active community and licence cases, waiting ones included. Attendance not known.',
    empty: 'Every case was seen within 56 days',
  },
  'pre-release-due': {
    title: 'Pre-release contact due',
    what: 'People in custody whose release is within 12 weeks.',
    empty: 'Nobody is released within 12 weeks',
  },
  'release-passed': {
    title: 'Release date passed while in custody',
    what: 'People recorded in custody whose release date has passed: the setting or the date is wrong.',
    empty: 'No release date has passed',
  },
  warrants: {
    title: 'Warrants outstanding',
    what: 'Live cases in the state "warrant": no contact is planned for them.',
    empty: 'No warrant is outstanding',
  },
  'contact-suspended': {
    title: 'Contact suspended',
    what: 'Live cases in the state "contact suspended": no contact is planned for them.',
    empty: 'No case has its contact suspended',
  },
  'officer-changed': {
    title: 'Cases that changed officer',
    what: 'Cases that began 6 to 18 months ago, ended ones included, with more than one officer of record.',
    empty: 'Every case kept its officer',
  },
};
