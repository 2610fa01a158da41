import type { StaffId } from '../../../lib/kernel/ids';
import { integer, text } from '../kit/columns';
import { table } from '../kit/table-pair';

/** A time at which officers are asked how they find their workload. At most one is open. */
export const pulseSurveys = table('pulse_survey', {
  id: text().primaryKey(),
  openedAt: text('opened_at').notNull(),
  openedByName: text('opened_by_name').notNull(),
  /** Null while it is open: until then nothing of what was answered is shown to anybody. */
  closedAt: text('closed_at'),
  closedByName: text('closed_by_name'),
  /** `open` while it is, null afterwards: no two are open at once. */
  openMark: text('open_mark').$type<'open'>().unique(),
  /** How many have answered. */
  answers: integer().notNull(),
});

/** Who has answered a survey that is open, so that nobody answers twice: not when, and not what. Gone once the survey is closed. */
export const pulseTaken = table(
  'pulse_taken',
  {
    surveyId: text('survey_id')
      .notNull()
      .references(() => pulseSurveys.id),
    staffId: text('staff_id').$type<StaffId>().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.surveyId, t.staffId] })],
);

/** What was answered, counted by region and grade as each answer comes: no row is of a person. */
export const pulseCounts = table(
  'pulse_count',
  {
    surveyId: text('survey_id')
      .notNull()
      .references(() => pulseSurveys.id),
    regionCode: text('region_code').notNull(),
    gradeCode: text('grade_code').notNull(),
    answers: integer().notNull(),
    unmanageable: integer().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.surveyId, t.regionCode, t.gradeCode] })],
);
