import { groupBy } from '../../../lib/kernel/collections';
import { addDays, type IsoDate } from '../../../lib/kernel/dates';
import type { Tables } from '../../store';
import { lduOf, teamOf } from '../estate';
import type { DemoOfficer } from '../staff';

/** Trainees are so few that nobody's answers could be told beside theirs: none of them answered. Of the officers of a grade, how many in a hundred answered, and of those how many described their workload as unmanageable. */
const ANSWERED: Readonly<Record<string, { readonly answered: number; readonly unmanageable: number }>> = {
  SCM: { answered: 80, unmanageable: 66 },
  CM: { answered: 75, unmanageable: 60 },
};
const REGION = 'WY';
/** When the survey was open, in days before the day of loading. */
const [OPENED, CLOSED] = [50, 36];

export interface PulseRows {
  readonly survey: Tables['pulseSurveys']['$inferInsert'];
  readonly counts: Tables['pulseCounts']['$inferInsert'][];
}

/** What the officers of West Yorkshire answered some weeks before the day of loading: invented, since nothing was published of it. */
export function pulseRows(today: IsoDate, staff: readonly DemoOfficer[]): PulseRows {
  const surveyId = 'demo-pulse';
  const inPost = staff.filter(
    ({ teamCode, startOffset, leavingOffset }) =>
      lduOf(teamOf(teamCode).lduCode).regionCode === REGION &&
      startOffset <= -CLOSED &&
      (leavingOffset === null || leavingOffset > -CLOSED),
  );
  const counts = [...groupBy(inPost, ({ grade }) => grade ?? '')].flatMap(([gradeCode, of]) => {
    const share = ANSWERED[gradeCode];
    if (share === undefined) return [];
    const answers = Math.round((of.length * share.answered) / 100);
    const unmanageable = Math.round((answers * share.unmanageable) / 100);
    return answers === 0 ? [] : [{ surveyId, regionCode: REGION, gradeCode, answers, unmanageable }];
  });
  return {
    survey: {
      id: surveyId,
      openedAt: `${addDays(today, -OPENED)}T09:00:00.000Z`,
      openedByName: 'Tomasz Wojcik',
      closedAt: `${addDays(today, -CLOSED)}T16:00:00.000Z`,
      closedByName: 'Tomasz Wojcik',
      answers: counts.reduce((sum, { answers }) => sum + answers, 0),
    },
    counts,
  };
}
