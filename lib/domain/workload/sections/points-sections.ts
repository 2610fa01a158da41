import type { WorkloadModel } from '../model/model';
import type { Path } from './document-path';
import type { FieldGroup, ModelField } from './field';
import { rowsOf } from './field-groups';
import {
  CODE_KIND,
  countKind,
  HOURS_KIND,
  POINTS_KIND,
  ROLE_KIND,
  SETTINGS_IN_ORDER,
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
