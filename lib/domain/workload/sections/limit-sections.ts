import { CASE_STATES } from '../../banding/case-vocabulary';
import { STATE_LABELS } from '../../banding/labels';
import { USUAL_ABSENCE_OFTEN } from '../absence/absence-settings';
import { USUAL_FIRST_APPOINTMENT } from '../absence/first-due';
import { reportLine } from '../measure/measure-officer';
import { REPORT_KINDS } from '../measure/report-kinds';
import type { WorkloadModel } from '../model/model';
import { stateName } from '../model/model-words';
import { isRecord, type Path, withValue } from './document-path';
import { type FieldGroup, type FieldKind, type ModelField, valueAt } from './field';
import { group } from './field-groups';
import { countKind, HOURS_KIND, POINTS_KIND, SHARE_KIND } from './kinds';

/** What a case in each state still counts, points of reports, and the limits. */
export function limitGroups(model: WorkloadModel): FieldGroup[] {
  return [
    stateShareGroup(),
    reportGroup(model),
    thresholdGroup(model),
    caseloadLimitGroup(),
    firstAppointmentGroup(),
  ];
}

function stateShareGroup(): FieldGroup {
  return group(
    'Share of the points by state, per cent',
    CASE_STATES.map((state) => ({
      path: ['stateShares', state],
      label: STATE_LABELS[state],
      kind: SHARE_KIND,
    })),
  );
}

function reportGroup(model: WorkloadModel): FieldGroup {
  return group('Points of a report', [
    ...REPORT_KINDS.map((kind): ModelField => ({
      path: ['reportPoints', kind],
      label: reportLine(model, kind, 1, null).label,
      kind: POINTS_KIND,
    })),
    days('reportDays', 'Days that a report counts'),
  ]);
}

function thresholdGroup(model: WorkloadModel): FieldGroup {
  const threshold = (part: string, label: string): ModelField => ({
    path: ['thresholds', part],
    label,
    kind: { type: 'number', from: 0, to: 1_000, decimals: 2 },
  });
  return group('Thresholds, per cent', [
    threshold('near', `${stateName(model, 'near')} from`),
    threshold('over', `${stateName(model, 'over')} above`),
    threshold('wellOver', `${stateName(model, 'well_over')} above`),
  ]);
}

/** Hours, cases and days beyond which something is said or counted. */
function caseloadLimitGroup(): FieldGroup {
  return group('Limits', [
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
    days('excessiveDays', 'Days well over in a row that are excessive'),
    days('absenceDays', 'Days of absence that keep their hours'),
    usual(['absenceOften', 'days'], 'Working days absent that take all hours away', countKind(100), 10),
    usual(['absenceOften', 'ofWorkingDays'], 'Out of the last working days', countKind(100), 15),
    usual(['coverUntilWeeks'], 'Weeks within which a return is covered first', countKind(), 8),
    usual(['contactPlanDays'], 'Days between contacts where a band plans none', countKind(), 28),
    usual(['spanLimit'], 'Most officers for a line manager', countKind(), 10),
  ]);
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

function days(path: string, label: string): ModelField {
  return { path: [path], label, kind: countKind() };
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
