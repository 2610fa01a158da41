import 'server-only';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { type Action, can, scopesFor } from '../../../domain/access/can';
import { err, ok, type Result } from '../../../kernel/result';
import type { Caseload } from '../../../domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../../context';
import { whyReader } from '../../access/parts/know-why';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import type { Problem } from '../../problem';

export interface LoadedOfficer extends FigureSource {
  readonly caseload: Caseload;
}

/** One officer with cases and reports, where the actor may do this; not there and not yours are the same. */
export async function loadOfficerFor(
  context: UseCaseContext,
  action: Action,
  staffCode: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const { actor, store } = context;
  const [source, mayKnow] = await Promise.all([loadFigureSource(context), whyReader(context)]);
  const officer = { level: 'officer', code: staffCode } as const;
  const own = actor.staffCode === staffCode;
  const unit = own
    ? officer
    : ({ level: 'scoped', unit: officer, scopes: scopesFor(actor, action) } as const);
  const [caseload] = await loadCaseloads(store.db, store.t, source.model, unit, source.today, mayKnow);
  if (
    !caseload ||
    !can(actor, action, { places: [caseload.officer], staffCode: caseload.officer.staffCode }).allowed
  )
    return err({ code: 'not_found' });
  return ok({ ...source, caseload });
}
