import 'server-only';
import { CASE_FIELDS, type CaseField } from '../../domain/banding/bands/case-input';
import type { FieldProblem } from '../../kernel/form-state';
import type { CaseTexts } from './parts/case-form';
import type { FormReader } from '../../server/form-reader';

const DATES: readonly CaseField[] = [
  'dateOfBirth',
  'orderStart',
  'orderEnd',
  'releaseDate',
  'firstAppointment',
  'lastSeen',
  'nextAppointment',
];

/** The form of a case as texts, for the use case that checks them. */
export function caseTextsFrom(form: FormReader): CaseTexts {
  const text = (field: CaseField): string => {
    if (DATES.includes(field)) return form.dateText(field);
    if (field === 'flags') return form.list(field).join(';');
    if (field === 'restricted') return form.checked(field) ? 'y' : 'n';
    return form.text(field);
  };
  const fields = Object.keys(CASE_FIELDS) as CaseField[];
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as CaseTexts;
}

/** Says of a date that is not whole which part it lacks: the use case only knows that it is no day. */
export function withDateParts(form: FormReader, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const date = DATES.find((field) => field === problem.field);
    const read = date === undefined ? null : form.date(date, CASE_FIELDS[date].label);
    return read === null || read.ok ? problem : read.error;
  });
}
