import { emptyIs } from '../../../kernel/reading/field';
import { hundredths, line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** What a what-if says besides what is recorded of officers and cases: how many of a kind, and grades of a model that came with it. */
export const EVALUATE_FIELDS = describeFields({
  count: emptyIs(whole('Cases of this kind', 0, 10_000), 1),
  reports: whole('Reports of this kind', 0, 10_000),
});

/** Most hours of a week, in hundredths, where no model says fewer. */
export const MOST_HOURS_HUNDREDTHS = 16_800;

/** A grade of a model that came with a what-if. */
export const WHAT_IF_GRADE_FIELDS = describeFields({
  code: line('Code', 20, { api: { noun: 'a code' } }),
  targetPoints: whole('Target', 0, 100_000, { hint: 'Points of a full week' }),
  fullTimeHours: hundredths('Full-time hours', MOST_HOURS_HUNDREDTHS, {
    api: { noun: 'hours', least: 0.01 },
  }),
});
