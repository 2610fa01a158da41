import 'server-only';
import { findByKey } from '../../kernel/text/fold-key';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadDataAsOf, loadTeamPlaces } from '../../../db/queries/estate/load-estate';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import {
  type OfficerWorkloadView,
  type TeamWorkloadView,
  toOfficerWorkloadView,
  toTeamWorkloadView,
} from '../../domain/workload/ledger/workload-answer';
import { todayOf, type UseCaseContext } from '../context';
import { whyReader } from '../access/parts/know-why';
import { caseNamer } from './parts/load-measured';
import type { Problem } from '../problem';

/** One officer's workload with its ledger, for the API. An officer sees their own. */
export async function viewOfficerFigures(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerWorkloadView, Problem>> {
  const { db, t } = context.store;
  const today = todayOf(context);
  const model = await loadModelInForce(db, t, today);
  const [caseload] = await loadCaseloads(
    db,
    t,
    model,
    { level: 'officer', code: staffCode },
    today,
    await whyReader(context),
  );
  if (!caseload || !can(context.actor, 'view_officer', { places: [caseload.officer], staffCode }).allowed)
    return err({ code: 'not_found' });
  const measured = measureCaseload(model, caseload, today);
  return ok(toOfficerWorkloadView(model, measured, await loadDataAsOf(db, t), await caseNamer(context)));
}

/** A team's workload, a ratio of sums, and every officer's, for the API. */
export async function viewTeamFigures(
  context: UseCaseContext,
  teamCode: string,
): Promise<Result<TeamWorkloadView, Problem>> {
  const { db, t } = context.store;
  const today = todayOf(context);
  const place = findByKey(await loadTeamPlaces(db, t), (entry) => entry.teamCode, teamCode);
  if (!place || !can(context.actor, 'view_team', { places: [place] }).allowed)
    return err({ code: 'not_found' });
  const model = await loadModelInForce(db, t, today);
  const caseloads = await loadCaseloads(
    db,
    t,
    model,
    { level: 'team', code: place.teamCode },
    today,
    await whyReader(context),
  );
  const measured = caseloads.map((caseload) => measureCaseload(model, caseload, today));
  return ok(
    toTeamWorkloadView(
      model,
      { code: place.teamCode, name: place.teamName },
      measured,
      await loadDataAsOf(db, t),
      await caseNamer(context),
    ),
  );
}
