import { HALIFAX_TEAM } from '../estate';
import type { HolderPlan } from './plan';

const FULL_TIME = 3700;

type Named = Omit<
  HolderPlan,
  'teamCode' | 'name' | 'reductions' | 'absence' | 'hoursHundredths' | 'serviceDays'
> &
  Partial<
    Pick<PlannedOfficer, 'reductions' | 'absence' | 'hoursHundredths' | 'serviceDays' | 'onLeaveToFriday'>
  >;

/** An officer of the story; `onLeaveToFriday`: since yesterday, until the Friday after the day of loading. */
type PlannedOfficer = HolderPlan & { readonly onLeaveToFriday?: true };

const officer = (forename: string, surname: string, more: Named): PlannedOfficer => ({
  name: { forename, surname },
  teamCode: HALIFAX_TEAM,
  hoursHundredths: FULL_TIME,
  reductions: [],
  absence: null,
  serviceDays: 1150 + surname.charCodeAt(1) * 19 + surname.length * 83,
  provisional: 0,
  beyondGrade: 0,
  ...more,
});

const OFFICERS: readonly PlannedOfficer[] = [
  officer('Folasade', 'Adeyemi', {
    grade: 'CM',
    caseCount: 33,
    targetPercent: null,
    newIn7Days: 0,
    absence: { kind: 'sickness', startOffset: -21, endOffset: null },
  }),
  officer('Daniel', 'Whitworth', {
    grade: 'CM',
    caseCount: 71,
    targetPercent: 112.4,
    newIn7Days: 2,
    contactsOverdue: 3,
    provisional: 1,
    beyondGrade: 1,
    reportDaysAgo: 14,
    reductions: [
      {
        reason: 'Single point of contact lead',
        hoursHundredths: 185,
        startOffset: -155,
        endOffset: 28,
        notes: 'Lead for the court team',
      },
    ],
    fixedMix: [
      ['4', 'custody', 1],
      ['3', 'community', 7],
      ['3', 'licence', 3],
      ['3', 'custody', 1],
      ['2', 'community', 11],
      ['2', 'licence', 3],
      ['2', 'custody', 11],
      ['1', 'community', 21],
      ['1', 'licence', 7],
      ['1', 'custody', 6],
    ],
  }),
  officer('Harpreet', 'Kaur', {
    grade: 'CM',
    caseCount: 68,
    targetPercent: 106.9,
    newIn7Days: 1,
    contactsOverdue: 1,
    provisional: 1,
    trained: false,
  }),
  officer('Lesley', 'Broadbent', {
    grade: 'SCM',
    caseCount: 51,
    targetPercent: 105.6,
    newIn7Days: 1,
    onLeaveToFriday: true,
    contactsOverdue: 0,
  }),
  officer('Martin', 'Sykes', {
    grade: 'CM',
    caseCount: 77,
    targetPercent: 104.0,
    newIn7Days: 3,
    contactsOverdue: 4,
    provisional: 1,
  }),
  officer('Chidi', 'Okafor', {
    grade: 'SCM',
    caseCount: 47,
    targetPercent: 103.2,
    newIn7Days: 0,
    contactsOverdue: 0,
    provisional: 1,
  }),
  officer('Nadia', 'Hussain', {
    grade: 'CM',
    hoursHundredths: 2960,
    caseCount: 54,
    targetPercent: 101.4,
    newIn7Days: 1,
    contactsOverdue: 1,
  }),
  officer('Jayesh', 'Mistry', {
    grade: 'CM',
    caseCount: 66,
    targetPercent: 98.9,
    newIn7Days: 1,
    contactsOverdue: 0,
    provisional: 1,
  }),
  officer('Joanne', 'Fairburn', {
    grade: 'SCM',
    hoursHundredths: 2220,
    caseCount: 27,
    targetPercent: 96.7,
    newIn7Days: 0,
    contactsOverdue: 0,
  }),
  officer('Aoife', 'Doyle', {
    grade: 'SCM',
    caseCount: 36,
    targetPercent: 92.4,
    newIn7Days: 1,
    contactsOverdue: 0,
    serviceDays: 1300,
    reductions: [
      {
        reason: 'Newly qualified officer',
        hoursHundredths: 740,
        startOffset: -120,
        endOffset: 120,
        notes: 'Qualified this summer; was a case manager here before',
      },
    ],
  }),
  officer('Owen', 'Priestley', {
    grade: 'CM',
    caseCount: 52,
    targetPercent: 78.3,
    newIn7Days: 4,
    contactsOverdue: 2,
  }),
  officer('Callum', 'Ramsden', {
    grade: 'PQiP',
    caseCount: 9,
    targetPercent: 33.7,
    newIn7Days: 0,
    contactsOverdue: 0,
    beyondGrade: 1,
    serviceDays: 240,
    reductions: [{ reason: 'PQiP 6 to 12 months', hoursHundredths: 2220, startOffset: -57, endOffset: 110 }],
  }),
];

/** The team that the guides and pictures show: twelve officers, each with a story. `daysToFriday`: from the day of loading. */
export function planHalifax(daysToFriday: number): HolderPlan[] {
  return OFFICERS.map(({ onLeaveToFriday, ...plan }) =>
    onLeaveToFriday
      ? { ...plan, absence: { kind: 'annual_leave', startOffset: -1, endOffset: daysToFriday } }
      : plan,
  );
}
