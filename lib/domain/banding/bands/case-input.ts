import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import { type Crn, parseCrn } from '../../../kernel/ids';
import {
  DATE_IN_FILES,
  type FieldSpec,
  readChoice,
  readChoices,
  readDate,
  readField,
  readLine,
  readPercent,
  readYesNo,
  type TextReader,
} from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';
import type { CaseFacts } from './case-facts';
import { CASE_STATES, COHORTS, FLAGS, ROSH_LEVELS, SENTENCES, SETTINGS, SEXES } from '../vocabulary';

/** What people and files say of a case. The home LDU and the version are the service's own. */
export type CaseInput = Omit<CaseFacts, 'homeLduCode' | 'standsLduCode' | 'standsRegionCode' | 'version'>;
/** The facts that are read from text: whether flags are known follows from whether any were given. */
export type CaseField = Exclude<keyof CaseInput, 'flagsKnown'>;

const CRN_MESSAGE = 'Enter a CRN, like X123456';

const readCrn: TextReader<Crn> = (text) => {
  const crn = parseCrn(text);
  return crn === null ? err(CRN_MESSAGE) : ok(crn);
};

const unknown = { value: null };
const text = (label: string, most: number): FieldSpec<string | null> => ({
  label,
  read: readLine(label, most),
  empty: unknown,
});
const date = (label: string): FieldSpec<IsoDate | null> => ({
  label,
  read: readDate(label),
  empty: unknown,
  inFiles: DATE_IN_FILES,
});
const percent = (label: string): FieldSpec<number | null> => ({
  label,
  read: readPercent(label),
  empty: unknown,
});

/**
 * How each fact of a case is read from text: the form, the import and the API use the same (data-and-api.md, cases.csv). In the order
 * of the form, so that problems are listed as their fields stand.
 */
export const CASE_FIELDS: { readonly [Field in CaseField]: FieldSpec<CaseInput[Field]> } = {
  crn: { label: 'CRN', read: readCrn, ask: CRN_MESSAGE },
  forename: text('Forename', 100),
  surname: text('Surname', 100),
  dateOfBirth: date('Date of birth'),
  sex: { label: 'Sex', read: readChoice('Sex', SEXES), empty: { value: 'not_recorded' } },
  area: text('Home area', 100),
  restricted: { label: 'Restricted', read: readYesNo('Restricted'), empty: { value: false } },
  setting: {
    label: 'Setting',
    read: readChoice('Setting', SETTINGS),
    ask: 'Choose a setting',
    inFiles: SETTINGS.join(', '),
  },
  sentence: { label: 'Sentence', read: readChoice('Sentence', SENTENCES), empty: unknown },
  orderStart: date('Order start'),
  orderEnd: date('Order end'),
  releaseDate: date('Release date'),
  state: { label: 'State', read: readChoice('State', CASE_STATES), empty: { value: 'active' } },
  cohort: { label: 'Cohort', read: readChoice('Cohort', COHORTS), empty: { value: 'standard' } },
  rsr: percent('RSR'),
  ogrs: percent('OGRS'),
  rosh: { label: 'ROSH', read: readChoice('ROSH', ROSH_LEVELS), empty: unknown },
  importedBand: text('Band', 20),
  flags: { label: 'Flags', read: readChoices('Flags', FLAGS), empty: { value: [] } },
  firstAppointment: date('First appointment'),
  lastSeen: date('Last seen'),
  nextAppointment: date('Next appointment'),
};

/** What a form sends where somebody answered that no flag applies; never a word of files. */
export const NO_FLAGS = 'none';

/** Reads what was given of a case, field by field; a field left out of `texts` is left out of the values. */
export function readCaseFields(texts: Partial<Readonly<Record<CaseField, string>>>): {
  readonly values: Partial<CaseInput>;
  readonly problems: readonly FieldProblem[];
} {
  const values: Partial<CaseInput> = {};
  const problems: FieldProblem[] = [];
  for (const field of Object.keys(CASE_FIELDS) as CaseField[]) {
    const given = texts[field];
    if (given === undefined) continue;
    const problem = readInto(values, field, given);
    if (problem !== null) problems.push({ field, message: problem });
  }
  return { values, problems };
}

function readInto<Field extends CaseField>(
  values: { -readonly [F in keyof CaseInput]?: CaseInput[F] },
  field: Field,
  given: string,
): string | null {
  const read = readField<CaseInput[Field]>(CASE_FIELDS[field], given);
  if (!read.ok) return read.error;
  values[field] = read.value;
  if (field === 'flags') values.flagsKnown = true;
  return null;
}

/** Problems of a case in the order of its fields; those of other fields come last. */
export function inFormOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const fields: readonly string[] = Object.keys(CASE_FIELDS);
  const place = ({ field }: FieldProblem): number =>
    fields.includes(field) ? fields.indexOf(field) : fields.length;
  return [...problems].sort((a, b) => place(a) - place(b));
}

type OrderDates = Pick<CaseInput, 'orderStart' | 'orderEnd'>;

/** The facts that contradict each other, which are refused everywhere: an order that ends before it starts. */
export function contradictionsOf(facts: OrderDates): FieldProblem[] {
  if (facts.orderStart === null || facts.orderEnd === null || facts.orderEnd >= facts.orderStart) return [];
  return [{ field: 'orderEnd', message: 'Order end must be the same as or after order start' }];
}

/** Dates that look wrong and are taken all the same, since real extracts have them. */
export function oddDatesOf(facts: CaseInput, allocatedOn: IsoDate | null, today: IsoDate): FieldProblem[] {
  const odd: FieldProblem[] = [];
  const say = (field: string, message: string): number => odd.push({ field, message });
  const { orderStart, orderEnd, lastSeen, dateOfBirth, setting, releaseDate } = facts;
  if (dateOfBirth !== null && dateOfBirth > today)
    say('dateOfBirth', 'Date of birth is in the future: check it');
  if (orderEnd !== null && orderEnd < today)
    say('orderEnd', 'Order end has passed: record the end of the case if it is over');
  if (setting === 'custody' && releaseDate !== null && releaseDate < today)
    say('releaseDate', 'Release date has passed while in custody: check the setting and the date');
  if (lastSeen !== null && lastSeen > today) say('lastSeen', 'Last seen is in the future: check it');
  if (lastSeen !== null && orderStart !== null && lastSeen < orderStart)
    say('lastSeen', 'Last seen is before the order began: check it');
  if (allocatedOn !== null && orderStart !== null && allocatedOn < orderStart)
    say('allocatedOn', 'Allocated is before the order began: check it');
  if (allocatedOn !== null && allocatedOn > today) say('allocatedOn', 'Allocated is in the future: check it');
  return odd;
}
