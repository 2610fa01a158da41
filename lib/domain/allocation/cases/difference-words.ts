import type { ScoreNames } from '../../banding/labels';
import { wordsFor } from '../../banding/changes/case-change';
import { CASE_FIELDS, type CaseField, caseFieldLabel } from '../../banding/bands/case-fields';
import { formatDateShort, formatHundredths } from '../../../kernel/format';
import { parseIsoDate } from '../../../kernel/dates';
import type { SaidValue, SourceDifference } from './source-difference';

type About = Pick<SourceDifference, 'thingType' | 'field'>;

const LABELS: Readonly<Record<string, string>> = {
  'case/holder': 'Officer',
  'case/life': 'Whether the case is live',
  'officer/life': 'Whether they work here',
  'officer/grade': 'Grade',
  'officer/contractedHoursHundredths': 'Contracted hours',
  'officer/leavingDate': 'Leaving date',
  'reduction/life': 'Reduction: in force',
  'reduction/hoursHundredths': 'Reduction: hours',
  'reduction/endDate': 'Reduction: end date',
  'reduction/notes': 'Reduction: notes',
  'absence/life': 'Absence',
  'absence/startDate': 'Absence: first day',
  'absence/endDate': 'Absence: last day',
  'absence/kind': 'Absence: kind',
};

/** The field of a case that was logged again elsewhere. */
const LOGGED = 'logged/';

/** What a difference is about: "RSR", "Officer", "Contracted hours". */
export function differenceLabel({ thingType, field }: About, scores: ScoreNames): string {
  if (field.startsWith(LOGGED)) return `Case ${field.slice(LOGGED.length)}`;
  const label = LABELS[`${thingType}/${field}`];
  if (label !== undefined) return label;
  return thingType === 'case' && field in CASE_FIELDS ? caseFieldLabel(field as CaseField, scores) : field;
}

/** Kinds of absence and notes may tell of somebody's health: they are named to nobody in a list. */
const WITHHELD = new Set(['reduction/notes', 'absence/kind']);

/** A value in words. `officerName`: how the reader may know an officer. */
export function saidWords(
  { thingType, field }: About,
  { value }: SaidValue,
  officerName: (staffCode: string) => string,
): string {
  if (WITHHELD.has(`${thingType}/${field}`)) return 'not shown in lists';
  if (field === 'holder') return typeof value === 'string' ? officerName(value) : 'nobody';
  if (field === 'life' || field.startsWith(LOGGED)) return datesIn(String(value));
  if (field === 'hoursHundredths' || field === 'contractedHoursHundredths')
    return typeof value === 'number' ? `${formatHundredths(value)} hours a week` : 'not recorded';
  if (thingType !== 'case' && (field === 'startDate' || field === 'endDate' || field === 'leavingDate')) {
    const date = typeof value === 'string' ? parseIsoDate(value) : null;
    return date === null ? 'none' : formatDateShort(date);
  }
  return wordsFor(field, value);
}

function datesIn(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => {
    const date = parseIsoDate(day);
    return date === null ? day : formatDateShort(date);
  });
}

const WHY: Readonly<Record<SourceDifference['kind'], string>> = {
  older_extract: 'The extract was taken before the decision here.',
  no_longer_given: 'The source no longer gives it: what was known stands.',
  turned_down: 'The source goes on saying what a manager turned down.',
  logged_elsewhere: 'Logged again in another part of the estate: it counts there from now on.',
};

/** Why the source's value was not taken. */
export function differenceWhy({ kind }: Pick<SourceDifference, 'kind'>): string {
  return WHY[kind];
}

/** The inputs of a band, whose source value can be taken here, judged like a file's. */
const TAKEN_HERE = new Set(['setting', 'rsr', 'ogrs', 'rosh', 'flags', 'importedBand']);

/** Whether the source's value can be taken by a press; the others are changed in their own place, where they are judged. */
export function canTakeHere({ thingType, field }: About): boolean {
  return thingType === 'case' && TAKEN_HERE.has(field);
}
