import { formatWorkloadMark } from '../../../kernel/format';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { type IsoDate, isoDate } from '../../../kernel/dates';
import type { Absence } from '../absence/absence';
import type { AbsenceSettings } from '../absence/absence-settings';
import { hoursStopOn, stretchOn } from '../absence/absence-stretch';
import type { Evaluation, EvaluateRequest } from '../model/evaluate-request';

/**
 * The worked figures of docs/rules/workload.md and one example in full, as data: the page "How workload is worked out" shows
 * them, and the tests run them, so that the page cannot be wrong. Each names the shipped model that it is worked by.
 */
export interface WorkedExample {
  readonly caption: string;
  readonly request: ExampleRequest;
  readonly expect: Pick<Evaluation, 'pointsUsed' | 'pointsAvailable' | 'workloadPercent' | 'state'>;
}

/** A what-if by a shipped model: what may be left out of a call is left out here too. */
interface ExampleRequest {
  readonly model: { readonly code: string };
  readonly officer: EvaluateRequest['officer'];
  readonly cases: readonly ExampleCase[];
  readonly reports?: EvaluateRequest['reports'];
}

type CaseOfRequest = EvaluateRequest['cases'][number];
type ExampleCase = Pick<CaseOfRequest, 'band' | 'setting'> & Partial<CaseOfRequest>;

const IBAT = { code: 'ibat-4' };
const TIERS = { code: 'hmpps-tiers' };
type Reductions = { hours: number }[];
const officer = (
  grade: string,
  contractedHours: number,
  reductions: Reductions = [],
): WorkedExample['request']['officer'] => ({ grade, contractedHours, reductions });

const none = (
  caption: string,
  contractedHours: number,
  hoursOff: number,
  pointsAvailable: number,
): WorkedExample => ({
  caption,
  request: {
    model: IBAT,
    officer: officer('CM', contractedHours, hoursOff === 0 ? [] : [{ hours: hoursOff }]),
    cases: [],
  },
  expect:
    pointsAvailable === 0
      ? { pointsUsed: 0, pointsAvailable, workloadPercent: null, state: 'unavailable' }
      : { pointsUsed: 0, pointsAvailable, workloadPercent: 0, state: 'spare' },
});

/** Hours to points available. */
export const HOURS_EXAMPLES: readonly WorkedExample[] = [
  none('Full time, 1.8 hours of reductions', 37, 1.8, 2070),
  none('30 hours, 1.8 hours of reductions', 30, 1.8, 1658),
  none('Full time, newly qualified: 20 per cent off', 37, 7.4, 1740),
  none('Full time, first 6 months of PQiP: 80 per cent off', 37, 29.6, 435),
  none('Half time, no reductions', 18.5, 0, 1088),
  none('Full time, every hour a reduction', 37, 37, 0),
];

const MIXED = [
  { band: 'B2', setting: 'community', count: 12 },
  { band: 'C1', setting: 'community', count: 10 },
  { band: 'B2', setting: 'licence', count: 3 },
  { band: 'A3', setting: 'custody', count: 1 },
] as const;

const mixed = (
  caption: string,
  hours: number,
  reductions: Reductions,
  pointsAvailable: number,
  workloadPercent: number,
  state: 'over' | 'well_over',
): WorkedExample => ({
  caption,
  request: { model: TIERS, officer: officer('PO', hours, reductions), cases: [...MIXED] },
  expect: { pointsUsed: 2351, pointsAvailable, workloadPercent, state },
});

/** Caseloads to percentages and states. */
export const CASELOAD_EXAMPLES: readonly WorkedExample[] = [
  mixed('26 cases in national tiers, full time', 37, [], 2176, 108.042, 'over'),
  mixed('The same, newly qualified', 37, [{ hours: 7.4 }], 1740, 135.115, 'well_over'),
  mixed('The same at 30 hours', 30, [], 1764, 133.277, 'well_over'),
  {
    caption: 'Three cases and every hour a reduction',
    request: {
      model: TIERS,
      officer: officer('PO', 37, [{ hours: 37 }]),
      cases: [{ band: 'B2', setting: 'community', count: 3 }],
    },
    expect: { pointsUsed: 345, pointsAvailable: 0, workloadPercent: null, state: 'no_capacity' },
  },
  {
    caption: '46 cases in four bands, full time',
    request: {
      model: IBAT,
      officer: officer('CM', 37),
      cases: [
        { band: '1', setting: 'community', count: 20 },
        { band: '2', setting: 'licence', count: 20 },
        { band: '3', setting: 'custody', count: 4 },
        { band: '4', setting: 'unpaid_work', count: 2 },
      ],
    },
    expect: { pointsUsed: 1596, pointsAvailable: 2176, workloadPercent: 73.346, state: 'spare' },
  },
];

/** One officer in full, line by line. */
export const FULL_EXAMPLE: WorkedExample = {
  caption: 'A full-time case manager, lead for a single point of contact',
  request: {
    model: IBAT,
    officer: officer('CM', 37, [{ hours: 1.85 }]),
    cases: [
      { band: '3', setting: 'community', count: 7 },
      { band: '3', setting: 'licence', count: 3 },
      { band: '2', setting: 'community', count: 14 },
      { band: '2', setting: 'licence', count: 6 },
      { band: '1', setting: 'community', count: 18 },
      { band: '1', setting: 'custody', count: 4 },
      { band: '1', setting: 'community', state: 'warrant', count: 2 },
      { band: '1', setting: 'community', state: 'overdue_termination', count: 1 },
    ],
    reports: { fast: 1 },
  },
  expect: { pointsUsed: 2121.5, pointsAvailable: 2067, workloadPercent: 102.637, state: 'over' },
};

/** Officers as points used and available, and what they make together: a ratio of sums, never a mean of percentages. */
export interface GroupExample {
  readonly caption: string;
  readonly officers: readonly { readonly pointsUsed: number; readonly pointsAvailable: number }[];
  readonly workloadPercent: number;
}

export const GROUP_EXAMPLES: readonly GroupExample[] = [
  {
    caption: 'Two officers at 90.0% and 50.0%',
    officers: [
      { pointsUsed: 90, pointsAvailable: 100 },
      { pointsUsed: 35, pointsAvailable: 70 },
    ],
    workloadPercent: 73.529,
  },
  {
    caption: 'Two officers at 110.0% and 137.9%',
    officers: [
      { pointsUsed: 2393, pointsAvailable: 2176 },
      { pointsUsed: 600, pointsAvailable: 435 },
    ],
    workloadPercent: 114.63,
  },
];

/** Points just under a threshold that print like it: the state is decided before rounding. */
export const ROUNDING_EXAMPLE = {
  pointsUsed: 2393,
  pointsAvailable: 2176,
  shown: '110.0%',
  exact: 109.972,
  state: 'over',
} as const;

/** The example that the page tells: the most whole points of a full week that are not past a threshold, in per cent. */
export function roundingExample(percent: number) {
  const { pointsAvailable } = ROUNDING_EXAMPLE;
  const pointsUsed = Math.floor((pointsAvailable * percent) / 100);
  return {
    pointsUsed,
    pointsAvailable,
    shown: formatWorkloadMark(pointsUsed * 100, pointsAvailable),
    exact: percentRoundedHalfUp(pointsUsed, pointsAvailable, 3),
  };
}

/** Absences of one officer, a day of the stretch that is told of, and its first day without hours (null: the hours stand). */
export interface AbsenceExample {
  readonly caption: string;
  readonly absences: readonly Absence[];
  readonly onDate: IsoDate;
  readonly hoursStopOn: string | null;
}

type Spell = readonly [kind: Absence['kind'], from: string, to: string | null];

const away = (
  caption: string,
  spells: readonly Spell[],
  onDate: string,
  hoursStopOn: string | null,
): AbsenceExample => ({
  caption,
  absences: spells.map(([kind, from, to]) => ({
    kind,
    startDate: isoDate(from),
    endDate: to === null ? null : isoDate(to),
  })),
  onDate: isoDate(onDate),
  hoursStopOn,
});

export const ABSENCE_EXAMPLES: readonly AbsenceExample[] = [
  away('Sick from 2 to 15 November: 14 days', [['sickness', '2026-11-02', '2026-11-15']], '2026-11-02', null),
  away(
    'Sick from 2 to 16 November: 15 days',
    [['sickness', '2026-11-02', '2026-11-16']],
    '2026-11-02',
    '2026-11-02',
  ),
  away('Sick from 2 November, end not known', [['sickness', '2026-11-02', null]], '2026-11-02', '2026-11-16'),
  away(
    'Annual leave from 2 to 22 November',
    [['annual_leave', '2026-11-02', '2026-11-22']],
    '2026-11-02',
    null,
  ),
  away(
    'Sick from Monday to Friday, three weeks running, from 2 November',
    [
      ['sickness', '2026-11-02', '2026-11-06'],
      ['sickness', '2026-11-09', '2026-11-13'],
      ['sickness', '2026-11-16', '2026-11-20'],
    ],
    '2026-11-02',
    '2026-11-02',
  ),
  away(
    'Annual leave from 2 to 6 November, then sick to 24 November',
    [
      ['annual_leave', '2026-11-02', '2026-11-06'],
      ['sickness', '2026-11-09', '2026-11-24'],
    ],
    '2026-11-02',
    '2026-11-02',
  ),
  away(
    'Sick from 2 to 13 November, back on the 16th, sick again from the 17th to the 20th',
    [
      ['sickness', '2026-11-02', '2026-11-13'],
      ['sickness', '2026-11-17', '2026-11-20'],
    ],
    '2026-11-17',
    '2026-11-17',
  ),
];

/** The first day without hours of the stretch that a day belongs to, by a model; null where the hours stand. */
export function exampleStop(
  absences: readonly Absence[],
  onDate: IsoDate,
  settings: AbsenceSettings,
): IsoDate | null {
  const stretch = stretchOn(absences, onDate);
  return stretch === null ? null : hoursStopOn(stretch, settings);
}
