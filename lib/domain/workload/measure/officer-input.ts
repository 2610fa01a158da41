import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import { formatDate, formatHundredths } from '../../../kernel/format';
import { readRecord, type TextsOf } from '../../../kernel/reading/record';
import { ok, type Result } from '../../../kernel/result';
import { NAME_NEEDED, OFFICER_FIELDS, type OfficerLimits } from './officer-fields';
import type { OfficerRecord } from './officer-record';
import { isReductionActive, type Reduction, reductionStatus } from '../hours/reductions';

/** What a form says of an officer. Null is not recorded. */
export interface OfficerDetails {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly email: string | null;
  readonly grade: string | null;
  readonly contractedHoursHundredths: number | null;
  readonly startDate: IsoDate | null;
  readonly leavingDate: IsoDate | null;
  readonly teamCode: TeamCode;
  readonly lineManagerStaffCode: StaffCode | null;
}

/** The fields of the form as they were typed; dates as YYYY-MM-DD where they are real. */
export type OfficerTexts = TextsOf<typeof OFFICER_FIELDS>;

/** Reads and checks the form of an officer: every problem beside its field. Team and line manager are looked up by the caller. */
export function readOfficerTexts(
  model: OfficerLimits,
  texts: OfficerTexts,
): Result<OfficerDetails, readonly FieldProblem[]> {
  const read = readRecord(OFFICER_FIELDS, texts, {
    context: model,
    check: ({ forename, surname, startDate = null, leavingDate = null }) => [
      ...(forename === '' && surname === '' ? [{ field: 'surname', message: NAME_NEEDED }] : []),
      ...(startDate !== null && leavingDate !== null && leavingDate < startDate
        ? [{ field: 'leavingDate', message: 'Leaving date must be on or after the start date' }]
        : []),
    ],
  });
  if (!read.ok) return read;
  const { hours, team, lineManager, ...rest } = read.value;
  return ok({
    ...rest,
    contractedHoursHundredths: hours,
    teamCode: team,
    lineManagerStaffCode: lineManager,
  });
}

/** The fields in which two records of an officer differ. */
export function changedFields(
  before: OfficerDetails,
  after: OfficerDetails,
): { from: Partial<OfficerDetails>; to: Partial<OfficerDetails>; any: boolean } {
  const keys = (Object.keys(after) as (keyof OfficerDetails)[]).filter((key) => before[key] !== after[key]);
  const pick = (record: OfficerDetails): Partial<OfficerDetails> =>
    Object.fromEntries(keys.map((key) => [key, record[key]]));
  return { from: pick(before), to: pick(after), any: keys.length > 0 };
}

const FIELD_WORDS: Partial<
  Record<
    keyof OfficerDetails,
    { readonly label: string; readonly write: (details: OfficerDetails) => string }
  >
> = {
  grade: { label: 'Grade', write: ({ grade }) => grade ?? 'not recorded' },
  contractedHoursHundredths: {
    label: 'Contracted hours',
    write: ({ contractedHoursHundredths: hours }) =>
      hours === null ? 'not recorded' : formatHundredths(hours),
  },
  startDate: {
    label: 'Start date',
    write: ({ startDate }) => (startDate === null ? 'not recorded' : formatDate(startDate)),
  },
  leavingDate: {
    label: 'Leaving date',
    write: ({ leavingDate }) => (leavingDate === null ? 'none' : formatDate(leavingDate)),
  },
};

/** "Contracted hours: from 37 to 30.": the changes that can move a workload, a sentence each. */
export function changeSentences(before: OfficerDetails, after: OfficerDetails): string[] {
  return Object.values(FIELD_WORDS).flatMap(({ label, write }) =>
    write(before) === write(after) ? [] : [`${label}: from ${write(before)} to ${write(after)}.`],
  );
}

/** Labels of what moves no workload: a text is told from what to what, a code that it changed. */
const OTHER_TEXTS = { forename: 'Forename', surname: 'Surname', email: 'Email' } as const;
const OTHER_CODES = { teamCode: 'Team', lineManagerStaffCode: 'Line manager' } as const;

/** Every change between two states of a record, a sentence each: for somebody who did not make it. */
export function everyChange(before: OfficerDetails, after: OfficerDetails): string[] {
  const texts = (Object.keys(OTHER_TEXTS) as (keyof typeof OTHER_TEXTS)[]).flatMap((key) => {
    const [was, is] = [before[key] ?? '', after[key] ?? ''].map((text) => (text === '' ? 'none' : text));
    return was === is ? [] : [`${OTHER_TEXTS[key]}: from ${was} to ${is}.`];
  });
  const codes = (Object.keys(OTHER_CODES) as (keyof typeof OTHER_CODES)[]).flatMap((key) =>
    before[key] === after[key] ? [] : [`${OTHER_CODES[key]} was changed.`],
  );
  return [...texts, ...changeSentences(before, after), ...codes];
}

/** The part of a record that the form edits. */
export function detailsOf(officer: OfficerRecord): OfficerDetails {
  const {
    staffCode,
    forename,
    surname,
    email,
    grade,
    contractedHoursHundredths,
    startDate,
    leavingDate,
    teamCode,
    lineManagerStaffCode,
  } = officer;
  return {
    staffCode,
    forename,
    surname,
    email,
    grade,
    contractedHoursHundredths,
    startDate,
    leavingDate,
    teamCode,
    lineManagerStaffCode,
  };
}

/** The first day from today on which reductions add up to more than these hours, as a message; null when they never do. */
export function hoursBelowReductions(
  reductions: readonly Reduction[],
  hoursHundredths: number,
  today: IsoDate,
): string | null {
  const standing = reductions.filter((entry) =>
    ['active', 'review_due', 'scheduled'].includes(reductionStatus(entry, today)),
  );
  const days = [today, ...standing.map((entry) => entry.startDate).filter((day) => day > today)];
  const most = Math.max(
    ...days.map((day) =>
      standing
        .filter((entry) => isReductionActive(entry, day))
        .reduce((sum, entry) => sum + entry.hoursHundredths, 0),
    ),
  );
  if (most <= hoursHundredths) return null;
  return `Contracted hours must be ${formatHundredths(most)} or more: reductions take that much away. End or cancel a reduction first`;
}
