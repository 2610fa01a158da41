import { openCountedStore } from '../../db/counted-store';
import { commandContext } from '../../lib/cli/command';
import type { Actor, Role, Scope } from '../../lib/domain/access/actor';
import { settings } from '../../lib/machine/settings';
import { loadFigureSource, loadScopedCaseloads } from '../../lib/usecases/capacity/parts/load-measured';
import { viewCapacityPage } from '../../lib/usecases/capacity/view-capacity-page';
import { viewQueue } from '../../lib/usecases/queue/view-queue';
import {
  costOfPage,
  costOfView,
  COUNTED_PAGES,
  type CountedPage,
  type PageSubjects,
} from '../../lib/usecases/testing/page-costs';
import type { Figure } from '../report/figures';

/** How many SQL statements each page costs the manager of a team and the leader of its region, session and header in. */
export async function reportStatements(): Promise<readonly Figure[]> {
  const context = commandContext();
  const { now } = context;
  const source = await loadFigureSource(context);
  const caseloads = await loadScopedCaseloads(context, source, 'view_team', { level: 'nation', code: '' });
  const counted = openCountedStore(settings().databaseUrl);
  const [fullest] = [...caseloads].sort((a, b) => b.cases.length - a.cases.length);
  const [held] = fullest?.cases ?? [];
  if (!fullest || !held) return [];
  const { staffCode, teamCode, lduCode, regionCode } = fullest.officer;
  const manager = actorOf('manager', { level: 'team', code: teamCode });
  // A team may have nobody who waits; its LDU mostly has.
  const ofLdu = actorOf('manager', { level: 'ldu', code: lduCode });
  const queue = await viewQueue(
    { store: counted.store, actor: ofLdu, now },
    { ldu: null, team: null, band: null },
  );
  const waiting = queue.ok ? queue.value.rows[0]?.crn : undefined;
  const figures: Figure[] = [];
  for (const actor of [manager, actorOf('leader', { level: 'region', code: regionCode })])
    for (const page of Object.keys(COUNTED_PAGES) as CountedPage[]) {
      if (page === 'shortlist' && waiting === undefined) continue;
      const subjects: PageSubjects = { teamCode, staffCode, waitingCrn: waiting ?? held.crn };
      const reader = page === 'shortlist' && actor === manager ? ofLdu : actor;
      const { statements } = await costOfPage(counted, page, { actor: reader, now }, subjects);
      const what = `statements: ${page}, to the ${actor.name}`;
      figures.push({ row: 'statements', what, unit: 'statements', value: statements.length });
    }
  for (const actor of [
    actorOf('leader', { level: 'region', code: regionCode }),
    actorOf('leader', { level: 'nation', code: '' }),
  ]) {
    const { statements } = await costOfView(
      counted,
      (view) => viewCapacityPage(view, {}, 'week'),
      { page: 'capacity' },
      {
        actor,
        now,
      },
    );
    const level = actor.grants[0]?.scope.level ?? '';
    const what = `statements: dashboard of the ${level}`;
    figures.push({ row: 'statements', what, unit: 'statements', value: statements.length });
  }
  await counted.store.close();
  return figures;
}

function actorOf(role: Role, scope: Scope): Actor {
  return { kind: 'user', id: `bench-${role}`, name: role, staffCode: null, grants: [{ role, scope }] };
}
