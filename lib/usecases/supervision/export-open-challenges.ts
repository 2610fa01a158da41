import 'server-only';
import { CHALLENGE_RULE } from '../../domain/metrics/officers/listed-challenges';
import { type PeopleParams, sortedPeople } from '../../domain/metrics/officers/people-list';
import { formatListName } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { Export } from '../capacity/export-workload';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewOpenChallenges } from './view-open-challenges';

/** The challenges that wait for this manager's answer as a file: filtered and in the order of the screen. */
export async function exportOpenChallenges(
  context: UseCaseContext,
  people: Pick<PeopleParams, 'filter' | 'order'>,
): Promise<Result<Export, Problem>> {
  const viewed = await viewOpenChallenges(context);
  if (!viewed.ok) return viewed;
  return ok({
    fileName: `challenges-${todayOf(context)}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. Challenges that wait for an answer.`],
      ['staff_code', 'officer', 'grade', 'team', 'crn', 'line', 'points', 'reason', 'raised_at'],
      ...sortedPeople(viewed.value, CHALLENGE_RULE, people).map((entry) => [
        entry.staffCode,
        formatListName(entry),
        entry.grade,
        entry.teamName,
        entry.line.crn,
        entry.line.label,
        entry.line.pointsHundredths / 100,
        entry.reason,
        entry.raisedAt,
      ]),
    ],
  });
}
