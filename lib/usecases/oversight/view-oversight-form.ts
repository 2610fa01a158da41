import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { OversightDecider } from '../../domain/allocation/oversight/oversight-record';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { loadCaseToOversee, whoDecides } from './record-oversight';
import { viewCase } from '../cases/view-case';

export interface OversightFormPage extends Pick<FigureSource, 'model' | 'dataAsOf'> {
  readonly crn: Crn;
  readonly name: CaseName;
  /** Why oversight is needed; empty when it is not. */
  readonly why: readonly string[];
  readonly decider: OversightDecider;
}

/** What the form of a decision of oversight shows. A case without an officer has no such form: `not_found`. */
export async function viewOversightForm(
  context: UseCaseContext,
  crn: string,
): Promise<Result<OversightFormPage, Problem>> {
  const loaded = await loadCaseToOversee(context, crn);
  if (!loaded.ok) return loaded;
  const page = await viewCase(context, crn);
  if (!page.ok) return page;
  const { held, facts, name, model, dataAsOf } = page.value;
  if (held === null) return err({ code: 'not_found' });
  const decider = await whoDecides(context, loaded.value);
  return ok({
    crn: facts.crn,
    name,
    model,
    dataAsOf,
    why: held.oversightReasons.map((reason) => reason.text),
    decider,
  });
}
