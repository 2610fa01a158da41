import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import { type CaseKind, kindWords } from '@/lib/domain/metrics/cases/case-kind';
import { CASES_PAST_FAIR, FAIR_DAYS } from '@/lib/domain/metrics/outliers/fair-share';
import { SESSIONS_WANTED, SUPERVISION_DAYS } from '@/lib/domain/metrics/officers/supervision-measure';
import { isCaseList } from '@/lib/domain/metrics/cases/list-cases';
import { PERIOD_LISTS } from './period-words';
import { lowerFirst } from '@/lib/kernel/text/first-letter';

export interface ListWords {
  readonly title: string;
  /** What the list holds, in a sentence. */
  readonly what: string;
  /** What is said when nothing is in it. */
  readonly empty: string;
}

/** What a list behind a figure is called, by the model. */
export function listWords(list: CapacityList, words: ModelWords): ListWords {
  return { ...workloadLists(words), ...CASE_LISTS, ...OUTLIER_LISTS, ...PERIOD_LISTS }[list];
}

/** The heading of a list; of one of cases with the kind of them that it is narrowed to. */
export function listTitle(title: string, list: CapacityList, kind: CaseKind): string {
  const words = isCaseList(list) ? kindWords(kind) : null;
  return words === null ? title : `${title}: ${lowerFirst(words)}`;
}

const OUTLIER_WHAT =
  'Responsible officers who hold a case and are more than 1.5 interquartile ranges above the upper quartile of their own grade and kind of team.';

/** The lists whose words are the model's numbers and names. */
function workloadLists(words: ModelWords) {
  const { over, wellOver, excessiveDays, guards, liveGuards } = words;
  return {
    officers: {
      title: 'Officers who hold a case',
      what: 'Responsible officers who hold at least one live case, whatever their workload.',
      empty: 'No responsible officer holds a case',
    },
    'over-100': {
      title: `Officers over ${over}`,
      what: `Responsible officers who hold a case and are over ${over}, those with no capacity included.`,
      empty: `No officer is over ${over}`,
    },
    'over-110': {
      title: `Officers over ${wellOver}`,
      what: `Responsible officers who hold a case and have a workload over ${wellOver}.`,
      empty: `No officer is over ${wellOver}`,
    },
    excessive: {
      title: 'Officers with an excessive workload',
      what: `Responsible officers who were over ${wellOver} on each of ${excessiveDays} daily snapshots in a row; days of absence pause the clock.`,
      empty: `No officer has been over ${wellOver} for that long`,
    },
    'next-to-trip': {
      title: 'Officers next to have an excessive workload',
      what: `Responsible officers who are over ${wellOver} and reach ${excessiveDays} daily snapshots in a row within 14 days if nothing changes.`,
      empty: `No officer reaches ${excessiveDays} days over ${wellOver} within 14 days`,
    },
    'no-capacity': {
      title: 'Officers with no capacity',
      what: 'Responsible officers who hold cases and have no points available: absent, or gone.',
      empty: 'Every officer who holds cases has some capacity',
    },
    'without-relief': {
      title: `Officers over ${wellOver} without a relief plan`,
      what: `Responsible officers who are over ${wellOver}, or hold cases with no capacity, and have no relief plan in force, neither their own nor their team’s.`,
      empty: `Every officer over ${wellOver} has a relief plan`,
    },
    'over-50': {
      title: `Officers with over ${guards[0]}`,
      what: `Officers of any grade with more than ${liveGuards[0]}; units of standalone unpaid work are left out.`,
      empty: `No officer has more than ${guards[0]}`,
    },
    'over-75': {
      title: `Officers with over ${guards[1]}`,
      what: `Officers of any grade with more than ${liveGuards[1]}; units of standalone unpaid work are left out.`,
      empty: `No officer has more than ${guards[1]}`,
    },
    'inputs-missing': {
      title: 'Cases with inputs missing',
      what: `Live cases without ${words.scores.rsr}, ${words.scores.ogrs}, ROSH, area or date of birth.`,
      empty: 'Every live case has all its inputs',
    },
  } satisfies Partial<Record<CapacityList, ListWords>>;
}

/** Those whose words are the same by every model. */
const CASE_LISTS = {
  live: {
    title: 'Live cases',
    what: 'Every live case, held or waiting for an officer.',
    empty: 'There are no live cases',
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
  'oversight-overdue': {
    title: 'Cases whose oversight is overdue',
    what: 'Live cases that need management oversight, had it, and whose review has passed.',
    empty: 'No review of oversight has passed',
  },
  'actions-open': {
    title: 'Agreed actions that are not done',
    what: 'Actions agreed with the oversight of cases that somebody here holds, done by nobody yet.',
    empty: 'Every agreed action is done',
  },
  'actions-overdue': {
    title: 'Agreed actions overdue',
    what: 'Actions agreed with the oversight of cases that somebody here holds, not done by their day.',
    empty: 'No agreed action is overdue',
  },
  'supervision-enough': {
    title: `Officers with ${SESSIONS_WANTED} supervision sessions or more`,
    what: `Responsible officers in post who met for supervision at least ${SESSIONS_WANTED} times in 12 months.`,
    empty: `Nobody has had ${SESSIONS_WANTED} supervision sessions in 12 months`,
  },
  'supervision-overdue': {
    title: 'Officers whose supervision is overdue',
    what: `Responsible officers in post without a supervision session in the last ${SUPERVISION_DAYS} days.`,
    empty: 'Everybody met for supervision in time',
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
  'held-uncovered': {
    title: 'Cases held without capacity',
    what: 'Live cases of officers with no capacity; those that wait for an officer are not among them.',
    empty: 'Every case that is held has an officer with capacity',
  },
  unallocated: {
    title: 'Unallocated cases',
    what: 'Live cases that wait for an officer, by the home of the person; a team’s are those routed to it.',
    empty: 'No case is waiting for an officer',
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
} satisfies Partial<Record<CapacityList, ListWords>>;

const OUTLIER_LISTS = {
  'outlier-workload': {
    title: 'Workload far above those like them',
    what: OUTLIER_WHAT,
    empty: 'Nobody’s workload stands out among those like them',
  },
  'outlier-caseload': {
    title: 'Cases far above those like them',
    what: `${OUTLIER_WHAT} Cases are by full-time equivalent.`,
    empty: 'Nobody’s cases stand out among those like them',
  },
  'over-fair-share': {
    title: 'More than a fair share of new high-band cases',
    what: `Responsible officers who hold at least ${CASES_PAST_FAIR} more of the high-band cases allocated in ${FAIR_DAYS / 7} weeks than their part of the points available of their team and grade comes to.`,
    empty: 'Nobody took more than a fair share of new high-band cases',
  },
  'new-high-band': {
    title: 'New high-band cases',
    what: `Held cases of a high band that were allocated here in the last ${FAIR_DAYS / 7} weeks.`,
    empty: `No high-band case was allocated in ${FAIR_DAYS / 7} weeks`,
  },
} satisfies Partial<Record<CapacityList, ListWords>>;
