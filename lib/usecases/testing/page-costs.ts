import type { Counted, CountedStore } from '../../../db/counted-store';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import type { Actor } from '../../domain/access/actor';
import type { LivePage } from '../../domain/metrics/live/live-page';
import { londonDay } from '../../kernel/dates';
import { asUserId, type Crn } from '../../kernel/ids';
import type { Result } from '../../kernel/result';
import { requestContext, type UseCaseContext } from '../context';
import { viewHome } from '../home/view-home';
import { viewDrawnNumbers } from '../live/view-drawn';
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
    const [page] = await Promise.all([
      viewTeamWorkload(context, {
        teamCode,
        order: { sort: 'workload', descending: true },
        filter: { grade: null, state: null, needs: null },
      }),
      viewTeamName(context, teamCode),
    ]);
    return page;
  },
  officer: async (context, { staffCode }) => {
    const [page] = await Promise.all([
      viewOfficerWorkload(context, staffCode),
      viewOfficerName(context, staffCode),
    ]);
    return page;
  },
  queue: (context) => viewQueue(context, ALL_WAITING),
  shortlist: (context, { waitingCrn }) => viewCandidates(context, { crn: waitingCrn, followOffer: true }),
  home: (context) => viewHome(context),
} as const satisfies Record<string, View>;

export type CountedPage = keyof typeof COUNTED_PAGES;

/** The same as they are kept current. */
const LIVE_PAGES: Record<CountedPage, (subjects: PageSubjects) => LivePage> = {
  team: ({ teamCode }) => ({ page: 'team', code: teamCode }),
  officer: ({ staffCode }) => ({ page: 'officer', code: staffCode }),
  queue: () => ({ page: 'queue' }),
  shortlist: ({ waitingCrn }) => ({ page: 'shortlist', code: waitingCrn }),
  home: () => ({ page: 'home' }),
};

/** Who reads, and when. */
interface PageReader {
  readonly actor: Actor;
  readonly now: Date;
}

type PageCost = Omit<Counted<unknown>, 'value'>;

/** What a page costs somebody. */
export function costOfPage(
  counted: CountedStore,
  page: CountedPage,
  reader: PageReader,
  subjects: PageSubjects,
): Promise<PageCost> {
  return costOfView(
    counted,
    (context) => COUNTED_PAGES[page](context, subjects),
    LIVE_PAGES[page](subjects),
    reader,
  );
}

/** The same of any view: who they are, then the header, the title and the page itself, which are drawn side by side, as one request. */
export async function costOfView(
  { store, listen }: CountedStore,
  view: (context: UseCaseContext) => Promise<Result<unknown, Problem>>,
  live: LivePage,
  reader: PageReader,
): Promise<PageCost> {
  const { value, ...cost } = await listen(async () => {
    const context = requestContext(store, reader.actor, reader.now, live);
    const claims = { userId: asUserId(reader.actor.id), sessionVersion: 1, sessionId: 'counted' };
    await loadSignedInUser(store.db, store.t, claims, londonDay(reader.now));
    const [shown] = await Promise.all([
      view(context),
      countWaiting(context),
      viewDrawnNumbers(context, live),
    ]);
    return shown;
  });
  if (!value.ok) throw new Error(`The page was refused: ${JSON.stringify(value.error)}`);
  return cost;
}
