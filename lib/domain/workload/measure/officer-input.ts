import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import { formatDate, formatHundredths } from '../../../kernel/format';
import {
  type FieldSpec,
  LONGEST_VALUE,
  readCode,
  readDate,
  readEmail,
  readField,
  readHundredths,
  readLine,
  type TextReader,
} from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import { findGrade, type WorkloadModel } from '../model/model';
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
export type OfficerTexts = Readonly<Record<OfficerField, string>>;
type OfficerField =
  | 'staffCode'
  | 'forename'
  | 'surname'
  | 'email'
  | 'grade'
  | 'hours'
  | 'startDate'
  | 'leavingDate'
  | 'team'
  | 'lineManager';

const unknown = { value: null };
const name = (label: string): FieldSpec<string> => ({
  label,
  read: readLine(label, 100),
  ask: `Enter the ${label.toLowerCase()}`,
});
const date = (label: string): FieldSpec<IsoDate | null> => ({ label, read: readDate(label), empty: unknown });

/** Reads and checks the form of an officer: every problem beside its field. Team and line manager are looked up by the caller. */
export function readOfficerTexts(
  model: WorkloadModel,
  texts: OfficerTexts,
): Result<OfficerDetails, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const take = <T>(field: OfficerField, spec: FieldSpec<T>): T | null => {
    const read = readField(spec, texts[field]);
    if (read.ok) return read.value;
    problems.push({ field, message: read.error });
    return null;
  };
  const staffCode = take('staffCode', {
    label: 'Staff code',
    read: readStaffCode,
    ask: 'Enter the staff code, like WYKHX012',
  });
  const forename = take('forename', name('Forename'));
  const surname = take('surname', name('Surname'));
  const email = take('email', { label: 'Email', read: readEmail('Email'), empty: unknown });
  const grade = take('grade', { label: 'Grade', read: readGrade(model), empty: unknown });
  const contractedHoursHundredths = take('hours', {
    label: 'Contracted hours',
    read: readHundredths('Contracted hours', model.mostContractedHoursHundredths),
    empty: unknown,
  });
  const startDate = take('startDate', date('Start date'));
  const leavingDate = take('leavingDate', date('Leaving date'));
  const teamCode = take('team', { label: 'Team', read: readCode<TeamCode>('Team'), ask: 'Choose a team' });
  const lineManagerStaffCode = take('lineManager', {
    label: 'Line manager',
    read: readCode<StaffCode>('Line manager'),
    empty: unknown,
  });
  if (startDate !== null && leavingDate !== null && leavingDate < startDate) {
    problems.push({ field: 'leavingDate', message: 'Leaving date must be on or after the start date' });
  }
  if (problems.length > 0 || staffCode === null || forename === null || surname === null || teamCode === null)
    return err(problems);
  return ok({
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
  });
}

/** A staff code, kept as it is written: the files of other systems name people by the same code. */
const readStaffCode: TextReader<StaffCode> = (text) => {
  const tidy = text.length > LONGEST_VALUE ? '' : text.replace(/\s+/g, '');
  const read = readCode<StaffCode>('Staff code')(tidy);
  return read.ok ? read : err('Staff code must be letters and figures, at most 30, like WYKHX012');
};

function readGrade(model: Pick<WorkloadModel, 'grades'>): TextReader<string> {
  return (text) => {
    const grade = findGrade(model, text);
    return grade === null
      ? err(`Choose a grade: ${model.grades.map((entry) => entry.code).join(', ')}`)
      : ok(grade.code);
  };
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
