import { OTHER_AREA } from '@/lib/domain/banding/bands/case-fields';
import { NO_FLAGS } from '@/lib/domain/banding/bands/case-input';
import type { CaseFacts } from '@/lib/domain/banding/bands/case-facts';
import type { FormValues } from '@/lib/kernel/form-state';
import { dateParts } from '../ui/form/field-values';

/** The dates of a case that its form asks for. */
const CASE_DATES = [
  'dateOfBirth',
  'orderStart',
  'orderEnd',
  'releaseDate',
  'firstAppointment',
  'lastSeen',
  'nextAppointment',
] as const;

/** The form of a case before anything was typed. */
export const NEW_CASE_VALUES: FormValues = {
  sex: 'not_recorded',
  state: 'active',
  cohort: 'standard',
  rosh: '',
};

/** A case as its form opens. */
export function caseFormValues(facts: CaseFacts): FormValues {
  const text = (value: string | number | null): string => (value === null ? '' : String(value));
  const dates = CASE_DATES.flatMap((name) => {
    const { day, month, year } = dateParts(facts[name]);
    return [
      [`${name}-day`, day],
      [`${name}-month`, month],
      [`${name}-year`, year],
    ];
  });
  return {
    crn: facts.crn,
    setting: facts.setting,
    forename: text(facts.forename),
    surname: text(facts.surname),
    sex: facts.sex,
    area: text(facts.area),
    restricted: facts.restricted ? 'y' : [],
    sentence: text(facts.sentence),
    cohort: facts.cohort,
    state: facts.state,
    rsr: facts.rsr === null ? '' : facts.rsr.toFixed(2),
    ogrs: text(facts.ogrs),
    rosh: text(facts.rosh),
    importedBand: text(facts.importedBand),
    flags: facts.flags.length === 0 && facts.flagsKnown !== false ? [NO_FLAGS] : [...facts.flags],
    version: String(facts.version),
    ...Object.fromEntries(dates),
  };
}

/** A form for a person who is on record: what is known, and over it what was typed. Flags on record stay beside those that were ticked. */
export function startFromRecord(known: CaseFacts, typed: FormValues): FormValues {
  const record = caseFormValues(known);
  const values: Record<string, string | readonly string[]> = { ...record };
  for (const [name, value] of Object.entries(typed)) {
    const blank = value === '' || value.length === 0 || value === NEW_CASE_VALUES[name];
    if (!blank && name !== 'flags' && name !== 'version') values[name] = value;
  }
  // An area that was typed is meant in place of the one on record.
  if (typed[OTHER_AREA] !== undefined && typed[OTHER_AREA] !== '') values['area'] = typed['area'] ?? '';
  const ticked = typed['flags'] ?? [];
  const both = [...known.flags, ...(typeof ticked === 'string' ? [ticked] : ticked)];
  const named = both.filter((flag) => flag !== '' && (flag !== 'none' || known.flags.length === 0));
  if (named.length > 0) values['flags'] = [...new Set(named)];
  return values;
}

/** Everything that a form holds at the moment. */
export function typedInto(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return values;
}
