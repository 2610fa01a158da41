import type { WorkloadModel } from '../model/model';
import { isRecord, withValue } from './document-path';
import { type FieldGroup, valueAt } from './field';
import { TEXT_KIND } from './kinds';
import { group } from './field-groups';
import { limitGroups, settleUsual } from './limit-sections';
import { bandGroups, gradeGroups, reasonGroups } from './points-sections';
import { nameGroups } from './name-section';
import { orderGroups } from './order-section';
import { bandRuleGroups, gradeRuleGroups, matrixGroups, otherRuleGroups } from './rule-sections';

export type SectionId =
  | 'name'
  | 'bands'
  | 'grades'
  | 'limits'
  | 'reasons'
  | 'matrix'
  | 'band-rules'
  | 'grade-rules'
  | 'other-rules'
  | 'order'
  | 'estate'
  | 'names';

/** A part of a model: one form, one table, one heading of a comparison. */
export interface ModelSection {
  readonly id: SectionId;
  readonly title: string;
  readonly about: string;
  /** The last group of a list is the row that may be added. */
  readonly groups: (model: WorkloadModel) => FieldGroup[];
  /** Puts right what a form cannot say by a field: no bands to lift between is no up-banding. */
  readonly settle?: (document: unknown) => unknown;
}

export const MODEL_SECTIONS: readonly ModelSection[] = [
  {
    id: 'name',
    title: 'Name and kind',
    about: 'What the model is called, and whether the service works bands out or takes them from the data.',
    groups: () => [
      group('Name and kind', [
        { path: ['name'], label: 'Name', kind: TEXT_KIND },
        {
          path: ['code'],
          label: 'Code',
          hint: 'Small letters, figures and hyphens. A new code begins a new model',
          kind: { type: 'text', most: 30 },
        },
        {
          path: ['bandSource'],
          label: 'Where bands come from',
          kind: {
            type: 'choice',
            options: [
              { value: 'computed', label: 'Worked out from scores and flags' },
              { value: 'imported', label: 'Imported with the data' },
            ],
          },
        },
        {
          path: ['cohorts'],
          label: 'Cohorts',
          kind: {
            type: 'choices',
            options: [
              { value: 'standard', label: 'Standard' },
              { value: 'transition', label: 'Transition to adult services' },
            ],
          },
        },
      ]),
    ],
  },
  {
    id: 'bands',
    title: 'Bands and points',
    about: 'What a case of each band counts in each setting. A points box left empty counts as community.',
    groups: bandGroups,
    settle: (document) => {
      const bands = valueAt(document, ['bands']);
      return Array.isArray(bands)
        ? bands.reduce<unknown>(
            (sum, _, index) => withoutEmpty(sum, ['bands', index, 'points', 'transition']),
            document,
          )
        : document;
    },
  },
  {
    id: 'grades',
    title: 'Grades, targets and hours',
    about: 'What a full week of each grade is worth, and what each grade is in the rules.',
    groups: gradeGroups,
  },
  {
    id: 'limits',
    title: 'Shares, reports, thresholds and limits',
    about:
      'What cases in each state still count, what reports count, where each state begins, and when somebody is to be seen first.',
    groups: limitGroups,
    settle: settleUsual,
  },
  {
    id: 'reasons',
    title: 'Reasons for a reduction',
    about: 'What may take hours away, by how much and for how long.',
    groups: reasonGroups,
  },
  {
    id: 'matrix',
    title: 'Which grade may hold which band',
    about: 'The verdict on each grade and band. With no verdict at all, every grade may hold every band.',
    groups: matrixGroups,
  },
  {
    id: 'band-rules',
    title: 'How a band is worked out',
    about: 'Scores that reach each band, what lifts a band, and the floor of a provisional one.',
    groups: bandRuleGroups,
    settle: settleUpBanding,
  },
  {
    id: 'grade-rules',
    title: 'What needs a senior grade',
    about: 'Any one of these rules asks for a senior grade.',
    groups: gradeRuleGroups,
  },
  {
    id: 'other-rules',
    title: 'Training, oversight and routing',
    about: 'What training a case asks for, when a manager looks over it, and where new cases go.',
    groups: otherRuleGroups,
  },
  {
    id: 'order',
    title: 'Order of the shortlist',
    about:
      'Who is offered first for a case. Each step decides between those whom the steps before it leave equal; where all do, the staff code decides.',
    groups: orderGroups,
  },
  {
    id: 'estate',
    title: 'Names of the levels of the estate',
    about: 'What the parts of the estate are called on every screen.',
    groups: () => [
      group('Names of the levels', [
        { path: ['estateNames', 'region'], label: 'The widest level', kind: TEXT_KIND },
        { path: ['estateNames', 'ldu'], label: 'The middle level', kind: TEXT_KIND },
        { path: ['estateNames', 'team'], label: 'The smallest level', kind: TEXT_KIND },
      ]),
    ],
  },
  {
    id: 'names',
    title: 'Names of scores and states',
    about: 'What the scores and the states of a workload are called on every screen.',
    groups: nameGroups,
    settle: (document) => withoutEmpty(withoutEmpty(document, ['ruleSet', 'scoreNames']), ['stateNames']),
  },
];

/** The section with this id; null when there is none. */
export function findSection(id: string): ModelSection | null {
  return MODEL_SECTIONS.find((section) => section.id === id) ?? null;
}

/** The groups of a section that stand in the document, without the row that may be added. */
export function standingGroups(section: ModelSection, model: WorkloadModel): FieldGroup[] {
  return section.groups(model).filter((entry) => entry.begins === undefined);
}

function withoutEmpty(document: unknown, path: readonly (string | number)[]): unknown {
  const value = valueAt(document, path);
  return isRecord(value) && Object.keys(value).length === 0 ? withValue(document, path, undefined) : document;
}

/** Verdicts on grades and bands that have gone are dropped; a matrix without any verdict is none. */
export function settleMatrix(document: unknown): unknown {
  const matrix = valueAt(document, ['ruleSet', 'matrix']);
  if (!isRecord(matrix)) return document;
  const codes = (list: string): unknown[] => {
    const rows = valueAt(document, [list]);
    return Array.isArray(rows) ? rows.map((row) => valueAt(row, ['code'])) : [];
  };
  const only = (record: Readonly<Record<string, unknown>>, keys: unknown[]): [string, unknown][] =>
    Object.entries(record).filter(([key]) => keys.includes(key));
  const rows = only(matrix, codes('grades')).map(([grade, row]): [string, unknown] => [
    grade,
    isRecord(row) ? Object.fromEntries(only(row, codes('bands'))) : row,
  ]);
  const none = rows.every(([, row]) => isRecord(row) && Object.keys(row).length === 0);
  return withValue(document, ['ruleSet', 'matrix'], none ? null : Object.fromEntries(rows));
}

/** Up-banding without bands is none. */
function settleUpBanding(document: unknown): unknown {
  const path = ['ruleSet', 'upBanding'];
  const rule = valueAt(document, path);
  return isRecord(rule) && rule['from'] === undefined && rule['to'] === undefined
    ? withValue(document, path, null)
    : document;
}
