import { formatListName } from '../../../kernel/format';
import type { PeopleRule } from './people-list';

/** A challenge that waits for an answer, by who raised it and when. */
interface ListedChallenge {
  readonly staffCode: string;
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
  readonly raisedAt: string;
}

/** How a list of challenges is filtered and sorted: the oldest first. It is for who answers them alone. */
export const CHALLENGE_RULE: PeopleRule<ListedChallenge> = {
  personOf: (entry) => ({
    staffCode: entry.staffCode,
    name: formatListName(entry),
    gradeCode: entry.grade,
    teamCode: entry.teamCode,
    teamName: entry.teamName,
  }),
  mayRank: true,
  figures: { day: (a, b) => a.raisedAt.localeCompare(b.raisedAt) },
  usual: { sort: 'day', descending: false },
};
