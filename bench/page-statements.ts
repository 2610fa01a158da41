import { openCountedStore } from '../db/counted-store';
import { settings } from '../lib/machine/settings';
import type { Actor, Role, Scope } from '../lib/domain/access/actor';
import type { Caseload } from '../lib/domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../lib/usecases/context';
import { viewQueue } from '../lib/usecases/queue/view-queue';
import {
  COUNTED_PAGES,
  type CountedPage,
  type PageSubjects,
  statementsOfPage,
} from '../lib/usecases/testing/page-costs';

/** Prints how many SQL statements each page costs the manager of a team and the leader of its region, session and header in. */
export async function reportStatements(
  { now }: UseCaseContext,
  caseloads: readonly Caseload[],
): Promise<void> {
  const counted = openCountedStore(settings().databaseUrl);
  const [fullest] = [...caseloads].sort((a, b) => b.cases.length - a.cases.length);
  const [held] = fullest?.cases ?? [];
  if (!fullest || !held) return;
  const { staffCode, teamCode, regionCode } = fullest.officer;
  const manager = actorOf('manager', { level: 'team', code: teamCode });
  const queue = await viewQueue(
    { store: counted.store, actor: manager, now },
    { ldu: null, team: null, band: null },
  );
  const waiting = queue.ok ? queue.value.rows[0]?.crn : undefined;
  console.log('\nSQL statements a page, session and header in');
  for (const actor of [manager, actorOf('leader', { level: 'region', code: regionCode })])
    for (const page of Object.keys(COUNTED_PAGES) as CountedPage[]) {
      if (page === 'shortlist' && waiting === undefined) continue;
      const subjects: PageSubjects = { teamCode, staffCode, waitingCrn: waiting ?? held.crn };
      const { length } = await statementsOfPage(counted, page, { actor, now }, subjects);
      console.log(`${`${page}, to the ${actor.name}`.padEnd(36)}${String(length).padStart(9)}`);
    }
  await counted.store.close();
}

function actorOf(role: Role, scope: Scope): Actor {
  return { kind: 'user', id: `bench-${role}`, name: role, staffCode: null, grants: [{ role, scope }] };
}
