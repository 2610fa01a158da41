import { emptyIs, type Field, optional } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { day } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { LONGEST_LIST, LONGEST_VALUE, splitList } from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';

const COURSE = /^[a-z0-9]+(_[a-z0-9]+)*$/;
/** Characters of the name of a course at most. */
const LONGEST_COURSE = 60;

/** The courses that an officer has done, as a file lists them. */
export const COURSES: Field<readonly string[]> = emptyIs(
  field<readonly string[]>('Training', {
    most: LONGEST_LIST,
    control: 'line',
    json: { is: 'text', most: LONGEST_LIST },
    read: (text) => {
      const courses = (text.length > LONGEST_LIST ? [''] : splitList(text)).map((part) =>
        part.toLowerCase().replace(/[\s-]+/g, '_'),
      );
      const bad = courses.find((course) => course.length > LONGEST_COURSE || !COURSE.test(course));
      return bad === undefined
        ? ok([...new Set(courses)].sort())
        : err('Training must be courses separated by semicolons, like domestic_abuse;child_safeguarding');
    },
  }),
  [],
);

/** The courses that may be recorded of an officer. */
export interface KnownCourses {
  readonly courses: readonly string[];
}

/** A course that an officer has done (the form of training). */
export const TRAINING_FIELDS = describeFields({
  course: field<string, KnownCourses>(
    'Course',
    {
      most: LONGEST_VALUE,
      control: 'select',
      json: { is: 'text', most: LONGEST_COURSE },
      read: (text, { context }) => (context.courses.includes(text) ? ok(text) : err('Choose a course')),
    },
    { ask: 'Choose a course' },
  ),
  completedOn: day('Done on', { ask: 'Enter the day on which the course was done', hint: 'Like 2 11 2026' }),
  expiresOn: optional(
    day('Expires on', {
      asked: 'Expires on (optional)',
      hint: 'The last day on which it counts. Leave empty if it does not expire',
    }),
  ),
});
