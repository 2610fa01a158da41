import type { FormValues } from '@/lib/kernel/form-state';

/** A date as it stands in three fields, whatever was typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The first message for a field, to stand beside it; undefined when the field is right. */
export function messageFor(
  problems: readonly { readonly field: string; readonly message: string }[],
  field: string,
): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** What was typed into a field, or the value that the form opens with. */
export function textValue(values: FormValues, name: string, initial = ''): string {
  const value = values[name];
  if (value === undefined) return initial;
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** What was ticked in a group, or what the form opens with. Once a form was sent, nothing ticked means nothing. */
export function listValue(
  values: FormValues,
  name: string,
  initial: readonly string[] = [],
): readonly string[] {
  const value = values[name];
  if (value === undefined) return Object.keys(values).length > 0 ? [] : initial;
  return typeof value === 'string' ? [value] : value;
}

/** A date as YYYY-MM-DD in three parts without leading zeros; empty parts when there is none. */
export function dateParts(date: string | null | undefined): DateParts {
  const [year = '', month = '', day = ''] = (date ?? '').split('-').map((part) => part.replace(/^0+/, ''));
  return { day, month, year };
}

/** The day, month and year that were typed into a date input, or those of the date that the form opens with. */
export function dateValue(values: FormValues, name: string, initial: string | null = null): DateParts {
  const parts = dateParts(initial);
  return {
    day: textValue(values, `${name}-day`, parts.day),
    month: textValue(values, `${name}-month`, parts.month),
    year: textValue(values, `${name}-year`, parts.year),
  };
}
