import 'server-only';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import type { UnitFilter } from '../../../db/queries/kit/unit-filter';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { Caseload } from '../../domain/workload/measure/measure-caseload';
import {
  type OfficerWorkloadView,
  type TeamWorkloadView,
  toOfficerWorkloadView,
  toTeamWorkloadView,
} from '../../domain/workload/ledger/workload-answer';
import { onceFor } from '../../kernel/remember';
import type { UseCaseContext } from '../context';
import { whyReader } from '../access/parts/know-why';
import { type KnownOfficer, knownOfOfficer, knownOfTeams } from '../figures/known-work';
import { caseNamer, type FigureSource, findTeamPlace, loadFigureSource } from './parts/load-measured';
import type { Problem } from '../problem';

/** One officer's workload with its ledger, for the API. An officer sees their own. */
export async function viewOfficerFigures(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerWorkloadView, Problem>> {
  const source = await loadFigureSource(context);
  const { model, dataAsOf } = source;
  const found = await knownOfOfficer(context, source, staffCode, () =>
    loadAll(context, source, { level: 'officer', code: staffCode }),
  );
  if (
    found === null ||
    !can(context.actor, 'view_officer', { places: [found.caseload.officer], staffCode }).allowed
  )
    return err({ code: 'not_found' });
  return ok(toOfficerWorkloadView(model, found.measured, dataAsOf, await caseNamer(context)));
}

/** A team's workload, a ratio of sums, and every officer's, for the API. As long as nothing has changed of it, the very same answer. */
export async function viewTeamFigures(
  context: UseCaseContext,
  teamCode: string,
): Promise<Result<TeamWorkloadView, Problem>> {
  const [place, source] = await Promise.all([findTeamPlace(context, teamCode), loadFigureSource(context)]);
  if (!place || !can(context.actor, 'view_team', { places: [place] }).allowed)
    return err({ code: 'not_found' });
  const { model, dataAsOf } = source;
  const officers = await knownOfTeams(context, source, [place.teamCode], () =>
    loadAll(context, source, { level: 'team', code: place.teamCode }),
  );
  const answers = answersOf(officers);
  const key = JSON.stringify([context.actor, dataAsOf]);
  const known = answers.get(key);
  if (known !== undefined) return ok(known);
  const answer = toTeamWorkloadView(
    model,
    { code: place.teamCode, name: place.teamName },
    officers.map(({ measured }) => measured),
    dataAsOf,
    await caseNamer(context),
  );
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, answer);
  return ok(answer);
}

/** Answers of the same measured officers, by who asks (cases are named by what each may see) and the time of the data. */
const answersOf = onceFor((_officers: readonly KnownOfficer[]) => new Map<string, TeamWorkloadView>());
const MOST_ANSWERS = 2;

/** Whether the actor may see them is for the caller to ask. */
async function loadAll(
  context: UseCaseContext,
  { model, today }: FigureSource,
  unit: UnitFilter,
): Promise<Caseload[]> {
  const { db, t } = context.store;
  return loadCaseloads(db, t, model, unit, today, await whyReader(context));
}
