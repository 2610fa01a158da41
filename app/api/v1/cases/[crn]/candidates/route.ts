import {
  toBesideAnswer,
  toCandidateAnswer,
  toOrderAnswer,
  toRuledOutAnswer,
} from '@/lib/domain/allocation/candidates/candidates-answer';
import { toCaseAnswer } from '@/lib/domain/allocation/cases/case-answer';
import { parseCrn } from '@/lib/kernel/ids';
import { err, mapResult } from '@/lib/kernel/result';
import { apiRoute, NOT_FOUND } from '@/lib/server/api-route';
import { type CandidatesPage, viewCandidates } from '@/lib/usecases/shortlist/view-candidates';

export const GET = apiRoute({}, async ({ context, params }) => {
  const crn = parseCrn(params.crn ?? '');
  if (crn === null) return err(NOT_FOUND);
  return mapResult(await viewCandidates(context, { crn }), (page) => ({ body: toBody(page) }));
});

function toBody(page: CandidatesPage) {
  const { subject, holder, pending, route, candidates, ruledOut, model, today } = page;
  const officer = holder === null ? null : { staffCode: holder.staffCode, name: holder.name };
  return {
    case: toCaseAnswer({ ...subject, officer, team: route.team, pending, model, today }),
    candidates: candidates.map(toCandidateAnswer),
    order: toOrderAnswer(model),
    ruledOut: ruledOut.map(toRuledOutAnswer),
    beside: toBesideAnswer(page.beside),
  };
}
