import { addDays, addMonths, ageOn, type IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { onceForKey } from '../../../kernel/remember';
import { capitalised } from '../../../kernel/text/first-letter';
import type { CaseInput } from '../bands/case-fields';
import { OLDEST, YOUNGEST } from './plausible-age';

/** The dates of a case that have an order among themselves. */
export const CASE_DATES = [
  'dateOfBirth',
  'orderStart',
  'orderEnd',
  'releaseDate',
  'firstAppointment',
  'lastSeen',
  'nextAppointment',
] as const;
export type CaseDates = Partial<Pick<CaseInput, (typeof CASE_DATES)[number]>> & {
  readonly allocatedOn?: IsoDate | null;
};

const LABELS = {
  orderStart: 'order start',
  orderEnd: 'order end',
  releaseDate: 'release date',
  firstAppointment: 'first appointment',
  lastSeen: 'last seen',
  nextAppointment: 'next appointment',
  allocatedOn: 'the allocation',
} as const;
type Later = keyof typeof LABELS;
const LATER = Object.keys(LABELS) as readonly Later[];

/** How far ahead a date may lie, in years: what has happened hardly at all, an order longer than anybody serves one. */
const YEARS_AHEAD: Readonly<Record<Later, number>> = {
  orderStart: 30,
  orderEnd: 80,
  releaseDate: 80,
  firstAppointment: 30,
  lastSeen: 1,
  nextAppointment: 30,
  allocatedOn: 1,
};

/**
 * Dates of a case that cannot be, each with the date that it is at odds with: refused in forms, and never taken from files. Nobody is
 * supervised who is under 10 or over 110, and nothing is recorded of a person before that.
 */
export function impossibleDatesOf(dates: CaseDates, today: IsoDate): FieldProblem[] {
  const birth = dates.dateOfBirth ?? null;
  const ahead = LATER.filter((field) => liesTooFar(dates[field] ?? null, field, today));
  const found = ahead.map((field) => ({
    field,
    message: `${capitalised(LABELS[field].replace('the ', ''))} (${formatDate(dates[field] ?? today)}) is more than ${yearsOf(YEARS_AHEAD[field])} after today (${formatDate(today)})`,
  }));
  const wrong = birth === null ? null : birthProblem(birth, dates, ahead, today);
  return wrong === null ? found : [{ field: 'dateOfBirth', message: wrong }, ...found];
}

function liesTooFar(date: IsoDate | null, field: Later, today: IsoDate): boolean {
  return date !== null && date > lastsOf(today)[field];
}

/** The last day that each date may be, seen from a day: asked for every case of a file. */
const lastsOf = onceForKey((today: IsoDate): Readonly<Record<Later, IsoDate>> => {
  const last = (field: Later): IsoDate => addDays(addMonths(today, 12 * YEARS_AHEAD[field]), 1);
  return Object.fromEntries(LATER.map((field) => [field, last(field)])) as Record<Later, IsoDate>;
}, 100);

/** Whether somebody was younger than the youngest on a day: by the years alone, where those tell. */
function isTooYoungOn(birth: IsoDate, date: IsoDate): boolean {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return years <= YOUNGEST && ageOn(birth, date) < YOUNGEST;
}

function birthProblem(
  birth: IsoDate,
  dates: CaseDates,
  ahead: readonly Later[],
  today: IsoDate,
): string | null {
  if (birth > today) return 'Date of birth must be in the past';
  const said = (): string => `Date of birth (${formatDate(birth)})`;
  if (ageOn(birth, today) > OLDEST)
    return `${said()} is more than ${OLDEST} years before today (${formatDate(today)})`;
  const early = LATER.find((field) => {
    const date = dates[field] ?? null;
    return date !== null && isTooYoungOn(birth, date) && !ahead.includes(field);
  });
  if (early !== undefined)
    return `${said()} is less than ${YOUNGEST} years before ${LABELS[early]} (${formatDate(dates[early] ?? today)})`;
  return isTooYoungOn(birth, today)
    ? `${said()} is less than ${YOUNGEST} years before today (${formatDate(today)})`
    : null;
}

const yearsOf = (years: number): string => (years === 1 ? 'a year' : `${years} years`);
