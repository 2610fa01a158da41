import 'server-only';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { loadRoutingEstate } from '../../../db/queries/estate/load-routing-estate';
import { loadServedAreas } from '../../../db/queries/estate/load-served-areas';
import { type BandingAnswer, toBandingAnswer } from '../../domain/allocation/cases/banding-answer';
import { lduServing } from '../../domain/allocation/routing/routing-estate';
import { bandCase } from '../../domain/banding/bands/band-case';
import { type BandingRequest, toBandingFacts } from '../../domain/banding/bands/banding-request';
import { ok, type Result } from '../../kernel/result';
import { bandingModelOf, modelVersionOf } from '../../domain/workload/model/model';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { routeCases } from '../queue/parts/route-cases';

/** The band, lowest grade, reasons and team of a case that is only supposed, on a day. Anybody may ask; nothing is stored. */
export async function bandWhatIf(
  context: UseCaseContext,
  request: BandingRequest,
): Promise<Result<BandingAnswer, Problem>> {
  const { db, t } = context.store;
  const today = request.onDate ?? todayOf(context);
  const model = await loadModelInForce(db, t, today);
  const banding = bandCase(toBandingFacts(request), bandingModelOf(model), today);
  const { sex, dateOfBirth, releaseDate, area } = request;
  const homeLduCode = lduServing(await loadServedAreas(db, t), area);
  const routing = { sex, dateOfBirth, releaseDate, homeLduCode, lastOfficerLduCode: null };
  const estate = await loadRoutingEstate(db, t);
  const [routed] = await routeCases({ db, t, model, today, estate }, [{ routing, banding }]);
  if (!routed) throw new Error('A case was not routed');
  return ok(toBandingAnswer(banding, routed.route, modelVersionOf(model)));
}
