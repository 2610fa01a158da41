import { stateName } from '../model/model-words';
import { CASE_STATES } from '../../banding/vocabulary';
import { STATE_LABELS } from '../../banding/labels';
import { USUAL_ABSENCE_OFTEN } from '../absence/absence-settings';
import { USUAL_FIRST_APPOINTMENT } from '../absence/first-due';
import { reportLine } from '../measure/measure-officer';
import { REPORT_KINDS } from '../measure/report-kinds';
import type { WorkloadModel } from '../model/model';
import { isRecord, type Path, withValue } from './document-path';
import { type FieldGroup, type FieldKind, type ModelField, valueAt } from './field';
import {
  CODE_KIND,
  countKind,
  HOURS_KIND,
  POINTS_KIND,
  ROLE_KIND,
  SETTINGS_IN_ORDER,
  SHARE_KIND,
  TEXT_KIND,
} from './kinds';

/** Bands with their points, one group a band; the last is the one that can be added. */
export function bandGroups(model: WorkloadModel): FieldGroup[] {
  const cohorts = model.cohorts.includes('transition')
    ? (['standard', 'transition'] as const)
    : (['standard'] as const);
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'code'], label: 'Code', kind: CODE_KIND },
    { path: [...at, 'rank'], label: 'Rank, 1 the lowest', kind: countKind() },
    ...cohorts.flatMap((cohort) =>
      SETTINGS_IN_ORDER.map(({ value, label }): ModelField => ({
        path: [...at, 'points', cohort, value],
        label: cohort === 'standard' ? `${label} points` : `${label} points, transition`,
        kind: POINTS_KIND,
        ...(value === 'community' && cohort === 'standard'
          ? {}
          : { empty: 'omit', none: value === 'community' ? 'As standard' : 'As community' }),
      })),
    ),
    {
      path: [...at, 'brag'],
      label: 'BRAG colour',
      kind: {
        type: 'choice',
        options: ['blue', 'green', 'amber', 'red'].map((value) => ({ value, label: value })),
      },
      empty: 'omit',
    },
    {
      path: [...at, 'contactEveryDays'],
      label: 'Days between contacts',
      kind: countKind(),
      empty: 'omit',
      none: 'Not planned',
    },
  ];
  return rowsOf(model.bands, ['bands'], 'a band', fields, (band) => ({
    key: band.code,
    title: `Band ${band.code}`,
  }));
}

/** Grades with their targets and hours. */
export function gradeGroups(model: WorkloadModel): FieldGroup[] {
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'code'], label: 'Code', kind: CODE_KIND },
    {
      path: [...at, 'otherNames'],
      label: 'Other codes',
      hint: 'Separated by commas',
      kind: { type: 'texts' },
    },
    { path: [...at, 'name'], label: 'Name', kind: TEXT_KIND },
    { path: [...at, 'role'], label: 'Role in the rules', kind: ROLE_KIND },
    { path: [...at, 'targetPoints'], label: 'Target points', kind: POINTS_KIND },
    { path: [...at, 'fullTimeHoursHundredths'], label: 'Full-time hours', kind: HOURS_KIND },
    {
      path: [...at, 'caseCap'],
      label: 'Most cases',
      kind: countKind(),
      empty: 'omit',
      none: 'No limit',
    },
    {
      path: [...at, 'responsibleOfficer'],
      label: 'Responsible officer',
      hint: 'Whether their time counts in the capacity of teams',
      kind: {
        type: 'choice',
        of: 'boolean',
        options: [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ],
      },
      empty: 'omit',
      none: 'By role',
    },
  ];
  return rowsOf(model.grades, ['grades'], 'a grade', fields, (grade) => ({
    key: grade.code,
    title: `Grade ${grade.code}`,
  }));
}

/** Reasons for a reduction and what each fixes or allows. */
export function reasonGroups(model: WorkloadModel): FieldGroup[] {
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'name'], label: 'Name', kind: TEXT_KIND },
    {
      path: [...at, 'fixedPercent'],
      label: 'Fixed, % of hours',
      kind: { ...countKind(100) },
      empty: 'omit',
    },
    { path: [...at, 'atMostPercent'], label: 'At most, % of hours', kind: countKind(100), empty: 'omit' },
    { path: [...at, 'months'], label: 'Longest, months', kind: countKind(), empty: 'omit', none: 'No limit' },
    { path: [...at, 'neverLapses'], label: 'Stays until reviewed', kind: { type: 'yesno' } },
    {
      path: [...at, 'sensitive'],
      label: 'Tells of health, disability or union work',
      hint: 'Shown then only to the person, their line manager and a named deputy',
      kind: {
        type: 'choice',
        of: 'boolean',
        options: [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ],
      },
      empty: 'omit',
      none: 'By name',
    },
  ];
  return rowsOf(
    model.reductionReasons,
    ['reductionReasons'],
    'a reason',
    fields,
    (reason) => ({ key: reason.name, title: reason.name }),
    { neverLapses: false },
  );
}

/** What a case in each state still counts, points of reports, and the limits. */
export function limitGroups(model: WorkloadModel): FieldGroup[] {
  const day = (path: string, label: string): ModelField => ({ path: [path], label, kind: countKind() });
  const threshold = (part: string, label: string): ModelField => ({
    path: ['thresholds', part],
    label,
    kind: { type: 'number', from: 0, to: 1_000, decimals: 2 },
  });
  return [
    group(
      'Share of the points by state, per cent',
      CASE_STATES.map((state) => ({
        path: ['stateShares', state],
        label: STATE_LABELS[state],
        kind: SHARE_KIND,
      })),
    ),
    group('Points of a report', [
      ...REPORT_KINDS.map((kind): ModelField => ({
        path: ['reportPoints', kind],
        label: reportLine(model, kind, 1, null).label,
        kind: POINTS_KIND,
      })),
      day('reportDays', 'Days that a report counts'),
    ]),
    group('Thresholds, per cent', [
      threshold('near', `${stateName(model, 'near')} from`),
      threshold('over', `${stateName(model, 'over')} above`),
      threshold('wellOver', `${stateName(model, 'well_over')} above`),
    ]),
    group('Limits', [
      { path: ['mostContractedHoursHundredths'], label: 'Most contracted hours', kind: HOURS_KIND },
      {
        path: ['caseloadGuards'],
        label: 'Caseload guards',
        hint: 'Numbers of cases, separated by commas',
        kind: { type: 'numbers', from: 1, to: 1_000 },
      },
      {
        path: ['intakeCap'],
        label: 'New cases in 7 days for each available FTE',
        kind: { type: 'number', from: 0.01, to: 100, decimals: 2 },
      },
      day('excessiveDays', 'Days well over in a row that are excessive'),
      day('absenceDays', 'Days of absence that keep their hours'),
      usual(['absenceOften', 'days'], 'Working days absent that take all hours away', countKind(100), 10),
      usual(['absenceOften', 'ofWorkingDays'], 'Out of the last working days', countKind(100), 15),
      {
        path: ['coverUntilWeeks'],
        label: 'Weeks within which a return is covered first',
        kind: countKind(),
        empty: 'omit',
        none: 'As usual: 8',
      },
      {
        path: ['contactPlanDays'],
        label: 'Days between contacts where a band plans none',
        kind: countKind(),
        empty: 'omit',
        none: 'As usual: 28',
      },
      {
        path: ['spanLimit'],
        label: 'Most officers for a line manager',
        kind: countKind(),
        empty: 'omit',
        none: 'As usual: 10',
      },
    ]),
    firstAppointmentGroup(),
  ];
}

/** When somebody who waits is to be seen first. */
function firstAppointmentGroup(): FieldGroup {
  return group('First appointment', [
    usual(
      ['firstAppointment', 'release'],
      'Working days from a release to the latest day',
      WORKING_DAYS_KIND,
      FIRST.release,
    ),
    usual(
      ['firstAppointment', 'highRisk'],
      'Working days for ROSH high or very high, or MAPPA',
      WORKING_DAYS_KIND,
      FIRST.highRisk,
    ),
    usual(['firstAppointment', 'other'], 'Working days for others', WORKING_DAYS_KIND, FIRST.other),
    usual(
      ['firstAppointment', 'custodyWeeks'],
      'Weeks before release from which custody is looked at',
      countKind(104),
      FIRST.custodyWeeks,
    ),
    usual(
      ['firstAppointment', 'allocateBefore'],
      'Working days before the appointment to allocate by',
      WORKING_DAYS_KIND,
      FIRST.allocateBefore,
    ),
    usual(
      ['firstAppointment', 'allocateBeforeRelease'],
      'Working days before a release to allocate by',
      WORKING_DAYS_KIND,
      FIRST.allocateBeforeRelease,
    ),
  ]);
}

const WORKING_DAYS_KIND: FieldKind = { type: 'number', from: 0, to: 100, decimals: 0 };
const FIRST = USUAL_FIRST_APPOINTMENT;

/** A value that older documents leave out: what then holds is said where it is empty. */
function usual(path: Path, label: string, kind: FieldKind, value: number): ModelField {
  return { path, label, kind, empty: 'omit', none: `As usual: ${value}` };
}

/** The parts of a setting stand together: nothing typed is nothing said, and what is left out of some is as usual. */
export function settleUsual(document: unknown): unknown {
  return USUAL_PARTS.reduce<unknown>((found, [name, usualParts]) => {
    const said = valueAt(found, [name]);
    if (!isRecord(said)) return found;
    const parts = Object.keys(said).length === 0 ? undefined : { ...usualParts, ...said };
    return withValue(found, [name], parts);
  }, document);
}

const USUAL_PARTS: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['absenceOften', USUAL_ABSENCE_OFTEN],
  ['firstAppointment', USUAL_FIRST_APPOINTMENT],
];

/** A group that is no row of a list. */
export function group(title: string, fields: readonly ModelField[], words?: string): FieldGroup {
  return { key: title, title, fields, ...(words === undefined ? {} : { words }) };
}

/** A group for each row of a list, and one for a row that may be added. */
export function rowsOf<T>(
  rows: readonly T[],
  list: Path,
  what: string,
  fields: (at: Path, row: T | null) => readonly ModelField[],
  told: (row: T) => { readonly key: string; readonly title: string; readonly words?: string },
  begins: unknown = {},
): FieldGroup[] {
  return [
    ...rows.map((row, index) => ({
      ...told(row),
      row: { list, index },
      fields: fields([...list, index], row),
    })),
    {
      key: '',
      title: `Add ${what}`,
      row: { list, index: rows.length },
      begins,
      fields: fields([...list, rows.length], null),
    },
  ];
}
