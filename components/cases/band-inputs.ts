import type { BandingFacts } from '@/lib/domain/banding/bands/band-case';
import { CASE_FIELDS } from '@/lib/domain/banding/bands/case-fields';
import { NO_FLAGS } from '@/lib/domain/banding/bands/case-input';
import { dateFromParts } from '@/lib/kernel/dates';
import type { FormValues } from '@/lib/kernel/form-state';
import { type Field, readValue } from '@/lib/kernel/reading/field';
import { listValue, textValue } from '../ui/form/field-values';

export interface BandInputs {
  readonly facts: BandingFacts;
  /** Labels of what cannot be read as it stands: it counts as not known until it can. */
  readonly unread: readonly string[];
  /** No setting is chosen yet: it is taken as community until one is. */
  readonly settingOpen: boolean;
}

/** What banding reads of a form, as far as it is filled in. */
export function bandInputsOf(values: FormValues): BandInputs {
  const unread: string[] = [];
  const take = <T>(field: Field<T>, text: string, unknown: T): T => {
    if (text.trim() === '') return unknown;
    const read = readValue(field, text, 'form', undefined);
    if (read.ok) return read.value;
    unread.push(field.label);
    return unknown;
  };
  const setting = textValue(values, 'setting');
  const flags = listValue(values, 'flags');
  const facts: BandingFacts = {
    rsr: take(CASE_FIELDS.rsr, textValue(values, 'rsr'), null),
    ogrs: take(CASE_FIELDS.ogrs, textValue(values, 'ogrs'), null),
    rosh: take(CASE_FIELDS.rosh, textValue(values, 'rosh'), null),
    flags: take(CASE_FIELDS.flags, flags.filter((flag) => flag !== NO_FLAGS).join(';'), []),
    flagsKnown: flags.length > 0,
    setting: take(CASE_FIELDS.setting, setting, 'community'),
    dateOfBirth: dateOfBirth(values),
    importedBand: take(CASE_FIELDS.importedBand, textValue(values, 'importedBand'), null),
  };
  return { facts, unread, settingOpen: setting === '' };
}

function dateOfBirth(values: FormValues): BandingFacts['dateOfBirth'] {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    textValue(values, `dateOfBirth-${part}`).trim(),
  );
  return year === '' ? null : dateFromParts(Number(year), Number(month), Number(day));
}
