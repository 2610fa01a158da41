import type { FieldProblem } from '../../../kernel/form-state';
import type { IsoDate } from '../../../kernel/dates';
import { readGiven } from '../../../kernel/reading/record';
import { type ScoreNames, USUAL_SCORE_NAMES } from '../labels';
import { CASE_FIELDS, type CaseField, type CaseInput } from './case-fields';

/** What a form sends where somebody answered that no flag applies; never a word of files. */
export const NO_FLAGS = 'none';

/** Reads what was given of a case, field by field; a field left out of `texts` is left out of the values. Scores go by the model's names. */
export function readCaseFields(
  texts: Partial<Readonly<Record<CaseField, string>>>,
  scores: ScoreNames = USUAL_SCORE_NAMES,
): {
  readonly values: Partial<CaseInput>;
  readonly problems: readonly FieldProblem[];
} {
  const fields = {
    ...CASE_FIELDS,
    rsr: { ...CASE_FIELDS.rsr, label: scores.rsr },
    ogrs: { ...CASE_FIELDS.ogrs, label: scores.ogrs },
  };
  const { values, problems } = readGiven(fields, texts);
  return { values: values.flags === undefined ? values : { ...values, flagsKnown: true }, problems };
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
  const {
    dateOfBirth,
    orderStart,
    orderEnd,
    lastSeen,
    setting,
    releaseDate,
    firstAppointment,
    nextAppointment,
  } = facts;
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
  if (before(releaseDate, orderStart)) say('releaseDate', 'Release date is before the order began: check it');
  if (before(orderEnd, releaseDate)) say('orderEnd', 'Order end is before the release: check it');
  if (before(firstAppointment, orderStart))
    say('firstAppointment', 'First appointment is before the order began: check it');
  if (before(orderEnd, firstAppointment))
    say('firstAppointment', 'First appointment is after the order ended: check it');
  if (before(orderEnd, nextAppointment))
    say('nextAppointment', 'Next appointment is after the order ended: check it');
  if (before(orderEnd, lastSeen)) say('lastSeen', 'Last seen is after the order ended: check it');
  if (before(orderEnd, allocatedOn)) say('allocatedOn', 'Allocated is after the order ended: check it');
  if (allocatedOn !== null && allocatedOn > today) say('allocatedOn', 'Allocated is in the future: check it');
  return odd;
}

/** Whether a day is known to lie before another. */
function before(date: IsoDate | null, than: IsoDate | null): boolean {
  return date !== null && than !== null && date < than;
}
