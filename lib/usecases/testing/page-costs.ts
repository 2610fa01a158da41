import type { CountedStore } from '../../../db/counted-store';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import type { Actor } from '../../domain/access/actor';
import { asUserId, type Crn } from '../../kernel/ids';
import type { Result } from '../../kernel/result';
import { requestContext, type UseCaseContext } from '../context';
import { viewHome } from '../home/view-home';
import { viewOfficerWorkload } from '../officers/view-officer';
import type { Problem } from '../problem';
import { countWaiting } from '../queue/count-waiting';
import { viewQueue } from '../queue/view-queue';
import { viewOfficerName, viewTeamName } from '../session/view-names';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewTeamWorkload } from '../teams/view-team-workload';

/** What the pages that are counted show. */
export interface PageSubjects {
  readonly teamCode: string;
  readonly staffCode: string;
  readonly waitingCrn: Crn;
}

type View = (context: UseCaseContext, subjects: PageSubjects) => Promise<Result<unknown, Problem>>;

const ALL_WAITING = { ldu: null, team: null, band: null };

/** The use cases of each page, those of its title included. */
export const COUNTED_PAGES = {
  team: async (context, { teamCode }) => {
    await viewTeamName(context, teamCode);
    return viewTeamWorkload(context, {
      teamCode,
      order: { sort: 'workload', descending: true },
      filter: { grade: null, state: null, needs: null },
    });
  },
  officer: async (context, { staffCode }) => {
    await viewOfficerName(context, staffCode);
    return viewOfficerWorkload(context, staffCode);
  },
  queue: (context) => viewQueue(context, ALL_WAITING),
  shortlist: (context, { waitingCrn }) => viewCandidates(context, { crn: waitingCrn, followOffer: true }),
  home: (context) => viewHome(context),
} as const satisfies Record<string, View>;

export type CountedPage = keyof typeof COUNTED_PAGES;

/** The SQL statements that a page costs somebody: who they are, the header, and the page itself, as one request. */
export async function statementsOfPage(
  { store, listen }: CountedStore,
  page: CountedPage,
  reader: { readonly actor: Actor; readonly now: Date },
  subjects: PageSubjects,
): Promise<readonly string[]> {
  const { value, statements } = await listen(async () => {
    const context = requestContext(store, reader.actor, reader.now);
    await loadSignedInUser(store.db, store.t, {
      userId: asUserId(reader.actor.id),
      sessionVersion: 1,
      sessionId: 'counted',
    });
    await countWaiting(context);
    return COUNTED_PAGES[page](context, subjects);
  });
  if (!value.ok) throw new Error(`The page of ${page} was refused: ${JSON.stringify(value.error)}`);
  return statements;
}
