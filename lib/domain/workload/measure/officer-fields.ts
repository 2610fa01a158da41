import type { StaffCode, TeamCode } from '../../../kernel/ids';
import { emptyIs, type Field, optional } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { code, day, email, hundredths, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { NOT_FILLED_IN } from '../../../kernel/reading/shown';
import { LONGEST_VALUE, readCode } from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';
import type { WorkloadModel } from '../model/model';
import { findGrade } from './find-grade';

/** What the fields of an officer are judged by. */
export type OfficerLimits = Pick<WorkloadModel, 'grades' | 'mostContractedHoursHundredths'>;

/** Some people have one name: the other is left empty. */
const name = (label: string, hint?: string) =>
  emptyIs(
    line(label, 100, {
      width: 20,
      ...NOT_FILLED_IN,
      file: { person: true },
      ...(hint === undefined ? {} : { hint }),
    }),
    '',
  );

/** Said where an officer was given neither name. */
export const NAME_NEEDED = 'Enter a surname or a forename';

/** A staff code. A form takes it with spaces, as people read it out; files of other systems name people by the code as it is. */
const staffCode: Field<StaffCode> = field(
  'Staff code',
  {
    most: LONGEST_VALUE,
    control: 'line',
    json: { is: 'text', most: 30 },
    read: (text, { label, where }) => {
      const read = readCode<StaffCode>(label)(where === 'form' ? text.replace(/\s+/g, '') : text);
      return read.ok || where !== 'form'
        ? read
        : err('Staff code must be letters and figures, at most 30, like WYKHX012');
    },
  },
  {
    ask: 'Enter the staff code, like WYKHX012',
    hint: 'The code that other systems know them by, like WYKHX012',
    width: 10,
    ...NOT_FILLED_IN,
    file: { label: 'Staff code' },
  },
);

/** A grade by its code or other name, kept as the model's code. */
const grade: Field<string, OfficerLimits> = field(
  'Grade',
  {
    most: LONGEST_VALUE,
    control: 'select',
    json: { is: 'text', most: 20 },
    read: (text, { where, context }) => {
      const found = findGrade(context, text);
      if (found !== null) return ok(found.code);
      const codes = context.grades.map((entry) => entry.code);
      const names = context.grades.map((entry) => [entry.code, ...entry.otherNames].join(' or '));
      return err(
        where === 'form'
          ? `Choose a grade: ${codes.join(', ')}`
          : `Grade must be one of: ${names.join(', ')}`,
      );
    },
  },
  {
    hint: 'Without a grade and hours, the workload shows as “Details missing”',
    api: { noun: 'a grade', hint: 'By its code, or by another name that the model knows it by' },
  },
);

/** What is recorded of an officer, in the order of the form (officers.csv, the form of an officer). */
export const OFFICER_FIELDS = describeFields({
  staffCode,
  forename: name('Forename', 'Leave one of the two names empty for somebody who has one name'),
  surname: name('Surname'),
  email: optional(email('Email', { asked: 'Email (optional)', width: 30, ...NOT_FILLED_IN })),
  grade: optional(grade),
  hours: optional(
    hundredths('Contracted hours', (limits: OfficerLimits) => limits.mostContractedHoursHundredths, {
      asked: 'Contracted hours a week',
      width: 5,
      suffix: 'hours',
      autoComplete: 'off',
      api: { noun: 'hours' },
    }),
  ),
  startDate: optional(day('Start date', { hint: 'First day in this post, like 2 11 2026' })),
  leavingDate: optional(
    day('Leaving date', {
      asked: 'Leaving date (optional)',
      hint: 'The first day on which they are gone. From then on their cases need another officer',
      file: { end: true },
    }),
  ),
  team: code<TeamCode>('Team', {
    ask: 'Choose a team',
    control: 'select',
    hint: 'The teams that you manage',
    file: { label: 'Team code' },
  }),
  lineManager: optional(
    code<StaffCode>('Line manager', {
      asked: 'Line manager (optional)',
      control: 'select',
      file: { label: 'Line manager staff code' },
    }),
  ),
});
