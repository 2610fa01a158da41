import 'server-only';
import { CASE_FIELDS, type CaseField, caseFieldLabel } from '../../../domain/banding/bands/case-fields';
import { wordsFor } from '../../../domain/banding/changes/case-change';
import { TEAM_TYPE_LABELS } from '../../../domain/banding/labels';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import { courseLabel } from '../../../domain/workload/ledger/to-case-row';
import { findGrade } from '../../../domain/workload/measure/find-grade';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { formatHundredths } from '../../../kernel/format';
import { IMPORT_FILES, type ImportedFact, type ImportedRow, type ImportFile } from '../import-report';
import type { ManyRows } from '../../../kernel/rows/many-rows';
import type { RowEffect } from '../planning/row-effect';
import { FILE_SPECS } from '../reading/file-specs';
import { shownKey } from './shown-key';

const NOT_SHOWN = 'not shown';
const WAITS = 'Changes what waits for a second manager';

/** What nobody who imports need read to judge an import: names of people under supervision, why staff are away, free text. */
const WITHHELD: Readonly<Partial<Record<ImportFile, readonly string[]>>> = {
  'cases.csv': ['forename', 'surname', 'dateOfBirth'],
  'reductions.csv': ['notes'],
  'absences.csv': ['kind'],
  'oversight.csv': ['decision'],
};

/** Of a restricted case everybody may see that it is one, and nothing else. */
const TOLD_OF_RESTRICTED = ['restricted'];

/** What is kept under another name than the column that brings it. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  contractedHoursHundredths: 'contracted_hours',
  hoursHundredths: 'hours',
  fteHundredths: 'posts',
  decidedByName: 'recorded_by',
};

/** What no column brings: it follows from a row. */
const FOLLOWS: Readonly<Record<string, string>> = {
  officer: 'Officer',
  band: 'Band',
  endedOn: 'Ended',
  cancelledAt: 'Cancelled',
  reviewedAt: 'Reviewed',
  takenOut: 'Taken out',
};

/** What becomes of the rows of a file in the words of a screen: each field that changes with its old value and its new one. */
export function effectWords(
  file: ImportFile,
  effects: ManyRows<RowEffect>,
  model: WorkloadModel,
): ImportedRow[] {
  const labels = labelsOf(file, model);
  return effects.map((effect) => ({
    becomes: effect.becomes,
    key: shownKey(file, effect.key, model),
    name: effect.name,
    facts: factsOf(file, effect, labels, model),
    note: effect.waits === true ? WAITS : null,
  }));
}

function factsOf(
  file: ImportFile,
  { from, to, restricted }: RowEffect,
  labels: ReadonlyMap<string, string>,
  model: WorkloadModel,
): ImportedFact[] {
  return Object.keys(to)
    .filter((field) => field !== 'flagsKnown' || !('flags' in to))
    .map((field) => {
      const column = COLUMN_OF[field] ?? snakeCase(field === 'flagsKnown' ? 'flags' : field);
      const label = FOLLOWS[field] ?? labels.get(column) ?? field;
      const hidden =
        WITHHELD[file]?.includes(field) === true ||
        (restricted === true && !TOLD_OF_RESTRICTED.includes(field));
      if (hidden) return { label, from: NOT_SHOWN, to: NOT_SHOWN };
      return { label, from: valueWords(file, field, from, model), to: valueWords(file, field, to, model) };
    });
}

/** What each column of a file is called on screen. */
function labelsOf(file: ImportFile, model: WorkloadModel): ReadonlyMap<string, string> {
  const about = FILE_SPECS[IMPORT_FILES.indexOf(file)]?.about ?? [];
  const labels = new Map(about.map(({ name, label }) => [name, label]));
  if (file === 'cases.csv')
    for (const field of Object.keys(CASE_FIELDS) as CaseField[])
      labels.set(snakeCase(field), caseFieldLabel(field, scoreNamesOf(model.ruleSet)));
  return labels;
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Values = Readonly<Record<string, unknown>>;

function valueWords(file: ImportFile, field: string, values: Values, model: WorkloadModel): string {
  const value = values[field];
  if (file === 'cases.csv') return caseWords(field, values);
  if (value === null || value === undefined || value === '') return EMPTY[field] ?? 'not known';
  switch (field) {
    case 'grade':
      return findGrade(model, String(value))?.name ?? String(value);
    case 'contractedHoursHundredths':
    case 'hoursHundredths':
      return `${formatHundredths(Number(value))} hours`;
    case 'fteHundredths':
      return `${formatHundredths(Number(value))} FTE`;
    case 'training':
      return listOf((value as readonly string[]).map((course) => courseLabel(model, course)));
    case 'cancelledAt':
    case 'reviewedAt':
      return 'yes';
    case 'teamType':
      return TEAM_TYPE_LABELS[value as keyof typeof TEAM_TYPE_LABELS];
    default:
      return wordsFor('', value);
  }
}

/** What it means that something is empty, where that is not that nobody knows. */
const EMPTY: Readonly<Record<string, string>> = {
  leavingDate: 'none',
  lineManagerStaffCode: 'none',
  endDate: 'open',
  cancelledAt: 'no',
  reviewedAt: 'no',
};

function listOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function caseWords(field: string, values: Values): string {
  const value = values[field];
  switch (field) {
    case 'endedOn':
      return value === null ? 'live' : wordsFor(field, value);
    case 'flagsKnown':
      return value === true ? 'none' : 'not known';
    case 'flags':
      return values['flagsKnown'] === false ? 'not known' : wordsFor(field, value);
    case 'officer': {
      const [, code, day] = /^(.*) from (\S+)$/.exec(String(value ?? '')) ?? [];
      return code === undefined ? wordsFor(field, value) : `${code} from ${wordsFor('', day)}`;
    }
    default:
      return wordsFor(field, value);
  }
}
