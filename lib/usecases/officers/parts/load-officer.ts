import 'server-only';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { type Action, can, scopesFor } from '../../../domain/access/can';
import { err, ok, type Result } from '../../../kernel/result';
import type { Caseload } from '../../../domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../../context';
import { whyReader } from '../../access/parts/know-why';
import { type KnownOfficer, knownOfOfficer } from '../../figures/known-work';
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
  const source = await loadFigureSource(context);
  const [caseload] = await loadScoped(context, source, action, staffCode);
  if (!caseload || !mayOf(context, action, caseload)) return err({ code: 'not_found' });
  return ok({ ...source, caseload });
}

/** The same for a page that shows them, measured: those of before where nothing has changed since. */
export async function loadShownOfficer(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<FigureSource & KnownOfficer, Problem>> {
  const source = await loadFigureSource(context);
  const known = await knownOfOfficer(context, source, staffCode, () =>
    loadScoped(context, source, 'view_officer', staffCode),
  );
  if (known === null || !mayOf(context, 'view_officer', known.caseload)) return err({ code: 'not_found' });
  return ok({ ...source, ...known });
}

async function loadScoped(
  context: UseCaseContext,
  { model, today }: FigureSource,
  action: Action,
  staffCode: string,
): Promise<Caseload[]> {
  const { actor, store } = context;
  const officer = { level: 'officer', code: staffCode } as const;
  const unit =
    actor.staffCode === staffCode
      ? officer
      : ({ level: 'scoped', unit: officer, scopes: scopesFor(actor, action) } as const);
  return loadCaseloads(store.db, store.t, model, unit, today, await whyReader(context));
}

function mayOf({ actor }: UseCaseContext, action: Action, { officer }: Caseload): boolean {
  return can(actor, action, { places: [officer], staffCode: officer.staffCode }).allowed;
}
